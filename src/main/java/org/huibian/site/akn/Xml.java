package org.huibian.site.akn;

/**
 * Writes XML into a text: two spaces a level, except inside elements that hold text. Characters
 * that XML cannot hold in any form are left out.
 */
public final class Xml {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;
  private int inline;
  private boolean tagOpen;

  /** The characters of a text that XML can hold. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  /** Starts an element; attributes come next. */
  Xml open(String name) {
    endTag();
    indent();
    out.append('<').append(name);
    depth++;
    tagOpen = true;
    return this;
  }

  /** Starts an element whose content is text and inline elements, up to its end. */
  Xml openText(String name) {
    open(name);
    inline++;
    return this;
  }

  /** An attribute of the element just started; none if the value is empty. */
  Xml attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }
    return this;
  }

  /** Characters. */
  Xml text(String text) {
    endTag();
    out.append(escape(text));
    return this;
  }

  /** Ends an element. */
  Xml close(String name) {
    depth--;
    if (tagOpen) {
      out.append("/>");
      tagOpen = false;
    } else {
      indent();
      out.append("</").append(name).append('>');
    }
    newLine();
    return this;
  }

  /** Ends an element that {@link #openText} has started. */
  Xml closeText(String name) {
    depth--;
    if (tagOpen) {
      out.append("/>");
      tagOpen = false;
    } else {
      out.append("</").append(name).append('>');
    }
    inline--;
    newLine();
    return this;
  }

  /** An element of text alone. */
  Xml element(String name, String text) {
    return openText(name).text(text).closeText(name);
  }

  private void endTag() {
    if (tagOpen) {
      out.append('>');
      tagOpen = false;
      newLine();
    }
  }

  private void newLine() {
    if (inline == 0) {
      out.append('\n');
    }
  }

  private void indent() {
    if (inline == 0) {
      out.append("  ".repeat(depth));
    }
  }

  private static String escape(String text) {
    return clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
