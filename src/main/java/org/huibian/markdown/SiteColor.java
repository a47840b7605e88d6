package org.huibian.markdown;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of a site, for titles, rules and marks, in the light and in the dark theme.
 *
 * @param light the colour as the settings have it, {@code #rrggbb} in small letters
 * @param dark the same hue, so light that it can be read in the dark theme
 */
public record SiteColor(String light, String dark) {
  /** The colour of a site whose settings name none; a designer has chosen its dark variant. */
  public static final SiteColor DEFAULT = new SiteColor("#a3201b", "#f08a80");

  /** The least contrast of text to its background, by WCAG 2.2. */
  public static final double LEAST_CONTRAST = 4.5;

  /**
   * The backgrounds of the light theme: paper, panel and mark of the style sheet, in which a test
   * compares them.
   */
  public static final List<String> LIGHT_GROUNDS = List.of("#fbf9f4", "#f3efe6", "#fbe9a9");

  /** The backgrounds of the dark theme. */
  public static final List<String> DARK_GROUNDS = List.of("#181714", "#22201c", "#473809");

  private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

  /** The steps of lightness that are tried. */
  private static final int STEPS = 200;

  /**
   * Returns the colour of a text {@code #rrggbb} with its dark variant; empty if the text has
   * another form.
   */
  public static Optional<SiteColor> parse(String text) {
    String light = text.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(light).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        light.equals(DEFAULT.light)
            ? DEFAULT
            : new SiteColor(light, moved(light, DARK_GROUNDS, true)));
  }

  /** Returns the contrast to the background of the light theme to which it is least. */
  public double contrast() {
    return least(light, LIGHT_GROUNDS);
  }

  /** Returns the most similar colour of the same hue that can be read in the light theme. */
  public String readable() {
    return moved(light, LIGHT_GROUNDS, false);
  }

  /** Returns the colour as three parts of 0 to 255. */
  public static int[] parts(String color) {
    int value = Integer.parseInt(color.substring(1), 16);
    return new int[] {value >> 16, value >> 8 & 255, value & 255};
  }

  /**
   * Mixes a colour with white, or with black, in as small a share as makes it readable on all
   * backgrounds; its hue stays.
   */
  private static String moved(String color, List<String> grounds, boolean lighter) {
    int[] from = parts(color);
    for (int step = 0; step < STEPS; step++) {
      String tried = mixed(from, lighter ? 255 : 0, step);
      if (least(tried, grounds) >= LEAST_CONTRAST) {
        return tried;
      }
    }
    return lighter ? "#ffffff" : "#000000";
  }

  private static String mixed(int[] from, int to, int step) {
    byte[] parts = new byte[from.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (byte) (from[i] + (to - from[i]) * step / STEPS);
    }
    return "#" + HexFormat.of().formatHex(parts);
  }

  private static double least(String color, List<String> grounds) {
    return grounds.stream().mapToDouble(ground -> contrast(color, ground)).min().orElseThrow();
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String color) {
    int[] parts = parts(color);
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
  }

  /** Returns the intensity of light of a part. StrictMath, since other machines may round. */
  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
