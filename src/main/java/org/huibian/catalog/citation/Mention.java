package org.huibian.catalog.citation;

import java.util.Optional;

/**
 * A place where a text names a document, not yet resolved.
 *
 * @param title the characters between 《 and 》, as printed; empty if only a number is printed
 * @param work the title in comparable form, with its edition; null if only a number is printed
 * @param wrapped the title X of 关于印发〈X〉的通知, in comparable form
 * @param number the document number printed with the title, or alone, without white space
 * @param edition the edition that is printed next to the title, such as 2022年版; empty if the
 *     edition is part of the title or not printed
 * @param lead the words before it in the same clause, which can name the issuer
 * @param start the index at which it starts in the text, including 《
 * @param end the index at which it ends, exclusive; a number in brackets after the title is not
 *     included
 */
record Mention(
    String title,
    WorkTitle work,
    Optional<WorkTitle> wrapped,
    Optional<String> number,
    String edition,
    String lead,
    int start,
    int end) {

  /** Creates the mention of a title. */
  static Mention titled(
      String title, String edition, String lead, int start, int end, OrganNames organs) {
    String full = edition.isEmpty() ? title : title + "（" + edition + "）";
    return new Mention(
        title,
        WorkTitle.of(full, organs),
        WorkTitle.wrapped(title, organs),
        Optional.empty(),
        edition,
        lead,
        start,
        end);
  }

  /** Creates the mention of a number without a title. */
  static Mention numbered(String number, String lead, int start, int end) {
    return new Mention("", null, Optional.empty(), Optional.of(number), "", lead, start, end);
  }

  /** Tells whether a title is printed. */
  boolean isTitled() {
    return !title.isEmpty();
  }

  /** Returns this mention with the number that is printed next to it. */
  Mention withNumber(String printed) {
    return new Mention(title, work, wrapped, Optional.of(printed), edition, lead, start, end);
  }
}
