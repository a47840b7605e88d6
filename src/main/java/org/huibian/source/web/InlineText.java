package org.huibian.source.web;

import java.util.ArrayList;
import java.util.List;
import org.huibian.source.SourceLink;

/** The text of one paragraph while it is read: white space is collapsed as browsers do it. */
final class InlineText {
  /** Of the characters of a bold line, at least so many in a hundred are bold. */
  private static final int BOLD_PERCENT = 90;

  private final StringBuilder text = new StringBuilder();
  private final List<SourceLink> links = new ArrayList<>();
  private int characters;
  private int boldCharacters;
  private boolean isSpacePending;
  private boolean isBreakPending;

  /** Adds text; a break of a line in the file of a page is only white space between words. */
  void add(String added, boolean bold) {
    for (int i = 0; i < added.length(); i++) {
      char c = added.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        isSpacePending = !text.isEmpty();
        isBreakPending |= c == '\n';
        continue;
      }
      if (isSpacePending) {
        // Editors of pages break long lines of their files, also between Chinese characters.
        boolean isOfFile =
            isBreakPending && isChinese(text.charAt(text.length() - 1)) && isChinese(c);
        text.append(isOfFile ? "" : " ");
        isSpacePending = false;
      }
      isBreakPending = false;
      text.append(c);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        characters++;
        boldCharacters += bold ? 1 : 0;
      }
    }
  }

  private static boolean isChinese(char c) {
    return c >= 0x2E80 && c <= 0x9FFF || c >= 0xFF00 && c < 0xFF61 || c == '“' || c == '”';
  }

  /** Returns where the text ends now, for {@link #addLink}. */
  int length() {
    return text.length();
  }

  /** States that the text from a place on is a link. */
  void addLink(int start, String url) {
    String linked = stripped(text.substring(Math.min(start, text.length())));
    if (!linked.isEmpty()) {
      links.add(new SourceLink(linked, url));
    }
  }

  boolean isBlank() {
    return characters == 0;
  }

  /** Returns the text as a line of the article, without the indent that spaces make. */
  WebLine line(boolean isHeading) {
    boolean bold = boldCharacters * 100L >= (long) BOLD_PERCENT * characters;
    return WebLine.text(string(), isHeading || bold, links);
  }

  String string() {
    return stripped(text.toString());
  }

  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
