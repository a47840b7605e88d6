package org.huibian.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editor's decision that an article is withdrawn: its page stays at its address with its title,
 * the day and the reason, and its text is no longer published. Front matter has it as a text:
 * {@code 2025-07-01 发文机关要求撤回}.
 *
 * @param date the day of the withdrawal
 * @param reason the reason for readers; not empty
 */
public record Withdrawal(LocalDate date, String reason) {
  /** The syntax, for messages. */
  public static final String EXAMPLE = "2025-07-01 …";

  private static final Pattern SYNTAX = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\s+(\\S.*)");

  /** Parses a withdrawal; returns nothing if the day or the reason is missing. */
  public static Optional<Withdrawal> parse(String text) {
    Matcher m = SYNTAX.matcher(text.strip());
    try {
      return m.matches()
          ? Optional.of(new Withdrawal(LocalDate.parse(m.group(1)), m.group(2).strip()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the text for front matter. */
  @Override
  public String toString() {
    return date + " " + reason;
  }
}
