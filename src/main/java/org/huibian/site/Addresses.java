package org.huibian.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.RichText;
import org.huibian.model.Span;
import org.huibian.site.view.SpanView;

/** Makes printed http(s) addresses live, and nothing else. */
final class Addresses {
  /**
   * An address ends at the first character that no address has: Chinese text, a space, >, a quote.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*");

  private Addresses() {}

  /** Whether a link to this may be live. */
  static boolean isLive(String url) {
    return url.matches("(?i)https?://[^\\s<>\"']+");
  }

  /** The runs of a text, printed addresses apart. */
  static List<SpanView> spans(RichText text) {
    List<SpanView> out = new ArrayList<>();
    for (Span span : text.spans()) {
      if (span instanceof Span.Strong strong) {
        out.add(new SpanView("strong", strong.text(), ""));
      } else if (span instanceof Span.Hyperlink link && isLive(link.url())) {
        out.add(new SpanView("link", link.text(), link.url()));
      } else {
        split(span.text(), out);
      }
    }
    return out;
  }

  /** The runs of a plain text. */
  static List<SpanView> spans(String text) {
    List<SpanView> out = new ArrayList<>();
    split(text, out);
    return out;
  }

  private static void split(String text, List<SpanView> out) {
    Matcher m = ADDRESS.matcher(text);
    int at = 0;
    while (m.find()) {
      String url = trim(m.group());
      if (m.start() > at) {
        out.add(plain(text.substring(at, m.start())));
      }
      out.add(new SpanView("link", url, url));
      at = m.start() + url.length();
    }
    if (at < text.length()) {
      out.add(plain(text.substring(at)));
    }
  }

  static SpanView plain(String text) {
    return new SpanView("plain", text, "");
  }

  /**
   * Without the punctuation of the sentence: a full stop, or a bracket that the address never
   * opens.
   */
  private static String trim(String url) {
    String rest = url;
    while (true) {
      char last = rest.charAt(rest.length() - 1);
      boolean stop = ".,;:!?'*".indexOf(last) >= 0;
      boolean stray =
          last == ')' && count(rest, '(') < count(rest, ')')
              || last == ']' && count(rest, '[') < count(rest, ']');
      if (!stop && !stray) {
        return rest;
      }
      rest = rest.substring(0, rest.length() - 1);
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
