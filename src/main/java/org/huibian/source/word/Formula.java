package org.huibian.source.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a formula (Office Math) on one line, as one would type it: a/b, x^2, x_i, √(x). All
 * characters are kept; their arrangement is lost.
 */
final class Formula {
  private Formula() {}

  /** Returns the formula as text. */
  static String print(XmlElement formula) {
    StringBuilder out = new StringBuilder();
    for (XmlElement child : formula.children()) {
      switch (child.name()) {
        case "t" -> out.append(child.text());
        case "f" -> out.append(operand(child, "num")).append('/').append(operand(child, "den"));
        case "sSup" -> out.append(operand(child, "e")).append('^').append(operand(child, "sup"));
        case "sSub" -> out.append(operand(child, "e")).append('_').append(operand(child, "sub"));
        case "sSubSup" ->
            out.append(operand(child, "e"))
                .append('_')
                .append(operand(child, "sub"))
                .append('^')
                .append(operand(child, "sup"));
        case "rad" -> out.append(operand(child, "deg")).append('√').append(operand(child, "e"));
        case "nary" ->
            out.append(operator(child, "∫"))
                .append(limit(child, "sub", '_'))
                .append(limit(child, "sup", '^'))
                .append(operand(child, "e"));
        case "d" ->
            out.append(bracket(child, "begChr", "("))
                .append(parts(child, "e", bracket(child, "sepChr", "|")))
                .append(bracket(child, "endChr", ")"));
        case "m" -> out.append('[').append(parts(child, "mr", "; ")).append(']');
        case "mr" -> out.append(parts(child, "e", ", "));
        case "eqArr" -> out.append(parts(child, "e", "; "));
        case "limLow" -> out.append(operand(child, "e")).append(limit(child, "lim", '_'));
        case "limUpp" -> out.append(operand(child, "e")).append(limit(child, "lim", '^'));
        case "acc" -> out.append(operand(child, "e")).append(mark(child));
        default -> out.append(print(child));
      }
    }
    return out.toString();
  }

  /** Returns the parts of one name, with a sign between them. */
  private static String parts(XmlElement parent, String name, String between) {
    return parent.children().stream()
        .filter(part -> part.name().equals(name))
        .map(part -> print(new XmlElement("", Map.of(), List.of(part), "")))
        .collect(Collectors.joining(between));
  }

  /** Returns the mark above a letter, such as a bar or a hat. */
  private static String mark(XmlElement accent) {
    return accent.child("accPr").flatMap(p -> p.value("chr")).orElse("\u0302");
  }

  /** Returns a part, in brackets unless it is one character, one number or one word. */
  private static String operand(XmlElement parent, String name) {
    String text = parent.child(name).map(Formula::print).orElse("");
    boolean single = text.codePointCount(0, text.length()) <= 1 || text.matches("[0-9.]+|\\p{L}+");
    return single ? text : "(" + text + ")";
  }

  private static String limit(XmlElement parent, String name, char sign) {
    String text = operand(parent, name);
    return text.isEmpty() ? "" : sign + text;
  }

  private static String operator(XmlElement nary, String defaultOperator) {
    return nary.child("naryPr").flatMap(p -> p.value("chr")).orElse(defaultOperator);
  }

  private static String bracket(XmlElement delimiter, String name, String defaultBracket) {
    Optional<XmlElement> properties = delimiter.child("dPr");
    return properties.flatMap(p -> p.value(name)).orElse(defaultBracket);
  }
}
