package org.huibian.site;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A file of the site that a template makes.
 *
 * @param path the file, relative to the site's folder, such as {@code 2025-06/03/index.html}
 * @param template the template's file name
 * @param values what the template is given; asked for once, by any thread, so that the values of
 *     all pages need not be in memory together
 */
record Page(String path, String template, Supplier<Map<String, ?>> values) {
  /** Whether readers see it as a page, rather than as a feed or a calendar. */
  boolean isPage() {
    return path.endsWith(".html");
  }

  /** Whether it is a calendar file, whose lines have their own rules. */
  boolean isCalendar() {
    return path.endsWith(".ics");
  }

  /** The page's address relative to the site's root, without the file's name. */
  String address() {
    return path.endsWith("index.html")
        ? path.substring(0, path.length() - "index.html".length())
        : path;
  }
}
