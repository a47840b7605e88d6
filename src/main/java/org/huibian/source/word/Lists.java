package org.huibian.source.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The automatic lists of a document, and how far each has counted. Word keeps no numbers in a
 * document; it counts whenever it shows one (ECMA-376 part 1, 17.9).
 */
final class Lists {
  private static final int LEVELS = 9;

  /** No number has been given yet. */
  private static final int UNUSED = Integer.MIN_VALUE;

  private final Styles styles;
  private final Map<String, Element> definitions = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /**
   * The lists of a document.
   *
   * @param part the root of the numbering part, if the document has one
   */
  Lists(Optional<Element> part, Styles styles) {
    this.styles = styles;
    part.ifPresent(
        root ->
            root.children()
                .forEach(
                    e -> {
                      if (e.name().equals("abstractNum")) {
                        definitions.put(e.get("abstractNumId"), e);
                      } else if (e.name().equals("num")) {
                        lists.put(e.get("numId"), e);
                      }
                    }));
  }

  /**
   * The mark that Word prints before the next paragraph of a list, with the space after it; empty
   * if the paragraph is in no list.
   *
   * @param list the list's identifier
   * @param style the paragraph's style, which may choose the level
   * @param stated the level that the paragraph or its style states
   */
  String next(String list, String style, Optional<Integer> stated) {
    Element num = lists.get(list);
    if (num == null) {
      return "";
    }
    String id = definition(num);
    Element definition = definitions.get(id);
    if (definition == null) {
      return "";
    }
    int level = stated.orElseGet(() -> levelOf(definition, style));
    if (level < 0 || level >= LEVELS) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(id, k -> unused());
    begin(list, num, counts);
    counts[level] = counts[level] == UNUSED ? start(num, definition, level) : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      int restart = level(num, definition, deeper).flatMap(l -> l.number("lvlRestart")).orElse(9);
      if (level < restart) {
        counts[deeper] = UNUSED;
      }
    }
    return level(num, definition, level).map(l -> print(num, definition, l, counts)).orElse("");
  }

  private static int[] unused() {
    int[] counts = new int[LEVELS];
    java.util.Arrays.fill(counts, UNUSED);
    return counts;
  }

  /** A list that states where it starts counts anew when it is first used. */
  private void begin(String list, Element num, int[] counts) {
    if (begun.add(list)) {
      for (Element override : num.children()) {
        override
            .numberOf("ilvl")
            .filter(l -> l >= 0 && l < LEVELS && override.child("startOverride").isPresent())
            .ifPresent(l -> counts[l] = UNUSED);
      }
    }
  }

  /** The definition that a list uses; it may point to that of a style. */
  private String definition(Element num) {
    String id = num.value("abstractNumId").orElse("");
    Optional<String> linked =
        Optional.ofNullable(definitions.get(id))
            .flatMap(d -> d.value("numStyleLink"))
            .flatMap(s -> styles.paragraph(s, p -> p.child("numPr").flatMap(n -> n.value("numId"))))
            .map(lists::get)
            .flatMap(n -> n.value("abstractNumId"));
    return linked.orElse(id);
  }

  private static int levelOf(Element definition, String style) {
    return definition.children().stream()
        .filter(l -> l.name().equals("lvl") && l.value("pStyle").equals(Optional.of(style)))
        .findFirst()
        .flatMap(l -> l.numberOf("ilvl"))
        .orElse(0);
  }

  private static Optional<Element> override(Element num, int level) {
    return num.children().stream()
        .filter(o -> o.name().equals("lvlOverride"))
        .filter(o -> o.numberOf("ilvl").equals(Optional.of(level)))
        .findFirst();
  }

  private static Optional<Element> level(Element num, Element definition, int level) {
    Optional<Element> own = override(num, level).flatMap(o -> o.child("lvl"));
    return own.isPresent()
        ? own
        : definition.children().stream()
            .filter(l -> l.name().equals("lvl"))
            .filter(l -> l.numberOf("ilvl").equals(Optional.of(level)))
            .findFirst();
  }

  private static int start(Element num, Element definition, int level) {
    return override(num, level)
        .flatMap(o -> o.number("startOverride"))
        .or(() -> level(num, definition, level).flatMap(l -> l.number("start")))
        .map(n -> Math.max(0, n))
        .orElse(1);
  }

  private static String print(Element num, Element definition, Element level, int[] counts) {
    boolean hidden = level.child("rPr").filter(r -> r.isOn("vanish")).isPresent();
    Optional<String> text = level.value("lvlText");
    if (hidden || text.isEmpty()) {
      return "";
    }
    if (format(level).get("val").equals("bullet")) {
      return text.get().isEmpty() ? "" : "• ";
    }
    boolean legal = level.isOn("isLgl");
    StringBuilder out = new StringBuilder();
    String pattern = text.get();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean place = c == '%' && i + 1 < pattern.length();
      int at = place ? pattern.charAt(i + 1) - '1' : -1;
      if (at >= 0 && at < LEVELS) {
        i++;
        int count = counts[at] == UNUSED ? start(num, definition, at) : counts[at];
        level(num, definition, at)
            .ifPresent(l -> out.append(legal ? Integer.toString(count) : number(l, count)));
      } else {
        out.append(c);
      }
    }
    return out.isEmpty() ? "" : out + space(level, out.charAt(out.length() - 1));
  }

  private static String number(Element level, int count) {
    Element format = format(level);
    return NumberFormat.custom(format.get("format"), count)
        .filter(c -> format.get("val").equals("custom"))
        .orElseGet(() -> NumberFormat.print(format.get("val"), count));
  }

  /** The format; newer ones stand in a choice beside one that older programs know. */
  private static Element format(Element level) {
    return level
        .child("AlternateContent")
        .flatMap(a -> a.child("Choice"))
        .flatMap(c -> c.child("numFmt"))
        .or(() -> level.child("numFmt"))
        .orElse(new Element("numFmt", Map.of("val", "decimal"), java.util.List.of(), ""));
  }

  /** After 、 and closing brackets the tab is a matter of setting; other marks need a space. */
  private static String space(Element level, char last) {
    boolean nothing = level.value("suff").equals(Optional.of("nothing"));
    return nothing || "、）)．：，〕】".indexOf(last) >= 0 ? "" : " ";
  }
}
