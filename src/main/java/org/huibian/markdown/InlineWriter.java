package org.huibian.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/**
 * Writes text in canonical form as one line of Markdown. It escapes only what has to be escaped.
 */
final class InlineWriter {
  /** A zero-width space, which separates what Markdown would join. The reader drops it. */
  static final String GUARD = "&#8203;";

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});");

  /** The start of a line that would be a heading, a list, a quote or a thematic break. */
  private static final Pattern OPENS_BLOCK =
      Pattern.compile("#{1,6}(?: |\\z)|[-+](?: |\\z)|--|>|=+\\z");

  private static final Pattern OPENS_NUMBER = Pattern.compile("([0-9]{1,9})([.)])(?= |\\z)");
  private static final Pattern CLOSES_HEADING = Pattern.compile("(?:\\A|(?<= ))#+\\z");

  /** Addresses that can be written as autolinks. */
  private static final Pattern SAFE_URL =
      Pattern.compile("(?i)https?://[A-Za-z0-9:/?#@!$'()*+,;=._~%-]+");

  private InlineWriter() {}

  /** Returns the line of a paragraph or an item. */
  static String line(RichText text) {
    return atStart(spans(text));
  }

  /** Returns a line of a signature. As it may follow another line, a table must not start in it. */
  static String signatureLine(String text) {
    return atStart(escape(text, "|", '\0'));
  }

  /** Returns the text of a heading, without its hashes. */
  static String heading(RichText text) {
    String line = spans(text);
    Matcher closing = CLOSES_HEADING.matcher(line);
    return closing.find() ? line.substring(0, closing.start()) + "\\" + closing.group() : line;
  }

  /** Returns the text of a table's cell. */
  static String cell(String text) {
    return escape(text, "|", '\0');
  }

  /** Returns a text within square brackets, such as a caption or the text of a link. */
  static String bracketed(String text) {
    return escape(text, "]", '\0');
  }

  /** Returns a table's caption, within square brackets. A bar in it would make it a row. */
  static String tableCaption(String text) {
    return bracketed(text).replace("|", "&#124;");
  }

  /** Returns a text within quotation marks. */
  static String quoted(String text) {
    return escape(text, "\"", '\0');
  }

  /** Returns the destination of a link or picture, within round brackets. */
  static String destination(String url) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        // A destination cannot hold these, not even escaped.
        out.append("&#").append((int) c).append(';');
      } else {
        boolean special = "\\()<>\"'".indexOf(c) >= 0 || c == '&' && isEntity(url, i);
        out.append(special ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /** Returns a link in its shortest form. */
  static String link(String text, String url) {
    return text.equals(url) && SAFE_URL.matcher(url).matches()
        ? "<" + url + ">"
        : "[" + bracketed(text) + "](" + destination(url) + ")";
  }

  private static String atStart(String line) {
    if (OPENS_BLOCK.matcher(line).lookingAt()) {
      return "\\" + line;
    }
    Matcher number = OPENS_NUMBER.matcher(line);
    return number.lookingAt()
        ? number.group(1) + "\\" + line.substring(number.end(1), line.length())
        : line;
  }

  private static String spans(RichText text) {
    StringBuilder out = new StringBuilder();
    List<Span> spans = text.spans();
    for (int i = 0; i < spans.size(); i++) {
      int next = i + 1 < spans.size() ? spans.get(i + 1).accept(FIRST_CHARACTER) : '\0';
      spans.get(i).accept(new SpanWriter(out, next));
    }
    return out.toString();
  }

  /** Returns the first character of the Markdown of a run. */
  private static final Span.Visitor<Integer> FIRST_CHARACTER =
      new Span.Visitor<>() {
        @Override
        public Integer visit(Span.Plain plain) {
          return plain.text().codePointAt(0);
        }

        @Override
        public Integer visit(Span.Strong strong) {
          return (int) '*';
        }

        @Override
        public Integer visit(Span.Hyperlink link) {
          return (int) '[';
        }
      };

  /**
   * Appends a run to a line.
   *
   * @param out the line before the run
   * @param next the first character after the run, or NUL at the end of the line
   */
  private record SpanWriter(StringBuilder out, int next) implements Span.Visitor<StringBuilder> {
    @Override
    public StringBuilder visit(Span.Plain plain) {
      return out.append(escape(plain.text(), "", next));
    }

    @Override
    public StringBuilder visit(Span.Strong strong) {
      String inner = escape(strong.text(), "", '*');
      if (!opens(out, inner)) {
        out.append(GUARD);
      }
      out.append("**").append(inner).append("**");
      return next != '\0' && !closes(inner, next) ? out.append(GUARD) : out;
    }

    @Override
    public StringBuilder visit(Span.Hyperlink link) {
      return out.append(link(link.text(), link.url()));
    }
  }

  /*
   * CommonMark's rule for bold: ** opens only if no punctuation follows it, unless white space or
   * punctuation stands before it; and conversely for the end. Chinese text has no spaces
   * and much punctuation, so the rule often fails: **（一）**加强. The guard counts as punctuation
   * because it is written as an entity. Parsers differ in whether symbols are punctuation, so a
   * symbol inside counts and one outside does not.
   */
  private static boolean opens(StringBuilder before, String inner) {
    return !isMark(inner.codePointAt(0), true)
        || before.length() == 0
        || isOutside(before.codePointBefore(before.length()));
  }

  private static boolean closes(String inner, int next) {
    return !isMark(inner.codePointBefore(inner.length()), true) || isOutside(next);
  }

  private static boolean isOutside(int c) {
    return c == ' ' || isMark(c, false);
  }

  private static boolean isMark(int c, boolean symbols) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          c < 0x10000 || symbols;
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          c < 0x80 || symbols;
      default -> false;
    };
  }

  /**
   * Escapes what Markdown would read as markup.
   *
   * @param more further characters to escape
   * @param after what is written behind the text, or NUL
   */
  private static String escape(String text, String more, int after) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int before = i > 0 ? text.charAt(i - 1) : '\0';
      int next = i + 1 < text.length() ? text.charAt(i + 1) : after;
      boolean special =
          switch (c) {
            case '\\', '`', '*', '[' -> true;
            case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(next);
            case '~' -> before == '~' || next == '~';
            case '<' -> next < 0x80 && (Character.isLetter(next) || "/!?".indexOf(next) >= 0);
            case '!' -> next == '[' && i + 1 == text.length();
            case '&' -> isEntity(text, i);
            default -> more.indexOf(c) >= 0;
          };
      out.append(special ? "\\" : "").append(c);
    }
    return out.toString();
  }

  private static boolean isEntity(String text, int start) {
    return ENTITY.matcher(text).region(start, text.length()).lookingAt();
  }
}
