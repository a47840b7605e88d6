package org.huibian.markdown;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.RichText;
import org.huibian.model.Span;
import org.huibian.text.TextKey;

/** Text in canonical form: on one line, with single spaces. See {@link CanonicalForm}. */
final class CanonicalText {
  private static final char REPLACEMENT = '\uFFFD';

  /** Unicode's next line character, which Java does not count as white space. */
  private static final int NEXT_LINE = 0x85;

  private CanonicalText() {}

  /** Returns a text on one line, with single spaces and none at the ends. */
  static String line(String text) {
    return spaced(text).strip();
  }

  /** Returns each text on one line and drops empty ones. */
  static List<String> lines(List<String> texts) {
    return texts.stream().map(CanonicalText::line).filter(text -> !text.isEmpty()).toList();
  }

  /**
   * Replaces runs of white space by one space, also at the ends, and removes invalid characters.
   */
  private static String spaced(String text) {
    if (isSpaced(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isZeroWidth(c)) {
        continue;
      }
      if (TextKey.isSpace(c) || c == NEXT_LINE) {
        if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (c == 0 || Character.getType(c) == Character.SURROGATE) {
        out.append(REPLACEMENT);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Returns whether a text is certain to stay as it is; most texts are. */
  private static boolean isSpaced(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c) && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /**
   * Returns whether a character is visible ASCII, a Chinese character or punctuation of Chinese.
   */
  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7F
        || c > 0x3000 && c <= 0x9FFF
        || c > 0xFF00 && c < 0xFFF0
        || c >= 0x2010 && c < 0x2028;
  }

  /**
   * Returns whether a character is an invisible separator, such as the one that the writer inserts.
   */
  static boolean isZeroWidth(int c) {
    return c == 0x200B || c == 0xFEFF || c == 0x2060;
  }

  /**
   * Returns runs on one line. White space at the edges of bold or linked runs is moved out of them,
   * adjacent bold runs are merged, and a link that is no http(s) address becomes text.
   */
  static RichText rich(RichText text) {
    List<Span> out = new ArrayList<>();
    boolean space = false;
    for (Span span : text.spans()) {
      String spaced = spaced(span.text());
      Span form = form(span, spaced.strip());
      if (form.text().isEmpty()) {
        space |= !spaced.isEmpty();
        continue;
      }
      if ((space || spaced.startsWith(" ")) && !out.isEmpty()) {
        out.add(new Span.Plain(" "));
      }
      space = spaced.endsWith(" ");
      add(out, form);
    }
    return new RichText(out);
  }

  /** Returns a run of the same kind with another text; a link that may not be live is plain. */
  private static Span form(Span span, String text) {
    return span.accept(
        new Span.Visitor<>() {
          @Override
          public Span visit(Span.Plain plain) {
            return new Span.Plain(text);
          }

          @Override
          public Span visit(Span.Strong strong) {
            return new Span.Strong(text);
          }

          @Override
          public Span visit(Span.Hyperlink link) {
            return BlockForms.isLink(link.url())
                ? new Span.Hyperlink(text.isEmpty() ? link.url() : text, link.url())
                : new Span.Plain(asText(text, link.url()));
          }
        });
  }

  /** Returns the text that replaces a link that must not be live. */
  static String asText(String text, String url) {
    return line("[" + text + "](" + url + ")");
  }

  /** Adds a run; a bold run joins a bold one before it. */
  private static void add(List<Span> out, Span span) {
    int last = out.size() - 1;
    if (span instanceof Span.Strong && last >= 0 && out.get(last) instanceof Span.Strong before) {
      out.set(last, new Span.Strong(before.text() + span.text()));
    } else {
      out.add(span);
    }
  }
}
