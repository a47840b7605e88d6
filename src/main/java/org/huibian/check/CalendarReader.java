package org.huibian.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibian.check.Reference.Use;

/**
 * Reads a calendar file as strictly as the strictest program: RFC 5545 bounds the lines, ends each
 * with CR LF, and has every entry named once and dated.
 */
final class CalendarReader {
  private static final int OCTETS = 75;

  private final String page;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> properties = new HashSet<>();

  private CalendarReader(String page) {
    this.page = page;
  }

  /** Reads a file from its text. */
  static FileFacts read(String page, String text) {
    CalendarReader reader = new CalendarReader(page);
    String[] lines = text.split("\r\n", -1);
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.getBytes(StandardCharsets.UTF_8).length > OCTETS) {
        reader.report(i + 1, "> 75");
      }
      if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
        reader.report(i + 1, "CR LF");
      }
      if (line.startsWith(" ")) {
        content.append(line, 1, line.length());
      } else {
        reader.content(content.toString(), i);
        content.setLength(0);
        content.append(line);
      }
    }
    if (!text.endsWith("\r\n") || !reader.open.isEmpty()) {
      reader.report(lines.length, "END");
    }
    return new FileFacts(page, Set.of(), reader.references, reader.findings);
  }

  private void content(String line, int number) {
    if (line.isEmpty()) {
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 1) {
      report(number, line);
      return;
    }
    String name = line.substring(0, colon).replaceFirst(";.*", "");
    String value = line.substring(colon + 1);
    switch (name) {
      case "BEGIN" -> {
        open.push(value);
        properties.clear();
      }
      case "END" -> {
        if (open.isEmpty() || !open.pop().equals(value)) {
          report(number, line);
        }
        if (value.equals("VEVENT")) {
          event(number);
        }
      }
      case "UID" -> {
        if (!names.add(value)) {
          report(number, line);
        }
      }
      case "URL" -> references.add(new Reference(number, value, Use.NAMES));
      default -> {
        // Whatever else there is may be there.
      }
    }
    properties.add(name);
  }

  private void event(int number) {
    for (String needed : List.of("UID", "DTSTAMP", "DTSTART")) {
      if (!properties.contains(needed)) {
        report(number, needed);
      }
    }
  }

  private void report(int line, String detail) {
    findings.add(new Finding(page, line, Fault.NOT_WELL_FORMED, detail));
  }
}
