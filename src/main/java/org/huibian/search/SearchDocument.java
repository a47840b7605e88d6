package org.huibian.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/**
 * An article as it is indexed. A search result is one article.
 *
 * @param id the article's id, which identifies it in the index
 * @param url the article's folder relative to the site's root, with a slash at its end: {@code
 *     2025-06/03/}
 * @param issueTitle the name of the issue in a result: 政策汇编（2025年6月）
 * @param title the article's title
 * @param numbers the article's document numbers as printed
 * @param issuers the names of the issuers
 * @param kind the kind of the article; policies are listed before commentary
 * @param date the article's date; of two otherwise equal results the newer is listed first
 * @param force the states of force in order of time, each but the first after its first day: {@code
 *     未施行 2025-07-10 现行}; empty if the article is no document of its own, or if that was not read
 * @param sections the whole text, in order
 */
public record SearchDocument(
    ArticleId id,
    String url,
    String issueTitle,
    String title,
    List<String> numbers,
    List<String> issuers,
    Kind kind,
    Optional<LocalDate> date,
    String force,
    List<SearchSection> sections) {
  private static final String ABOUT = "关于";

  /**
   * Throws a NullPointerException if a value is null, and an IllegalArgumentException if the
   * address is not that of a folder.
   */
  public SearchDocument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(issueTitle, "issueTitle");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(force, "force");
    if (!url.endsWith("/") || url.startsWith("/")) {
      throw new IllegalArgumentException("not a folder relative to the site's root: " + url);
    }
    numbers = List.copyOf(numbers);
    issuers = List.copyOf(issuers);
    sections = List.copyOf(sections);
  }

  /** Returns the text of a field. Its parts are separated by line ends, which end a token. */
  String text(Field field) {
    return switch (field) {
      case TITLE -> titleText();
      case NUMBER -> String.join("\n", numbers);
      case ISSUER -> String.join("\n", issuers);
      case BODY -> wholeText();
    };
  }

  private String wholeText() {
    StringBuilder out = new StringBuilder(metadataText());
    sections.forEach(section -> out.append('\n').append(section.textWithHeading()));
    return out.toString();
  }

  /** Returns title, document numbers, issuers and dates, one a line. */
  String metadataText() {
    List<String> lines = new ArrayList<>(List.of(titleText()));
    lines.addAll(numbers);
    lines.addAll(issuers);
    lines.addAll(dateTerms());
    return String.join("\n", lines);
  }

  /** Returns the title, followed by the title without 关于, since readers leave that word out. */
  private String titleText() {
    String bare = title.replace(ABOUT, "");
    return bare.equals(title) ? title : title + "\n" + bare;
  }

  /** Returns the issue's month and the article's date, for queries that contain a year or a day. */
  List<String> dateTerms() {
    List<String> terms = new ArrayList<>();
    terms.add(id.issue().year() + "年" + id.issue().month() + "月");
    date.ifPresent(
        d -> terms.add(d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日"));
    return terms;
  }
}
