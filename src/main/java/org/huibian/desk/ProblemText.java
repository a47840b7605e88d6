package org.huibian.desk;

import org.huibian.check.Finding;
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
  /** Puts problems into words, in Chinese or in English. */
  public interface Words {
    /** Returns the words for a problem. */
    ProblemText of(InputException problem, boolean chinese);

    /** Returns the words for a fault of the site. */
    String of(Finding finding, boolean chinese);

    /** Returns the words for a picture that the site cannot show. */
    String unshown(String image, boolean chinese);
  }
}
