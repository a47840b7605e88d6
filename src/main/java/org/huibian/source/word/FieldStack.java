package org.huibian.source.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that are open at a place of the text. A field has an instruction, such as {@code TOC}
 * or {@code PAGE}, and the result that Word computed last; only the result is printed. Fields nest
 * and may span paragraphs (ECMA-376 part 1, 17.16).
 */
final class FieldStack {
  private static final Pattern HYPERLINK = Pattern.compile("^\\s*HYPERLINK\\s+\"([^\"]+)\"");

  /** An equation that prints a number in a circle: {@code EQ \o\ac(○,12)} is ⑫. */
  private static final Pattern ENCLOSED =
      Pattern.compile(
          "^\\s*EQ\\s+\\\\o\\s*(?:\\\\a[clr])?\\s*\\(\\s*[○〇]\\s*,\\s*(\\S{1,3}?)\\s*\\)\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** The open fields, the innermost first. */
  private final Deque<Field> open = new ArrayDeque<>();

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean isInResult;
  }

  /** Opens a field; its instruction follows. */
  void begin() {
    open.push(new Field());
  }

  /** Adds a part of the instruction of the innermost field. */
  void addInstruction(String text) {
    if (!open.isEmpty() && !open.peek().isInResult) {
      open.peek().instruction.append(text);
    }
  }

  /** Ends the instruction of the innermost field; its result follows. */
  void separate() {
    if (!open.isEmpty()) {
      open.peek().isInResult = true;
    }
  }

  /**
   * Closes the innermost field.
   *
   * @return what is printed for a field without a result, such as ⑫ for an enclosed number; empty
   *     for other fields
   */
  Optional<String> end() {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Field field = open.pop();
    Matcher m = ENCLOSED.matcher(field.instruction);
    if (field.isInResult || !m.find()) {
      return Optional.empty();
    }
    String enclosed = m.group(1);
    return Optional.of(
        enclosed.matches("[0-9]{1,2}")
            ? NumberFormat.circled(Integer.parseInt(enclosed))
            : enclosed);
  }

  /** Drops unclosed instructions at the end of a paragraph; an instruction never spans two. */
  void endParagraph() {
    open.removeIf(field -> !field.isInResult);
  }

  /** Returns whether text at this place belongs to an instruction, which is not printed. */
  boolean isInInstruction() {
    return open.stream().anyMatch(field -> !field.isInResult);
  }

  /** Returns whether text at this place belongs to a field whose instruction begins so. */
  boolean isIn(String name) {
    return open.stream().anyMatch(field -> field.instruction.toString().strip().startsWith(name));
  }

  /** Returns the target of the hyperlink field at this place, if there is one. */
  Optional<String> hyperlink() {
    return open.stream()
        .map(field -> HYPERLINK.matcher(field.instruction))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }
}
