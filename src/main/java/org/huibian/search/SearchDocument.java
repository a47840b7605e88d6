package org.huibian.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/**
 * An article as the search sees it; the unit of a result.
 *
 * @param id names it in the index
 * @param url its folder relative to the site's root, with a slash at its end: {@code 2025-06/03/}
 * @param issueTitle how a result names the issue: 政策汇编（2025年6月）
 * @param title its title
 * @param numbers its document numbers as printed
 * @param issuers who issued it
 * @param kind what sort of text it is; policies come before commentary
 * @param date its date; the newer of two equal results comes first
 * @param sections all its text, in order
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
    List<SearchSection> sections) {
  private static final String ABOUT = "关于";

  /** Refuses null and an address that is no folder; copies the lists. */
  public SearchDocument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(issueTitle, "issueTitle");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(date, "date");
    if (!url.endsWith("/") || url.startsWith("/")) {
      throw new IllegalArgumentException("no folder relative to the site's root: " + url);
    }
    numbers = List.copyOf(numbers);
    issuers = List.copyOf(issuers);
    sections = List.copyOf(sections);
  }

  /** What a field of the index holds; parts are separated by line ends, which no token crosses. */
  String text(Field field) {
    return switch (field) {
      case TITLE -> titles();
      case NUMBER -> String.join("\n", numbers);
      case ISSUER -> String.join("\n", issuers);
      case BODY -> everything();
    };
  }

  private String everything() {
    StringBuilder out = new StringBuilder(names());
    sections.forEach(section -> out.append('\n').append(section.whole()));
    return out.toString();
  }

  /** Title, numbers, issuers and times, one a line: what stands above the text. */
  String names() {
    List<String> lines = new ArrayList<>(List.of(titles()));
    lines.addAll(numbers);
    lines.addAll(issuers);
    lines.addAll(times());
    return String.join("\n", lines);
  }

  /** The title, and once more as readers type it: without 关于. */
  private String titles() {
    String bare = title.replace(ABOUT, "");
    return bare.equals(title) ? title : title + "\n" + bare;
  }

  /** The issue's month and the article's date, for who asks for a topic and a year. */
  List<String> times() {
    List<String> times = new ArrayList<>();
    times.add(id.issue().year() + "年" + id.issue().month() + "月");
    date.ifPresent(
        d -> times.add(d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日"));
    return times;
  }
}
