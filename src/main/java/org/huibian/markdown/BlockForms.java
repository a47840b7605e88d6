package org.huibian.markdown;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/**
 * The forms by which a paragraph of Markdown is recognised as a note or a signature, and the
 * addresses that are links. The writer and the reader share them, so that they agree.
 */
final class BlockForms {
  /** An address without white space and control characters, and with something after the scheme. */
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\\p{Z}]+");

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*");

  private BlockForms() {}

  /** Returns whether an address may be that of a link: http(s), or the archive itself. */
  static boolean isLink(String url) {
    return isWeb(url) || InnerAddress.isInner(url);
  }

  /** Returns whether an address is an http or https one. */
  static boolean isWeb(String url) {
    return WEB.matcher(url).matches();
  }

  /**
   * Returns whether a picture may be shown from an address: a file beside the article, or an
   * http(s) address.
   */
  static boolean isImage(String image) {
    return isWeb(image) || !SCHEME.matcher(image).matches();
  }

  /**
   * Returns whether one pair of round brackets encloses the whole text, without a full stop inside.
   */
  static boolean isNote(String text) {
    if (text.length() < 3 || text.indexOf('。') >= 0) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '（' || c == '(') {
        depth++;
      } else if (c == '）' || c == ')') {
        depth--;
      }
      if (depth == 0) {
        return i > 0 && i == text.length() - 1;
      }
    }
    return false;
  }

  /**
   * Returns whether a single line is a signature: issuers of the article and a date, in this order,
   * and nothing else but white space.
   */
  static boolean isSignature(String line, List<String> issuers) {
    OptionalInt date = OfficialDate.startOfFinalDate(line);
    String rest =
        TextKey.withoutSpaces(date.isPresent() ? line.substring(0, date.getAsInt()) : line);
    if (rest.isEmpty()) {
      return date.isPresent();
    }
    while (!rest.isEmpty()) {
      int length = longestAtStart(rest, issuers);
      if (length == 0) {
        return false;
      }
      rest = rest.substring(length);
    }
    return true;
  }

  /**
   * Returns the length of the longest issuer with which a text without white space starts:
   * 工业和信息化部办公厅 is not 工业和信息化部 with a rest. 0 if there is none.
   */
  private static int longestAtStart(String text, List<String> issuers) {
    int longest = 0;
    for (String issuer : issuers) {
      String name = TextKey.withoutSpaces(issuer);
      if (text.startsWith(name)) {
        longest = Math.max(longest, name.length());
      }
    }
    return longest;
  }
}
