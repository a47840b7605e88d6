package org.huibian.desk;

import org.huibian.model.InputException;

/**
 * A problem in the words of the editor's language.
 *
 * @param file the file as the editor knows it, {@code 2025-06/03.md}; may be empty
 * @param line the line, from 1; 0 if there is none
 * @param message what is wrong
 * @param remedy what to do
 */
public record ProblemText(String file, int line, String message, String remedy) {
  /** Puts problems into words. */
  @FunctionalInterface
  public interface Words {
    /** Returns the words for a problem, in Chinese or in English. */
    ProblemText of(InputException problem, boolean chinese);
  }
}
