package org.huibian.source.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that are open at a place of the text. A field is an instruction, such as {@code TOC}
 * or {@code PAGE}, and what Word last showed for it; only that is printed. Fields nest, and go on
 * over paragraphs (ECMA-376 part 1, 17.16).
 */
final class Fields {
  private static final Pattern ADDRESS = Pattern.compile("^\\s*HYPERLINK\\s+\"([^\"]+)\"");

  /** Two characters printed over one another: {@code EQ \o\ac(○,12)} is ⑫. */
  private static final Pattern ENCLOSED =
      Pattern.compile(
          "^\\s*EQ\\s+\\\\o\\s*(?:\\\\a[clr])?\\s*\\(\\s*[○〇]\\s*,\\s*(\\S{1,3}?)\\s*\\)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private final Deque<Field> open = new ArrayDeque<>();

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean shown;
  }

  /** A field begins; what follows is its instruction. */
  void begin() {
    open.push(new Field());
  }

  /** A piece of an instruction. */
  void instruct(String text) {
    if (!open.isEmpty() && !open.peek().shown) {
      open.peek().instruction.append(text);
    }
  }

  /** What follows is what the field shows. */
  void show() {
    if (!open.isEmpty()) {
      open.peek().shown = true;
    }
  }

  /** The innermost field ends; gives what it prints without showing it, if it does. */
  Optional<String> end() {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Field field = open.pop();
    Matcher m = ENCLOSED.matcher(field.instruction);
    if (field.shown || !m.find()) {
      return Optional.empty();
    }
    String inner = m.group(1);
    return Optional.of(
        inner.matches("[0-9]{1,2}") ? NumberFormat.circled(Integer.parseInt(inner)) : inner);
  }

  /** An instruction never goes on in another paragraph; one that does was not closed. */
  void endParagraph() {
    open.removeIf(field -> !field.shown);
  }

  /** Whether what stands here is an instruction, which nobody prints. */
  boolean isInstruction() {
    return open.stream().anyMatch(field -> !field.shown);
  }

  /** Whether what stands here is shown by a field of that name. */
  boolean isIn(String name) {
    return open.stream().anyMatch(field -> field.instruction.toString().strip().startsWith(name));
  }

  /** The address that what stands here leads to. */
  Optional<String> address() {
    return open.stream()
        .map(field -> ADDRESS.matcher(field.instruction))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }
}
