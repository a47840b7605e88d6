package org.huibian.archive.stats;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line of an access log in the Common or the Combined Log Format, which nginx and Apache
 * write by default. What stands before the address (the name of a virtual host) and after the agent
 * is allowed.
 */
final class LogLine {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{2})/([A-Z][a-z]{2})/([0-9]{4}):([0-9]{2}):([0-9]{2}):([0-9]{2}) [+-][0-9]{4}");

  /**
   * The words before the time: the address, the identity, the user, after a host if there is one.
   */
  private static final int WORDS = 3;

  private static final Pattern STATUS = Pattern.compile(" ([0-9]{3}) (?:[0-9]+|-)");
  private static final Pattern HOST = Pattern.compile("^https?://[^/]*");
  private static final Pattern SPACES = Pattern.compile(" +");

  private static final int LEAST_STATUS = 100;
  private static final int MOST_STATUS = 599;

  private final String line;
  private int at;

  private LogLine(String line) {
    this.line = line;
  }

  /** Returns the request of a line; empty if the line has another form. */
  static Optional<LogEntry> parse(String line) {
    try {
      return new LogLine(line).entry();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LogEntry> entry() {
    int open = line.indexOf(" [");
    int close = line.indexOf("] \"", open + 1);
    if (open < 0 || close < 0) {
      return Optional.empty();
    }
    Optional<LocalDateTime> time = time(line.substring(open + 2, close));
    Optional<String> client = client(line.substring(0, open));
    if (client.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    at = close + 2;
    Optional<String> request = quoted();
    Matcher status = STATUS.matcher(line).region(at, line.length());
    if (request.isEmpty() || !status.lookingAt()) {
      return Optional.empty();
    }
    int code = Integer.parseInt(status.group(1));
    if (code < LEAST_STATUS || code > MOST_STATUS) {
      return Optional.empty();
    }
    at = status.end() + 1;
    Optional<String> agent = quoted().isPresent() ? nextQuoted() : Optional.empty();
    return Optional.of(entry(client.get(), time.get(), request.get(), code, agent));
  }

  /** Returns the address; names of users may have spaces. */
  private static Optional<String> client(String text) {
    String[] words = SPACES.split(text, WORDS + 2);
    if (words.length < WORDS || words[0].isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(words.length > WORDS && words[2].equals("-") ? words[1] : words[0]);
  }

  private static LogEntry entry(
      String client, LocalDateTime time, String request, int status, Optional<String> agent) {
    String[] parts = request.split(" ");
    boolean isHttp = parts.length == WORDS && parts[2].startsWith("HTTP/");
    String target = isHttp ? parts[1] : "";
    if (target.startsWith("http")) {
      // A proxy's request has a whole address.
      target = HOST.matcher(target).replaceFirst("");
    }
    int end = target.indexOf('?');
    String path = end < 0 ? target : target.substring(0, end);
    return new LogEntry(client, time, isHttp ? parts[0] : "", path, status, agent);
  }

  private static Optional<LocalDateTime> time(String text) {
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        LocalDateTime.of(
            Integer.parseInt(m.group(3)),
            MONTHS.indexOf(m.group(2)) + 1,
            Integer.parseInt(m.group(1)),
            Integer.parseInt(m.group(4)),
            Integer.parseInt(m.group(5)),
            // Clocks can show a leap second.
            Math.min(59, Integer.parseInt(m.group(6)))));
  }

  private Optional<String> nextQuoted() {
    at++;
    return quoted();
  }

  /** Reads a text in quotation marks, in which a mark is escaped by a backslash. */
  private Optional<String> quoted() {
    if (at >= line.length() || line.charAt(at) != '"') {
      return Optional.empty();
    }
    for (int end = at + 1; end < line.length(); end++) {
      char c = line.charAt(end);
      if (c == '\\') {
        end++;
      } else if (c == '"') {
        String text = line.substring(at + 1, end);
        at = end + 1;
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
