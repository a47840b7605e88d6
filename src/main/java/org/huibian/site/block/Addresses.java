package org.huibian.site.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.RichText;
import org.huibian.model.Span;
import org.huibian.site.view.SpanView;

/** Finds printed {@code http} and {@code https} addresses in texts; nothing else becomes a link. */
final class Addresses {
  /** An address ends at the first character that is not allowed in one, such as a Chinese one. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*");

  /**
   * Creates the views of a run.
   *
   * @param links knows where links within the archive lead
   */
  private record SpanViews(ArticleLinks links) implements Span.Visitor<List<SpanView>> {
    @Override
    public List<SpanView> visit(Span.Plain plain) {
      return spans(plain.text());
    }

    @Override
    public List<SpanView> visit(Span.Strong strong) {
      return List.of(new SpanView("strong", strong.text(), ""));
    }

    @Override
    public List<SpanView> visit(Span.Hyperlink link) {
      if (isLive(link.url())) {
        return List.of(new SpanView("link", link.text(), link.url()));
      }
      List<SpanView> inner = links.inner(link);
      return inner.isEmpty() ? spans(link.text()) : inner;
    }
  }

  private Addresses() {}

  /** Returns whether an address can be the target of a link. */
  static boolean isLive(String url) {
    return url.matches("(?i)https?://[^\\s<>\"']+");
  }

  /** Returns the runs of a text; printed addresses are links. */
  static List<SpanView> spans(RichText text, ArticleLinks links) {
    List<SpanView> out = new ArrayList<>();
    SpanViews views = new SpanViews(links);
    text.spans().forEach(span -> out.addAll(span.accept(views)));
    return out;
  }

  /** Returns the runs of a plain text; printed addresses are links. */
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

  /** Returns a plain run. */
  static SpanView plain(String text) {
    return new SpanView("plain", text, "");
  }

  /**
   * Returns an address without the punctuation of the sentence around it: a full stop, or a closing
   * bracket without its opening bracket.
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
