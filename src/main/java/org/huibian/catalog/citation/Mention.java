package org.huibian.catalog.citation;

import java.util.Optional;

/**
 * A document that a text names, found but not yet looked up.
 *
 * @param title what stands between 《 and 》, as printed, or empty where a number stands alone
 * @param number the document number printed with it, spaces removed
 * @param edition what a bracket behind the book marks, or the words before them, say of the
 *     edition, such as 2022年版; empty if the edition stands in the title or nowhere
 * @param lead what stands before it in the same clause: who issued it
 * @param start where it starts in the text, its 《 included
 * @param end where it ends, exclusive; a number in a bracket behind a title not included
 */
record Mention(
    String title, Optional<String> number, String edition, String lead, int start, int end) {

  boolean isTitled() {
    return !title.isEmpty();
  }

  /** The title with its edition, as titles are compared. */
  String fullTitle() {
    return edition.isEmpty() ? title : title + "（" + edition + "）";
  }

  Mention withNumber(String printed) {
    return new Mention(title, Optional.of(printed), edition, lead, start, end);
  }
}
