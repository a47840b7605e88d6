package org.huibian.source.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.page.PageSequence;

/**
 * Counts the pages without readable text and refuses a file with many of them. Scanned pages among
 * the text, such as an attachment behind a letter, are stated as suspicions, and so are a few pages
 * whose fonts say nothing.
 */
final class UnreadablePages {
  /** A file is refused if the fonts of more than one page in so many say nothing. */
  private static final int TOLERATED = 4;

  /** A message lists at most so many ranges of pages. */
  private static final int MOST_RANGES = 20;

  private final List<Integer> pictures = new ArrayList<>();
  private final List<Integer> junk = new ArrayList<>();

  /**
   * Adds a page.
   *
   * @param number its number, from 1
   * @param kind its kind, after OCR
   */
  void add(int number, PageKind kind) {
    if (kind == PageKind.PICTURE) {
      pictures.add(number);
    } else if (kind == PageKind.JUNK) {
      junk.add(number);
    }
  }

  /**
   * Checks that enough pages of a file are readable.
   *
   * @param pages all pages of the file
   * @throws InputException if they are not, or if there is no text at all
   */
  void check(Path file, PageSequence pages) {
    if (junk.size() * TOLERATED > pages.size()) {
      throw new InputException(
          file, Problem.PDF_FONTS_UNREADABLE, Integer.toString(junk.size()), ranges(junk));
    }
    if (pages.isEmpty() && pictures.isEmpty()) {
      throw new InputException(file, Problem.FILE_EMPTY);
    }
    if (pages.isEmpty() || (pictures.size() + junk.size()) * 2 > pages.size()) {
      String count = Integer.toString(pictures.size());
      throw new InputException(
          file, Problem.PDF_WITHOUT_TEXT, count, Integer.toString(pages.size()));
    }
  }

  /** Formats ascending page numbers as ranges, such as 3, 5-9, 12. */
  static String ranges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        int first = numbers.get(from);
        int last = numbers.get(i - 1);
        ranges.add(first == last ? "" + first : first + "-" + last);
        from = i;
      }
    }
    return ranges.stream().limit(MOST_RANGES).collect(Collectors.joining(", "))
        + (ranges.size() > MOST_RANGES ? ", …" : "");
  }
}
