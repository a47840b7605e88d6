package org.huibian.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.SourceText;
import org.huibian.text.TextKey;

/**
 * The page furniture of an issue, which is no text of an article: cover, contents, running headers
 * with their page numbers, colophon, and what the original itself marks as something else.
 */
final class PageFurniture {
  private static final Pattern DATED_HEADER =
      Pattern.compile(".{0,12}汇\\s*编\\s*[（(]\\s*[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[)）].{0,12}");
  private static final Pattern PUBLISHER_HEADER =
      Pattern.compile("\\p{IsHan}{4,24}(?:协会|学会|商会|联合会|委员会|中心|部|局)\\s*编印?");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–－·\\s]*([0-9]{1,4})[-—–－·\\s]*");
  private static final Pattern DASHED_NUMBER =
      Pattern.compile("[-—–－]+\\s*([0-9]{1,4})\\s*[-—–－]+");

  /** A page number that says what it is: 第 12 页, 第12页 共60页. */
  private static final Pattern NAMED_NUMBER =
      Pattern.compile(
          "[-—–－]*\\s*第\\s*([0-9]{1,4})\\s*页(?:[\\s，,/]*共\\s*[0-9]{1,4}\\s*页)?\\s*[-—–－]*");

  private static final Pattern COVER_LINE =
      Pattern.compile(
          "(?:.{0,12}汇\\s*编|\\(?总\\s*第\\s*[0-9]+\\s*期\\)?"
              + "|[（(]?\\s*[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[)）]?"
              + "|\\p{IsHan}{4,24}(?:协会|学会|商会|联合会)(?:\\s*编印?)?|[A-Za-z][A-Za-z .,&'-]{8,})");
  private static final Pattern COLOPHON_LINE =
      Pattern.compile("\\s*(?:地\\s*址|电\\s*话|传\\s*真|邮\\s*箱|邮\\s*编|网\\s*址|E-?mail)\\s*[：:].*");
  private static final Pattern ASSOCIATION =
      Pattern.compile("\\p{IsHan}{4,24}(?:协会|学会|商会|联合会)(?:\\s*编印?)?");

  /** A line that names the compendium is a running header if it is this often beside a number. */
  private static final int OFTEN = 3;

  /** Such a line has at least this many characters. */
  private static final int SHORTEST_HEADER = 6;

  /** The indexes of a line that can be a running header and of the page number beside it. */
  private record Header(int line, int pageNumber) {}

  private final List<String> lines;

  /** The reason to leave out the line at the same index; null for text and blank lines. */
  private final Reason[] reasons;

  private PageFurniture(SourceText source) {
    this.lines = source.lines();
    this.reasons = new Reason[lines.size()];
    source
        .marks()
        .linesWith(LineFacts::role)
        .forEach((line, role) -> reasons[line - 1] = reason(role));
  }

  /** Finds the furniture of an original whose list of contents is known. */
  static PageFurniture of(SourceText source, ContentsList contents) {
    PageFurniture furniture = new PageFurniture(source);
    furniture.markPageCommands();
    furniture.markRunningHeaders();
    furniture.markPageNumbers();
    furniture.markCover(contents);
    furniture.markColophon();
    return furniture;
  }

  /**
   * Returns why a line is left out; empty for text and for blank lines.
   *
   * @param line the line number, from 1
   */
  Optional<Reason> at(int line) {
    return Optional.ofNullable(reasons[line - 1]);
  }

  private static Reason reason(LineRole role) {
    return switch (role) {
      case CONTENTS, CONTENTS_DETAIL -> Reason.CONTENTS;
      case RUNNING_HEADER -> Reason.RUNNING_HEADER;
      case PAGE_NUMBER -> Reason.PAGE_NUMBER;
      case DELETED -> Reason.DELETED;
      case HIDDEN -> Reason.HIDDEN;
      case COMMENT -> Reason.COMMENT;
      case NAVIGATION -> Reason.NAVIGATION;
    };
  }

  private void markPageCommands() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf('\t') < 0 && PageCommands.isLine(lines.get(i))) {
        mark(i, Reason.NAVIGATION);
      }
    }
  }

  /**
   * Marks the running headers. A running header is a line before or after a bare page number that
   * has the compendium's name with its month, or the publisher; or that names the compendium and
   * repeats at such places.
   */
  private void markRunningHeaders() {
    List<Header> headers = headers();
    Map<String, Integer> repeats = new HashMap<>();
    headers.forEach(header -> repeats.merge(key(header.line()), 1, Integer::sum));
    for (Header header : headers) {
      int line = header.line();
      boolean often =
          repeats.get(key(line)) >= OFTEN && TextKey.count(lines.get(line)) >= SHORTEST_HEADER;
      if (reasons[line] == null && (isHeaderForm(line) || often && isCompendium(line))) {
        reasons[line] = Reason.RUNNING_HEADER;
        reasons[header.pageNumber()] = Reason.PAGE_NUMBER;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (reasons[i] == null && isHeaderForm(i) && repeats.containsKey(key(i))) {
        reasons[i] = Reason.RUNNING_HEADER;
      }
    }
  }

  /**
   * Marks page numbers between dashes that stand alone, such as — 12 —. They count the pages: each
   * exceeds the one before or is exceeded by the next, by a few pages at most. Those that say what
   * they are, 第 12 页, may leave out any number of pages.
   */
  private void markPageNumbers() {
    markPageNumbers(DASHED_NUMBER, OFTEN);
    markPageNumbers(NAMED_NUMBER, Integer.MAX_VALUE);
  }

  private void markPageNumbers(Pattern form, int most) {
    List<Integer> places = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher m = form.matcher(lines.get(i).strip());
      if (reasons[i] == null && m.matches()) {
        places.add(i);
        numbers.add(Integer.parseInt(m.group(1)));
      }
    }
    for (int k = 0; places.size() >= OFTEN && k < places.size(); k++) {
      if (k > 0 && counts(numbers.get(k - 1), numbers.get(k), most)
          || k + 1 < places.size() && counts(numbers.get(k), numbers.get(k + 1), most)) {
        reasons[places.get(k)] = Reason.PAGE_NUMBER;
      }
    }
  }

  private static boolean counts(int number, int next, int most) {
    return next > number && next - number <= most;
  }

  /** Returns the pairs of neighbouring lines that can be a running header and a page number. */
  private List<Header> headers() {
    List<Header> headers = new ArrayList<>();
    OptionalInt before = OptionalInt.empty();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (before.isPresent()) {
        header(before.getAsInt(), i).ifPresent(headers::add);
      }
      before = OptionalInt.of(i);
    }
    return headers;
  }

  private Optional<Header> header(int first, int second) {
    if (isPageNumber(second) && !isPageNumber(first)) {
      return Optional.of(new Header(first, second));
    }
    return isPageNumber(first) && isHeaderForm(second)
        ? Optional.of(new Header(second, first))
        : Optional.empty();
  }

  /** Returns the form in which headers are compared: all numbers are alike. */
  private String key(int line) {
    return TextKey.normalized(lines.get(line)).replaceAll("[0-9]+", "0");
  }

  private boolean isPageNumber(int line) {
    return PAGE_NUMBER.matcher(lines.get(line)).matches();
  }

  private boolean isHeaderForm(int line) {
    String text = lines.get(line).strip();
    return DATED_HEADER.matcher(text).matches() || PUBLISHER_HEADER.matcher(text).matches();
  }

  private boolean isCompendium(int line) {
    return lines.get(line).contains("汇编") || lines.get(line).contains("总第");
  }

  private void markCover(ContentsList contents) {
    OptionalInt contentsStart = contents.firstLine();
    int end = contentsStart.isPresent() ? contentsStart.getAsInt() - 1 : coverEnd();
    for (int i = 0; i < end; i++) {
      // A preface between the cover and the contents is an article.
      end = ContentsSearch.isPreface(lines.get(i)) ? i : end;
    }
    for (int i = 0; i < end; i++) {
      mark(i, Reason.COVER);
    }
    for (int line : contents.lines()) {
      mark(line - 1, Reason.CONTENTS);
    }
  }

  /** Returns the index after the lines at the front that look like a cover. */
  private int coverEnd() {
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (!text.isEmpty() && reasons[i] == null && !text.equals(SourceText.PICTURE)) {
        if (!COVER_LINE.matcher(text).matches()) {
          break;
        }
        end = i + 1;
      }
    }
    return end;
  }

  /** Marks the colophon at the very end: the association's name, followed by its addresses. */
  private void markColophon() {
    int start = -1;
    boolean addressed = false;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String text = lines.get(i).strip();
      if (text.isEmpty() || reasons[i] != null || text.equals(SourceText.PICTURE)) {
        continue;
      }
      if (COLOPHON_LINE.matcher(text).matches()) {
        addressed = true;
      } else if (ASSOCIATION.matcher(text).matches()) {
        start = i;
        break;
      } else if (!text.matches("[A-Za-z][A-Za-z .,&'-]{8,}")) {
        break;
      }
    }
    if (addressed && start >= 0) {
      for (int i = start; i < lines.size(); i++) {
        mark(i, Reason.COLOPHON);
      }
    }
  }

  private void mark(int index, Reason reason) {
    if (!lines.get(index).isBlank() && reasons[index] == null) {
      reasons[index] = reason;
    }
  }
}
