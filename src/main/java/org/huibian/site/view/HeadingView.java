package org.huibian.site.view;

import java.util.List;

/**
 * A heading of an index, as the index lists it.
 *
 * @param name the heading
 * @param href the address of its page, relative to the page that lists it
 * @param count how many articles stand under it
 * @param otherNames other names of the same
 * @param parts headings below it, such as the months of a year
 */
public record HeadingView(
    String name, String href, int count, List<String> otherNames, List<HeadingView> parts) {
  /** A heading with one name and nothing below it. */
  public HeadingView(String name, String href, int count) {
    this(name, href, count, List.of(), List.of());
  }
}
