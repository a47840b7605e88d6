package org.huibian.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Thrown when the input is wrong and its owner can correct it. It carries what a message needs: the
 * file, the line, the problem and the values that the message quotes. The texts of the message and
 * of the remedy are in the message files, under the name of the {@link Problem}. The command ends
 * with exit code 1 and has changed nothing.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Path> file;
  private final transient OptionalInt line;
  private final transient Problem problem;
  private final transient List<String> details;

  /**
   * Reports a problem on a line of a file.
   *
   * @param file the file with the problem
   * @param line the line number, counted from 1
   * @param problem what is wrong
   * @param details the values that the message quotes, in its order
   * @throws IllegalArgumentException if the line number is below 1
   */
  public InputException(Path file, int line, Problem problem, String... details) {
    this(file, OptionalInt.of(line), problem, details);
  }

  /**
   * Reports a problem of a file whose line is not always known.
   *
   * @param file the file with the problem
   * @param line the line number, counted from 1, if it is known
   * @param problem what is wrong
   * @param details the values that the message quotes, in its order
   * @throws IllegalArgumentException if the line number is below 1
   */
  public InputException(Path file, OptionalInt line, Problem problem, String... details) {
    this(Optional.of(file), line, problem, List.of(details));
  }

  /**
   * Reports a problem of a whole file or folder.
   *
   * @param file the file or folder with the problem
   * @param problem what is wrong
   * @param details the values that the message quotes, in its order
   */
  public InputException(Path file, Problem problem, String... details) {
    this(Optional.of(file), OptionalInt.empty(), problem, List.of(details));
  }

  /**
   * Reports a problem that concerns no file.
   *
   * @param problem what is wrong
   * @param details the values that the message quotes, in its order
   */
  public InputException(Problem problem, String... details) {
    this(Optional.empty(), OptionalInt.empty(), problem, List.of(details));
  }

  private InputException(
      Optional<Path> file, OptionalInt line, Problem problem, List<String> details) {
    super(
        problem
            + file.map(path -> " " + path).orElse("")
            + (line.isPresent() ? ":" + line.getAsInt() : "")
            + " "
            + details);
    this.file = file;
    this.line = line;
    if (line.isPresent() && line.getAsInt() < 1) {
      throw new IllegalArgumentException("line numbers start at 1: " + line.getAsInt());
    }
    this.problem = problem;
    this.details = details;
  }

  /** Returns the file or folder with the problem, if the problem concerns one. */
  public Optional<Path> file() {
    return file;
  }

  /** Returns the line number, counted from 1, if the problem is on a certain line. */
  public OptionalInt line() {
    return line;
  }

  /** Returns what is wrong. */
  public Problem problem() {
    return problem;
  }

  /** Returns the values that the message quotes, in its order. */
  public List<String> details() {
    return details;
  }
}
