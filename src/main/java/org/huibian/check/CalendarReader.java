package org.huibian.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibian.check.PageReference.Use;

/**
 * Reads a calendar file by the strict rules of RFC 5545: lines are short and end with CR LF,
 * components are nested, and every event has a date and a unique identifier.
 */
final class CalendarReader {
  /** The most bytes of a line without its line break (RFC 5545, section 3.1). */
  private static final int MOST_OCTETS = 75;

  private static final List<String> REQUIRED_OF_EVENT = List.of("UID", "DTSTAMP", "DTSTART");

  private final String page;
  private final List<Finding> findings = new ArrayList<>();
  private final List<PageReference> references = new ArrayList<>();
  private final Deque<String> openComponents = new ArrayDeque<>();
  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> properties = new HashSet<>();

  private CalendarReader(String page) {
    this.page = page;
  }

  /**
   * Reads a calendar file.
   *
   * @param page the file, relative to the site's folder
   * @param text its content
   */
  static FileFacts read(String page, String text) {
    CalendarReader reader = new CalendarReader(page);
    String[] lines = text.split("\r\n", -1);
    StringBuilder unfolded = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.getBytes(StandardCharsets.UTF_8).length > MOST_OCTETS) {
        reader.report(i + 1, "> " + MOST_OCTETS);
      }
      if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
        reader.report(i + 1, "CR LF");
      }
      if (line.startsWith(" ")) {
        unfolded.append(line, 1, line.length());
      } else {
        reader.readContentLine(unfolded.toString(), i);
        unfolded.setLength(0);
        unfolded.append(line);
      }
    }
    if (!text.endsWith("\r\n") || !reader.openComponents.isEmpty()) {
      reader.report(lines.length, "END");
    }
    return new FileFacts(page, Set.of(), reader.references, reader.findings);
  }

  private void readContentLine(String line, int number) {
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
        openComponents.push(value);
        properties.clear();
      }
      case "END" -> {
        if (openComponents.isEmpty() || !openComponents.pop().equals(value)) {
          report(number, line);
        }
        if (value.equals("VEVENT")) {
          checkEvent(number);
        }
      }
      case "UID" -> {
        if (!identifiers.add(value)) {
          report(number, line);
        }
      }
      case "URL" -> references.add(PageReference.at(number, value, Use.NAME));
      default -> {
        // Other properties are not checked.
      }
    }
    properties.add(name);
  }

  private void checkEvent(int line) {
    for (String required : REQUIRED_OF_EVENT) {
      if (!properties.contains(required)) {
        report(line, required);
      }
    }
  }

  private void report(int line, String detail) {
    findings.add(Finding.at(page, line, Fault.NOT_WELL_FORMED, detail));
  }
}
