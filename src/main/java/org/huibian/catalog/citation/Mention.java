package org.huibian.catalog.citation;

import java.util.Optional;

/**
 * A document that a text names, found but not yet looked up.
 *
 * @param title what stands between 《 and 》, as printed, or empty where a number stands alone
 * @param work the title with its edition, as titles compare; null where a number stands alone
 * @param inner of 关于印发〈X〉的通知 the title X
 * @param number the document number printed with it, spaces removed
 * @param edition what a bracket behind the book marks, or the words before them, say of the
 *     edition, such as 2022年版; empty if the edition stands in the title or nowhere
 * @param lead what stands before it in the same clause: who issued it
 * @param start where it starts in the text, its 《 included
 * @param end where it ends, exclusive; a number in a bracket behind a title not included
 */
record Mention(
    String title,
    WorkTitle work,
    Optional<WorkTitle> inner,
    Optional<String> number,
    String edition,
    String lead,
    int start,
    int end) {

  /** A title. */
  static Mention titled(
      String title, String edition, String lead, int start, int end, OrganNames organs) {
    String full = edition.isEmpty() ? title : title + "（" + edition + "）";
    return new Mention(
        title,
        WorkTitle.of(full, organs),
        WorkTitle.inner(title, organs),
        Optional.empty(),
        edition,
        lead,
        start,
        end);
  }

  /** A number that stands alone. */
  static Mention numbered(String number, String lead, int start, int end) {
    return new Mention("", null, Optional.empty(), Optional.of(number), "", lead, start, end);
  }

  boolean isTitled() {
    return !title.isEmpty();
  }

  Mention withNumber(String printed) {
    return new Mention(title, work, inner, Optional.of(printed), edition, lead, start, end);
  }
}
