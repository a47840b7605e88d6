package org.huibian.site.view;

import java.util.List;

/**
 * A heading of an index in a list of headings.
 *
 * @param name the heading
 * @param href the address of its page, relative to the page that lists it
 * @param count the number of entries under it, or 0 if the page does not show it
 * @param otherNames other names of the same
 * @param parts the headings below it, such as the months of a year
 */
public record HeadingView(
    String name, String href, int count, List<String> otherNames, List<HeadingView> parts) {
  /** Creates a heading with one name and nothing below it. */
  public HeadingView(String name, String href, int count) {
    this(name, href, count, List.of(), List.of());
  }
}
