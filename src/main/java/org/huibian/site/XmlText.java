package org.huibian.site;

/** Prepares text for XML. */
public final class XmlText {
  private XmlText() {}

  /** Returns the text without the characters that XML 1.0 does not allow in any notation. */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Returns whether each character is allowed for certain; surrogates need to be looked at. */
  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isUsual = c >= 0x20 && c <= 0xD7FF;
      if (!isUsual && (Character.isSurrogate(c) || !isAllowed(c))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the text as the content of an element or of an attribute in double quotes. */
  public static String escape(String text) {
    String clean = clean(text);
    if (!hasMarkup(clean)) {
      return clean;
    }
    return clean
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static boolean hasMarkup(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>' || c == '"') {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
