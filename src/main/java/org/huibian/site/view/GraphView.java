package org.huibian.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The links between an article and the other articles of the archive.
 *
 * @param marks later documents that change or repeal this one, the latest first
 * @param dates the days that it names, in their order; those without a date come last
 * @param day the day for the head of the page: the next one as of the archive's last issue, or else
 *     the first day of force; empty if it states neither
 * @param relations its relations to other documents, without interpretations
 * @param citing the articles that cite it, grouped by issue, the newest first
 * @param names its short names, in the order of the text
 */
public record GraphView(
    List<MarkView> marks,
    List<FactView> dates,
    Optional<FactView> day,
    List<RelationView> relations,
    List<CitingIssueView> citing,
    List<NameView> names) {

  /**
   * A later document that changes or repeals this one.
   *
   * @param kind {@code amends} or {@code repeals}
   * @param by the later document
   * @param href the address of the sentence in it that says so
   * @param from the day from which the change is in force
   * @param sentence the sentence, or empty
   */
  public record MarkView(
      String kind, CardView by, String href, Optional<DateView> from, String sentence) {}

  /**
   * A day that the article names.
   *
   * @param kind the {@linkplain org.huibian.catalog.date.DatedFact#label() label} of what happens
   * @param date the day; empty if it recurs or is not known
   * @param counted the note that the day is counted, and from what; empty if the words name it
   * @param printed the words that state the day
   * @param sentence the sentence that contains them
   * @param href the address of the sentence within the page, or empty
   * @param about the article that the sentence refers to; empty if that is this one
   */
  public record FactView(
      String kind,
      Optional<DateView> date,
      String counted,
      String printed,
      String sentence,
      String href,
      Optional<CardView> about) {}

  /**
   * A relation of the article to another document.
   *
   * @param kind the name of the kind
   * @param title the title as printed
   * @param number the document number printed with it, or empty
   * @param to the article that has the document
   * @param href the address of the place that states the relation, or empty
   */
  public record RelationView(
      String kind, String title, String number, Optional<CardView> to, String href) {}

  /** An issue with those of its articles that cite this one. */
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
