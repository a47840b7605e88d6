package org.huibian.site.view;

import java.util.List;

/**
 * A feed. Dates are texts as RFC 3339 has them.
 *
 * @param id its name for good, a URN
 * @param index which index it belongs to, or {@code all}
 * @param name the heading, or empty
 * @param self its own address
 * @param page the address of the page with the same list
 * @param updated the date of the newest entry
 * @param entries the newest first
 */
public record FeedView(
    String id,
    String index,
    String name,
    String self,
    String page,
    String updated,
    List<Entry> entries) {
  /**
   * An entry.
   *
   * @param id its name for good, the same in every feed
   * @param title the headline
   * @param href the address of its page
   * @param published the document's date, or empty
   * @param updated when it came into the archive
   * @param kind the name of its kind, or empty
   * @param authors who issued or wrote it
   * @param numbers its document numbers
   * @param topics what it is about
   * @param summary its first sentences
   */
  public record Entry(
      String id,
      String title,
      String href,
      String published,
      String updated,
      String kind,
      List<String> authors,
      List<String> numbers,
      List<String> topics,
      String summary) {}
}
