package org.huibian.site.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.markdown.SiteColor;
import org.huibian.site.Folders;
import org.huibian.site.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the contrast of the colours in the style sheets, for the light and the dark theme and for
 * print. WCAG 2.2 requires a ratio of 4.5 for text (1.4.3) and of 3 for other parts (1.4.11).
 */
class ContrastTest {
  private static final Path STYLES = SampleSite.TEMPLATES.resolve("styles");
  private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");
  private static final Pattern COLOUR = Pattern.compile("--([a-z]+):\\s*(#[0-9a-f]{3,6})\\s*;");
  private static final Pattern USE =
      Pattern.compile("(?:^|[;\\s])(color|fill|background|outline|border[a-z-]*):([^;]*)");

  /** A theme, with the selector of the rule that defines its colours. */
  private enum Theme {
    LIGHT(":root"),
    DARK_BY_SYSTEM(":root:not([data-theme=\"light\"])"),
    DARK_BY_CHOICE(":root[data-theme=\"dark\"]"),
    PRINT(":root:root");

    private final String selector;

    Theme(String selector) {
      this.selector = selector;
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(STYLES)) {
      return all.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }

  private static List<String[]> rules() throws IOException {
    List<String[]> out = new ArrayList<>();
    for (Path file : files()) {
      String style = new StyleValues(SampleSite.settings("")).in(Files.readString(file));
      Matcher rule = RULE.matcher(style.replaceAll("(?s)/\\*.*?\\*/", ""));
      while (rule.find()) {
        out.add(new String[] {rule.group(1).strip(), rule.group(2)});
      }
    }
    return out;
  }

  private static Map<String, String> colours(Theme theme) throws IOException {
    // Print redefines some colours of the light theme.
    Map<String, String> out = theme == Theme.PRINT ? colours(Theme.LIGHT) : new LinkedHashMap<>();
    for (String[] rule : rules()) {
      if (rule[0].equals(theme.selector)) {
        Matcher colour = COLOUR.matcher(rule[1]);
        while (colour.find()) {
          out.put(colour.group(1), colour.group(2));
        }
      }
    }
    return out;
  }

  /** Returns the colours that a rule uses in a CSS property, such as {@code color}. */
  private static Set<String> used(String[] rule, String property) {
    Set<String> out = new TreeSet<>();
    Matcher use = USE.matcher(rule[1]);
    while (use.find()) {
      if (use.group(1).startsWith(property)) {
        Matcher name = Pattern.compile("var\\(--([a-z]+)\\)").matcher(use.group(2));
        while (name.find()) {
          out.add(name.group(1));
        }
      }
    }
    return out;
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyTextContrastsWithEveryBackground(Theme theme) throws IOException {
    Map<String, String> colours = colours(theme);
    Set<String> texts = new TreeSet<>(Set.of("ink"));
    Set<String> grounds = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    for (String[] rule : rules()) {
      Set<String> text = used(rule, "color");
      Set<String> ground = used(rule, "background");
      if (text.contains("paper")) {
        // A rule that uses the colour of the paper for text sets the background, too.
        assertEquals(Set.of("accent"), ground.isEmpty() ? fill(rule[0]) : ground, rule[0]);
        check(colours, "paper", "accent", 4.5, faults);
      } else {
        texts.addAll(text);
        grounds.addAll(ground);
      }
    }
    grounds.remove("accent");
    assertTrue(texts.containsAll(Set.of("ink", "quiet", "accent")), texts::toString);
    assertTrue(grounds.containsAll(Set.of("paper", "panel", "mark")), grounds::toString);
    for (String text : texts) {
      for (String ground : grounds) {
        check(colours, text, ground, 4.5, faults);
      }
    }
    // Borders of fields, and the outline of the focused element.
    check(colours, "quiet", "paper", 3, faults);
    check(colours, "accent", "paper", 3, faults);
    check(colours, "accent", "panel", 3, faults);
    assertEquals(List.of(), faults);
  }

  /** Returns the background of text that another element provides: the dot below its text. */
  private static Set<String> fill(String selector) {
    return selector.equals("text.dot.self") ? Set.of("accent") : Set.of();
  }

  private static void check(
      Map<String, String> colours, String text, String ground, double least, List<String> faults) {
    double contrast = contrast(colours.get(text), colours.get(ground));
    if (contrast < least) {
      faults.add(String.format(Locale.ROOT, "%s on %s %.2f", text, ground, contrast));
    }
  }

  @Test
  void theDarkThemeIsTheSameBySystemAndByChoice() throws IOException {
    assertEquals(colours(Theme.DARK_BY_SYSTEM), colours(Theme.DARK_BY_CHOICE));
    assertEquals(colours(Theme.LIGHT).keySet(), colours(Theme.DARK_BY_CHOICE).keySet());
    assertEquals(colours(Theme.LIGHT).keySet(), colours(Theme.PRINT).keySet());
    assertEquals("#fff", colours(Theme.PRINT).get("paper"));
  }

  @Test
  void coloursAreDefinedOnlyInTheThemes() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String[] rule : rules()) {
      boolean theme = Stream.of(Theme.values()).anyMatch(t -> t.selector.equals(rule[0]));
      if (!theme && Pattern.compile("#[0-9a-fA-F]{3,8}\\b").matcher(rule[1]).find()) {
        faults.add(rule[0]);
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void theColourOfTheSettingsIsHeldAgainstTheBackgroundsOfTheThemes() throws IOException {
    Map<String, String> light = colours(Theme.LIGHT);
    Map<String, String> dark = colours(Theme.DARK_BY_CHOICE);
    List<String> grounds = List.of("paper", "panel", "mark");
    assertEquals(SiteColor.LIGHT_GROUNDS, grounds.stream().map(light::get).toList());
    assertEquals(SiteColor.DARK_GROUNDS, grounds.stream().map(dark::get).toList());
  }

  @Test
  void aColourOfTheProgramStandsInItsSettingsOnly() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : Folders.files(SampleSite.TEMPLATES)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".png")) {
        continue;
      }
      String text = Files.readString(file).toLowerCase(Locale.ROOT);
      if (text.contains(SiteColor.DEFAULT.light()) || text.contains(SiteColor.DEFAULT.dark())) {
        faults.add(file.toString());
      }
      if (name.endsWith(".css") && text.contains("政策汇编")) {
        faults.add(file + ": title");
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void theContrastIsComputedAsInTheStandard() {
    assertEquals(21, contrast("#000", "#ffffff"), 0.001);
    assertEquals(4.54, contrast("#767676", "#fff"), 0.005);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    String digits = colour.substring(1);
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    double[] share = {0.2126, 0.7152, 0.0722};
    double out = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16) / 255.0;
      out += share[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return out;
  }
}
