package org.huibian.site.asset;

import java.util.Map;
import java.util.TreeMap;
import org.huibian.markdown.SiteSettings;

/**
 * The values of the settings that style sheets and the icon use: {@code var(--site-color)}, {@code
 * var(--site-color-dark)} and {@code var(--site-title)}. They are put in their places when the
 * files are written, so that the settings stand in {@code site.yaml} and nowhere else.
 */
public final class StyleValues {
  private final Map<String, String> values = new TreeMap<>();

  /** Creates the values of a site. */
  public StyleValues(SiteSettings settings) {
    values.put("var(--site-color)", settings.color().light());
    values.put("var(--site-color-dark)", settings.color().dark());
    values.put("var(--site-title)", quoted(settings.title()));
  }

  /** Returns a style sheet or an icon with the values. */
  public String in(String text) {
    String out = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      out = out.replace(value.getKey(), value.getValue());
    }
    return out;
  }

  /** Returns a text of a style sheet; what is neither a letter nor a digit is written by number. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
              } else {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
              }
            });
    return out.append('"').toString();
  }
}
