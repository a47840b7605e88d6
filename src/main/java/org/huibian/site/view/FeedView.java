package org.huibian.site.view;

import java.util.List;

/**
 * The content of an Atom feed. Dates are written as in RFC 3339.
 *
 * @param id its identifier, a URN that never changes
 * @param index the index to which it belongs, or {@code all}
 * @param name the heading of the index, or empty
 * @param self the address of the feed
 * @param page the address of the page with the same list
 * @param updated the date of the newest entry
 * @param entries the entries, the newest first
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
   * An entry of a feed.
   *
   * @param id its identifier, a URN that never changes and is the same in every feed
   * @param title the headline
   * @param href the address of its page
   * @param published the date of the document, or empty
   * @param updated the date on which it came into the archive
   * @param kind the name of its kind, or empty
   * @param authors the issuing organs or the authors
   * @param numbers its document numbers
   * @param topics the names of its topics
   * @param summary the beginning of its text
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
