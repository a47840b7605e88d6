package org.huibian.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editor's decision whether a document is in force. It overrides what the program finds. Front
 * matter has it as a text: {@code 已废止 2026-01-01 2025-12/03}, {@code 已修改 《某办法》}, {@code 现行}, {@code
 * 未知}.
 *
 * @param state the state
 * @param from the day from which it holds; empty if it always held
 * @param by the article that contains the document which says so, if the archive has one
 * @param title the title of that document as printed, without 《》, or its number; or empty
 */
public record ForceRuling(
    ForceState state, Optional<LocalDate> from, Optional<ArticleId> by, String title) {
  /** The syntax, for messages. */
  public static final String EXAMPLE = "未施行|现行|过渡期内|已到期|已废止|已修改|未知 [2026-01-01] [2025-12/03] [《…》]";

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(\\p{IsHan}+)(?: ([0-9]{4}-[0-9]{2}-[0-9]{2}))?(?: ([0-9]{4}-[0-9]{2}/[0-9]{2,4}))?(?:"
              + " (?:《(.+)》|([^《》\\s]+号)))?");

  private static final Pattern NUMBER = Pattern.compile("[^《》\\s]+号");

  /** Parses a ruling; returns nothing if the text is not one. */
  public static Optional<ForceRuling> parse(String text) {
    Matcher m = SYNTAX.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<ForceState> state = ForceState.parse(m.group(1));
    Optional<LocalDate> from = Optional.ofNullable(m.group(2)).flatMap(ForceRuling::day);
    Optional<ArticleId> by = Optional.ofNullable(m.group(3)).flatMap(ArticleId::parse);
    if (state.isEmpty()
        || m.group(2) != null && from.isEmpty()
        || m.group(3) != null && by.isEmpty()) {
      return Optional.empty();
    }
    String number = m.group(5) == null ? "" : m.group(5);
    String title = m.group(4) == null ? number : m.group(4).strip();
    return Optional.of(new ForceRuling(state.get(), from, by, title));
  }

  private static Optional<LocalDate> day(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      // 2026-02-30 is no day.
      return Optional.empty();
    }
  }

  /** Returns the text for front matter. */
  @Override
  public String toString() {
    String named =
        title.isEmpty() ? "" : NUMBER.matcher(title).matches() ? " " + title : " 《" + title + "》";
    return state + from.map(d -> " " + d).orElse("") + by.map(a -> " " + a).orElse("") + named;
  }
}
