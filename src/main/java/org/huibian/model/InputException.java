package org.huibian.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The input is at fault, and its owner can mend it. Carries what a message needs: which file, which
 * line, what is wrong and what to do. The words are in the message files, by {@link #problem}; the
 * command ends with exit code 1 and has changed nothing.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Path> file;
  private final transient OptionalInt line;
  private final transient Problem problem;
  private final transient List<String> details;

  /**
   * A fault in a file at a line.
   *
   * @param file the file at fault
   * @param line the line, counted from 1, or 0 if the fault has no line
   * @param problem what is wrong
   * @param details what the message quotes, in its order
   */
  public InputException(Path file, int line, Problem problem, String... details) {
    super(problem + " " + file + ":" + line + " " + List.of(details));
    this.file = Optional.ofNullable(file);
    this.line = line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    this.problem = problem;
    this.details = List.of(details);
  }

  /** The file at fault. */
  public Optional<Path> file() {
    return file;
  }

  /** The line at fault, counted from 1. */
  public OptionalInt line() {
    return line;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What the message quotes, in its order. */
  public List<String> details() {
    return details;
  }
}
