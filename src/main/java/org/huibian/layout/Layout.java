package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.model.Decisions;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceText;

/**
 * A source as passages, without the furniture of the printed page.
 *
 * @param family which of the two ways of copying the text shows
 * @param masthead what cover and running headers say of the issue
 * @param contents the printed list of contents
 * @param passages the text in order
 * @param leftOut what is no text, in order
 * @param joins where pieces were joined against the source's own marks
 * @param patchedRows first lines of table rows whose fragments did not stand in order
 * @param pictures the lines that stand for pictures, in order
 */
public record Layout(
    Family family,
    Masthead masthead,
    ContentsList contents,
    List<Passage> passages,
    List<LeftOut> leftOut,
    List<Join> joins,
    List<Integer> patchedRows,
    List<Integer> pictures) {
  /** How a paragraph looks of which only that is known: its author has set it apart. */
  private static final PrintedLine APART = new PrintedLine(1, true, true, 1, true, false);

  /** Copies the lists. */
  public Layout {
    passages = List.copyOf(passages);
    leftOut = List.copyOf(leftOut);
    joins = List.copyOf(joins);
    patchedRows = List.copyOf(patchedRows);
    pictures = List.copyOf(pictures);
  }

  /**
   * Lays out a source. Takes time in proportion to its length.
   *
   * @param decisions what the editor has decided about its lines
   */
  public static Layout of(SourceText source, Decisions decisions) {
    List<String> raw = source.lines();
    SourceMarks marks = source.marks();
    Family family = Family.of(source);
    ContentsList contents = ContentsList.of(source);
    Reason[] reasons = new Furniture(raw, marks).find(contents);
    List<Line> lines = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    List<String> masthead = new ArrayList<>();
    boolean headerBefore = false;
    boolean blankBefore = false;
    for (int i = 0; i < raw.size(); i++) {
      String text = raw.get(i);
      if (text.isBlank() && !isEmptyRow(text, i, lines)) {
        blankBefore = true;
        continue;
      }
      if (reasons[i] != null) {
        leftOut.add(new LeftOut(i + 1, reasons[i], text.strip()));
        if (reasons[i] == Reason.COVER || reasons[i] == Reason.RUNNING_HEADER) {
          masthead.add(text);
        }
        headerBefore |= family != Family.DOCUMENT && isPageEdge(reasons[i]);
        continue;
      }
      if (text.equals(SourceText.PICTURE)) {
        leftOut.add(new LeftOut(i + 1, Reason.MARKUP, text));
        pictures.add(i + 1);
        continue;
      }
      boolean dump = family == Family.PAGE_DUMP;
      boolean pageStart =
          lines.isEmpty()
              || headerBefore
              || marks.at(i + 1).pageStart()
              || dump && !blankBefore && startsPage(text);
      if (family == Family.PRINTED) {
        lines.add(printed(i + 1, text, marks.at(i + 1).printed().orElseThrow(), lines));
      } else {
        boolean ends = dump ? text.endsWith(" ") : true;
        Optional<PrintedLine> look =
            marks.at(i + 1).prominent() ? Optional.of(APART) : Optional.empty();
        lines.add(new Line(i + 1, trim(text), pageStart, ends, look));
      }
      headerBefore = false;
      blankBefore = false;
    }
    List<FallenTable> tables = family == Family.PAGE_DUMP ? FallenTable.find(lines) : List.of();
    List<Integer> patched = new ArrayList<>();
    for (FallenTable table : tables) {
      leftOut.addAll(table.repeatedHeads());
      patched.addAll(table.patched());
    }
    List<Join> joins = new ArrayList<>();
    List<Passage> passages =
        new PassageJoiner(family, contents, tables, decisions, joins).join(lines);
    return new Layout(
        family, Masthead.of(masthead), contents, passages, leftOut, joins, patched, pictures);
  }

  private static Line printed(int number, String text, PrintedLine print, List<Line> before) {
    boolean pageStart =
        before.isEmpty()
            || before.get(before.size() - 1).printed().orElseThrow().page() != print.page();
    return new Line(number, trim(text), pageStart, print.ends(), Optional.of(print));
  }

  private static boolean isPageEdge(Reason reason) {
    return reason == Reason.RUNNING_HEADER || reason == Reason.PAGE_NUMBER;
  }

  /** Tabs alone, right below a row, are a row to be filled in. */
  private static boolean isEmptyRow(String text, int index, List<Line> lines) {
    if (text.indexOf('\t') < 0 || lines.isEmpty()) {
      return false;
    }
    Line before = lines.get(lines.size() - 1);
    return before.isRow() && before.number() == index;
  }

  /** In a page dump a page starts with exactly one space; cells of tables may have more. */
  private static boolean startsPage(String text) {
    return text.length() > 1 && text.charAt(0) == ' ' && text.charAt(1) != ' ';
  }

  /** Strips spaces but no tabs: a leading tab is a merged cell. */
  private static String trim(String text) {
    return text.indexOf('\t') >= 0 ? text.replaceAll("^ +| +$", "") : text.strip();
  }
}
