package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;

/**
 * Assembles a blank form as a table of two columns: the label and what is to be filled in, which
 * stays empty where the form is. Labels that print sets side by side are rows of their own, so that
 * a form can be read on a phone. A row without an answer, such as the title of a section, spans
 * both columns.
 */
final class FormAssembler {
  private static final int LONGEST_LABEL = 24;

  /** A date to be filled in. */
  private static final Pattern DATE = Pattern.compile("年\\s+月(?:\\s+日)?");

  /** A label, the date, what is printed right behind it, and more labels. */
  private static final Pattern DATED =
      Pattern.compile("(\\S.{0,18}?)\\s+(年 月(?: 日)?\\S*(?:\\s\\S*[）)])?)(?:\\s+(\\S.*))?");

  /** A label before its options or its hint on one line. */
  private static final Pattern LABELLED =
      Pattern.compile("(\\p{IsHan}[^□☐（(0-9：:]{1,14}?)\\s+((?:[□☐（(]|[0-9]{1,2}\\s*[.．、]).*)");

  /** What can only be an answer: options, a hint in brackets. */
  private static final Pattern ANSWER = Pattern.compile("(?:[□☐（(]|[0-9]{1,2}\\s*[.．、]|年 月).*");

  /** A label of two characters that print sets apart: 姓 名. */
  private static final Pattern LETTER_SPACED =
      Pattern.compile("(?<!\\S)(\\p{IsHan})\\s+(\\p{IsHan})(?!\\S)");

  private final List<List<Cell>> rows = new ArrayList<>();

  /** The label that has no answer yet, or null. */
  private String open;

  /** Whether the last row has an answer that may go on. */
  private boolean answered;

  private FormAssembler() {}

  /**
   * Makes the table of a form.
   *
   * @param segments the cells, one or several in each segment
   * @param source the lines of the source with all their spaces
   */
  static Block.Table assemble(List<Segment> segments, List<String> source) {
    FormAssembler form = new FormAssembler();
    for (Segment segment : segments) {
      form.add(FormCells.of(segment, source));
    }
    form.close();
    return new Block.Table("", List.of("", ""), form.rows);
  }

  private void add(FormCells cells) {
    String text = DATE.matcher(cells.printed()).replaceAll(m -> squeezed(m.group()));
    String words = squeezed(text);
    Matcher dated = DATED.matcher(text);
    Matcher labelled = LABELLED.matcher(words);
    if (cells.indented() || ANSWER.matcher(words).matches()) {
      answer(words);
    } else if (dated.matches()) {
      row(squeezed(dated.group(1)), squeezed(dated.group(2)));
      if (dated.group(3) != null) {
        labels(dated.group(3));
      }
    } else if (labelled.matches()) {
      row(labelled.group(1), labelled.group(2));
    } else if (cells.isBlank()) {
      labels(text);
    } else if (words.length() <= LONGEST_LABEL) {
      close();
      open = words;
    } else {
      answer(words);
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u3000\\u00A0]+", " ").strip();
  }

  /** Adds labels, each before an empty cell. */
  private void labels(String text) {
    close();
    String spaced = LETTER_SPACED.matcher(text.strip()).replaceAll("$1 $2");
    for (String label : spaced.split("[\\s\\u3000]{2,}")) {
      rows.add(List.of(Cell.of(squeezed(label)), Cell.of("")));
    }
    answered = false;
  }

  private void row(String label, String answer) {
    close();
    rows.add(List.of(Cell.of(label), Cell.of(answer)));
    answered = true;
  }

  /** Adds an answer to the open label, or below the answer before, or by itself. */
  private void answer(String text) {
    if (open != null) {
      rows.add(List.of(Cell.of(open), Cell.of(text)));
      open = null;
      answered = true;
    } else if (answered) {
      rows.add(List.of(Cell.ABOVE, Cell.of(text)));
    } else {
      rows.add(List.of(Cell.of(text), Cell.BEFORE));
    }
  }

  /** Adds a label that got no answer, which spans both columns. */
  private void close() {
    if (open != null) {
      rows.add(List.of(Cell.of(open), Cell.BEFORE));
      open = null;
    }
    answered = false;
  }
}
