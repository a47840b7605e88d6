package org.huibian.site.akn;

import org.huibian.site.XmlText;

/**
 * Writes XML with a line for each tag, except inside elements that contain text. Lines are not
 * indented: in documents with many short clauses, the indentation was an eighth of all bytes.
 * Characters that XML does not allow are left out.
 */
final class XmlWriter {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int inline;
  private boolean tagOpen;

  /** Starts an element. Its attributes must follow before its content. */
  XmlWriter open(String name) {
    endTag();
    out.append('<').append(name);
    tagOpen = true;
    return this;
  }

  /** Starts an element that contains text and inline elements, which stand on one line. */
  XmlWriter openText(String name) {
    open(name);
    inline++;
    return this;
  }

  /** Writes an attribute of the element just started, unless the value is empty. */
  XmlWriter attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(XmlText.escape(value)).append('"');
    }
    return this;
  }

  /** Writes text. */
  XmlWriter text(String text) {
    endTag();
    out.append(XmlText.escape(text));
    return this;
  }

  /** Ends an element. */
  XmlWriter close(String name) {
    if (tagOpen) {
      out.append("/>");
      tagOpen = false;
    } else {
      out.append("</").append(name).append('>');
    }
    newLine();
    return this;
  }

  /** Ends an element that {@link #openText} started. */
  XmlWriter closeText(String name) {
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

  /** Writes an element that contains only text. */
  XmlWriter element(String name, String text) {
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

  /** Returns the document. */
  @Override
  public String toString() {
    return out.toString();
  }
}
