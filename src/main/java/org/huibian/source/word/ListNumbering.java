package org.huibian.source.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes the automatic numbers of paragraphs. A document does not store these numbers; Word
 * counts the paragraphs of each list whenever it shows the document (ECMA-376 part 1, 17.9).
 * Paragraphs must be passed in the order of the document.
 */
final class ListNumbering {
  private static final int LEVELS = 9;

  /** The counter of a level that has no number yet. */
  private static final int UNUSED = Integer.MIN_VALUE;

  private final Styles styles;

  /** The abstract definitions ({@code w:abstractNum}) by identifier. */
  private final Map<String, XmlElement> definitions = new HashMap<>();

  /** The lists ({@code w:num}) by identifier. */
  private final Map<String, XmlElement> lists = new HashMap<>();

  /** The last number of each level, by definition: lists with one definition count together. */
  private final Map<String, int[]> counters = new HashMap<>();

  /** The lists that were used before. */
  private final Set<String> begun = new HashSet<>();

  /**
   * Creates the numbering of a document.
   *
   * @param part the root of the numbering part, if the document has one
   */
  ListNumbering(Optional<XmlElement> part, Styles styles) {
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
   * Counts a paragraph and returns its number as printed, such as {@code （一）} or {@code 1. }, with
   * the space after it; an empty string if there is no such list.
   *
   * @param list the identifier of the list
   * @param style the identifier of the paragraph's style, to which a level may be tied
   * @param stated the level that the paragraph or its style states, from 0
   */
  String next(String list, String style, Optional<Integer> stated) {
    XmlElement num = lists.get(list);
    if (num == null) {
      return "";
    }
    String id = definition(num);
    XmlElement definition = definitions.get(id);
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
      int restart =
          level(num, definition, deeper).flatMap(l -> l.number("lvlRestart")).orElse(LEVELS);
      if (level < restart) {
        counts[deeper] = UNUSED;
      }
    }
    return level(num, definition, level).map(l -> print(num, definition, l, counts)).orElse("");
  }

  private static int[] unused() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, UNUSED);
    return counts;
  }

  /** Resets the levels for which a list overrides the start, when the list is first used. */
  private void begin(String list, XmlElement num, int[] counts) {
    if (begun.add(list)) {
      for (XmlElement override : num.children()) {
        override
            .numberOf("ilvl")
            .filter(l -> l >= 0 && l < LEVELS && override.child("startOverride").isPresent())
            .ifPresent(l -> counts[l] = UNUSED);
      }
    }
  }

  /** Returns the identifier of a list's abstract definition, which may be that of a list style. */
  private String definition(XmlElement num) {
    String id = num.value("abstractNumId").orElse("");
    Optional<String> linked =
        Optional.ofNullable(definitions.get(id))
            .flatMap(d -> d.value("numStyleLink"))
            .flatMap(s -> styles.paragraph(s, p -> p.child("numPr").flatMap(n -> n.value("numId"))))
            .map(lists::get)
            .flatMap(n -> n.value("abstractNumId"));
    return linked.orElse(id);
  }

  private static int levelOf(XmlElement definition, String style) {
    return definition.children().stream()
        .filter(l -> l.name().equals("lvl") && l.value("pStyle").equals(Optional.of(style)))
        .findFirst()
        .flatMap(l -> l.numberOf("ilvl"))
        .orElse(0);
  }

  private static Optional<XmlElement> override(XmlElement num, int level) {
    return num.children().stream()
        .filter(o -> o.name().equals("lvlOverride"))
        .filter(o -> o.numberOf("ilvl").equals(Optional.of(level)))
        .findFirst();
  }

  private static Optional<XmlElement> level(XmlElement num, XmlElement definition, int level) {
    Optional<XmlElement> own = override(num, level).flatMap(o -> o.child("lvl"));
    return own.isPresent()
        ? own
        : definition.children().stream()
            .filter(l -> l.name().equals("lvl"))
            .filter(l -> l.numberOf("ilvl").equals(Optional.of(level)))
            .findFirst();
  }

  private static int start(XmlElement num, XmlElement definition, int level) {
    return override(num, level)
        .flatMap(o -> o.number("startOverride"))
        .or(() -> level(num, definition, level).flatMap(l -> l.number("start")))
        .map(n -> Math.max(0, n))
        .orElse(1);
  }

  private static String print(
      XmlElement num, XmlElement definition, XmlElement level, int[] counts) {
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

  private static String number(XmlElement level, int count) {
    XmlElement format = format(level);
    return NumberFormat.custom(format.get("format"), count)
        .filter(c -> format.get("val").equals("custom"))
        .orElseGet(() -> NumberFormat.print(format.get("val"), count));
  }

  /** Returns the number format; a newer one stands in a choice before one for older programs. */
  private static XmlElement format(XmlElement level) {
    return level
        .child("AlternateContent")
        .flatMap(a -> a.child("Choice"))
        .flatMap(c -> c.child("numFmt"))
        .or(() -> level.child("numFmt"))
        .orElse(new XmlElement("numFmt", Map.of("val", "decimal"), List.of(), ""));
  }

  /** Returns the space after a number: none after full-width marks and closing brackets. */
  private static String space(XmlElement level, char last) {
    boolean nothing = level.value("suff").equals(Optional.of("nothing"));
    return nothing || "、）)．：，〕】".indexOf(last) >= 0 ? "" : " ";
  }
}
