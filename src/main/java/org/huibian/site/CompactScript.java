package org.huibian.site;

/**
 * Leaves out of a script what only its readers need: comments that fill whole lines, indentation
 * and empty lines. Line ends stay, so a fault is still found. For scripts without texts of several
 * lines.
 */
final class CompactScript {
  private CompactScript() {}

  /** Whether a file is one of the site's own scripts. */
  static boolean isFor(String name) {
    return name.endsWith(".js") && !name.endsWith(".min.js");
  }

  /** The script as it is published. */
  static String of(String script) {
    StringBuilder out = new StringBuilder(script.length());
    boolean comment = false;
    for (String line : script.split("\\R")) {
      String text = line.strip();
      boolean opens = !comment && text.startsWith("/*");
      boolean inside = comment || opens;
      if (inside) {
        comment = !text.endsWith("*/");
      } else if (!text.isEmpty()) {
        out.append(text).append('\n');
      }
    }
    return out.toString();
  }
}
