package org.huibian.source.word;

import java.util.Optional;

/**
 * A formula (Office Math) on one line, as it would be typed: a/b, x^2, x_i, √(x). No sign of it is
 * lost; its arrangement is.
 */
final class Formula {
  private Formula() {}

  /** The formula's characters. */
  static String print(Element formula) {
    StringBuilder out = new StringBuilder();
    for (Element child : formula.children()) {
      switch (child.name()) {
        case "t" -> out.append(child.text());
        case "f" -> out.append(part(child, "num")).append('/').append(part(child, "den"));
        case "sSup" -> out.append(part(child, "e")).append('^').append(part(child, "sup"));
        case "sSub" -> out.append(part(child, "e")).append('_').append(part(child, "sub"));
        case "sSubSup" ->
            out.append(part(child, "e"))
                .append('_')
                .append(part(child, "sub"))
                .append('^')
                .append(part(child, "sup"));
        case "rad" -> out.append(part(child, "deg")).append('√').append(part(child, "e"));
        case "nary" ->
            out.append(character(child, "∫"))
                .append(bound(child, "sub", '_'))
                .append(bound(child, "sup", '^'))
                .append(part(child, "e"));
        case "d" ->
            out.append(bracket(child, "begChr", "("))
                .append(print(child))
                .append(bracket(child, "endChr", ")"));
        default -> out.append(print(child));
      }
    }
    return out.toString();
  }

  /** A part, in brackets if it is more than one sign. */
  private static String part(Element parent, String name) {
    String text = parent.child(name).map(Formula::print).orElse("");
    boolean single = text.codePointCount(0, text.length()) <= 1 || text.matches("[0-9.]+|\\p{L}+");
    return single ? text : "(" + text + ")";
  }

  private static String bound(Element parent, String name, char sign) {
    String text = part(parent, name);
    return text.isEmpty() ? "" : sign + text;
  }

  private static String character(Element nary, String ordinary) {
    return nary.child("naryPr").flatMap(p -> p.value("chr")).orElse(ordinary);
  }

  private static String bracket(Element delimiter, String name, String ordinary) {
    Optional<Element> properties = delimiter.child("dPr");
    return properties.flatMap(p -> p.value(name)).orElse(ordinary);
  }
}
