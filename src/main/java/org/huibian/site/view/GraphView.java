package org.huibian.site.view;

import java.util.List;

/**
 * What the archive knows about an article beyond its text.
 *
 * @param marks later texts that change or end this one, the last first
 * @param dates the days that it speaks about, in order of the days, those without one last
 * @param relations what it is to other documents, interpretations left out
 * @param citing who cites it, grouped by issue, the newest first
 * @param names its short names, in order of the text
 */
public record GraphView(
    List<MarkView> marks,
    List<FactView> dates,
    List<RelationView> relations,
    List<CitingIssueView> citing,
    List<NameView> names) {

  /**
   * A later text that changes or ends this one.
   *
   * @param kind {@code amends} or {@code repeals}
   * @param by the later text
   * @param href the place in it that says so
   * @param from the day from which it holds, null if that is not known
   * @param sentence what it says, or empty
   */
  public record MarkView(String kind, CardView by, String href, DateView from, String sentence) {}

  /**
   * A day.
   *
   * @param kind {@code inForce}, {@code validUntil}, {@code deadline} or {@code repealedFrom}
   * @param date the day, null if it recurs or is not known
   * @param relative whether the day was counted from the document's own date
   * @param printed the words that say when
   * @param sentence the sentence that says so
   * @param href its place
   * @param about the article that it speaks about, null if that is this one
   */
  public record FactView(
      String kind,
      DateView date,
      boolean relative,
      String printed,
      String sentence,
      String href,
      CardView about) {}

  /**
   * What the article is to another document.
   *
   * @param kind the name of the kind
   * @param title as printed
   * @param number the document number printed with it, or empty
   * @param to the article that has the document, null if there is none
   * @param href the place that says so, empty if none does
   */
  public record RelationView(String kind, String title, String number, CardView to, String href) {}

  /** An issue whose articles cite this one. */
  public record CitingIssueView(IssueView issue, List<CitingView> articles) {}

  /**
   * An article that cites this one.
   *
   * @param card the article
   * @param edition whether it cites another edition
   * @param places the citing sentences with their addresses
   */
  public record CitingView(CardView card, boolean edition, List<PlaceView> places) {}

  /** A sentence and the address of its place. */
  public record PlaceView(String sentence, String href) {}
}
