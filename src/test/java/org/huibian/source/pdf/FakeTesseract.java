package org.huibian.source.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A shell script that stands in for the program Tesseract and writes the same output. */
public final class FakeTesseract {
  private final Path folder;
  private final StringBuilder table = new StringBuilder();
  private int lines;

  /** Creates a program in a folder; it will return the same words for every page. */
  public FakeTesseract(Path folder) {
    this.folder = folder;
    table.append("level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\t");
    table
        .append("width\theight\tconf\ttext\n")
        .append("1\t1\t0\t0\t0\t0\t0\t0\t2479\t3508\t-1\t\n");
  }

  /**
   * Adds a line of words to its output, each as wide as its characters.
   *
   * @param left the left edge, in pixels at 200 dpi
   * @param top the upper edge
   * @param height the height of the line and the width of a character
   */
  public FakeTesseract line(int left, int top, int height, String... words) {
    lines++;
    int width = 0;
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      int wide = words[i].length() * height;
      rows.append(row(5, i + 1, left + width, top, wide - height / 5, height, words[i]));
      width += wide;
    }
    table.append(row(4, 0, left, top, width, height, "")).append(rows);
    return this;
  }

  private String row(int level, int word, int left, int top, int width, int height, String text) {
    List<Object> cells =
        List.of(
            level, 1, 1, 1, lines, word, left, top, width, height, level == 5 ? 91.5 : -1, text);
    return String.join("\t", cells.stream().map(String::valueOf).toList()) + "\n";
  }

  /** Writes the program and returns its path. It records its input in a file {@code given}. */
  public Path install() {
    return install("chi_sim", "cat \"$(dirname \"$0\")/table\"");
  }

  /**
   * Writes a program with other behaviour and returns its path.
   *
   * @param language the only language data that it has
   * @param answer the shell command that it runs for each page
   */
  public Path install(String language, String answer) {
    try {
      Files.writeString(folder.resolve("table"), table);
      String script =
          "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then\n  echo 'List of languages (1):'\n  echo "
              + language
              + "\n  exit\nfi\n"
              + "head -c 2 \"$1\" >> \"$(dirname \"$0\")/given\"\n"
              + "echo \" $*\" | sed 's/.*stdout//' >> \"$(dirname \"$0\")/given\"\n"
              + answer
              + "\n";
      Path program = Files.writeString(folder.resolve("tesseract"), script);
      if (!program.toFile().setExecutable(true)) {
        throw new IllegalStateException(program.toString());
      }
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the pages that the program was given: the picture's format and the options of each. */
  public List<String> given() {
    try {
      Path given = folder.resolve("given");
      return Files.exists(given) ? Files.readAllLines(given) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
