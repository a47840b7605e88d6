package org.huibian.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.junit.jupiter.api.Test;

class SourceTextTest {
  private final SourceText.Builder text = SourceText.builder(Path.of("source.pdf"));

  private static PrintedLine onPage(int page) {
    return new PrintedLine(page, true, true, 1, false, false);
  }

  @Test
  void aLineHasTheFactsThatItsReaderStates() {
    text.add("政策汇编").role(LineRole.RUNNING_HEADER);
    text.add("第一条").pageStart().prominent();
    text.add("正文");
    SourceText built = text.frame(new SourceSpan(2, 3)).build();
    assertEquals(List.of("政策汇编", "第一条", "正文"), built.lines());
    assertTrue(built.marks().at(2).pageStart());
    assertTrue(built.marks().at(2).prominent());
    assertEquals(LineFacts.NONE, built.marks().at(3));
    assertEquals(Map.of(1, LineRole.RUNNING_HEADER), built.marks().linesWith(LineFacts::role));
    assertEquals(List.of(new SourceSpan(2, 3)), built.marks().frames());
  }

  @Test
  void aFactCanBeAddedToAnEarlierLine() {
    text.add("甲");
    text.add("乙");
    text.line(1).suspicion(Suspicion.COLUMNS);
    assertEquals(Optional.of(Suspicion.COLUMNS), text.build().marks().at(1).suspicion());
  }

  @Test
  void aTextWithoutMarksHasNoFacts() {
    SourceMarks marks = new SourceText(Path.of("source.txt"), List.of("甲", "乙")).marks();
    assertEquals(LineFacts.NONE, marks.at(2));
    assertFalse(marks.isPaged());
    assertEquals(Optional.empty(), marks.page(2));
    assertEquals(new SourceSpan(1, 2), marks.place(new SourceSpan(1, 2)));
  }

  @Test
  void anOriginalWithPagesIsCitedByThem() {
    text.add("甲").printed(onPage(3));
    text.add("乙").printed(onPage(4));
    text.add("丙").printed(onPage(4));
    SourceMarks marks = text.build().marks();
    assertTrue(marks.isPaged());
    assertEquals(Optional.of(4), marks.page(2));
    assertEquals(new SourceSpan(3, 4), marks.place(new SourceSpan(1, 3)));
    assertEquals(new SourceSpan(4, 4), marks.place(new SourceSpan(2, 3)));
  }

  @Test
  void linesArePrintedAllOrNone() {
    text.add("甲").printed(onPage(1));
    text.add("乙");
    assertThrows(IllegalArgumentException.class, text::build);
  }

  @Test
  void aTextWithTooManyLinesIsRefused() {
    for (int i = 0; i <= SourceReader.MOST_LINES; i++) {
      text.add("");
    }
    InputException e = assertThrows(InputException.class, text::build);
    assertEquals(Problem.FILE_TOO_LONG, e.problem());
  }
}
