package org.huibian.layout;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * Tells the contents of a single document from those of an issue. The first document of an issue
 * without a list of contents may have its own one (目录　第一章　总则 …). Its entries are headings, which
 * stand again below with their marks, while the entries of an issue name documents.
 */
final class DocumentContents {
  private static final int FEWEST_HEADINGS = 2;

  /** At least one entry in so many is a heading. */
  private static final int SHARE = 2;

  /** Marks that no entry of an issue's list has before the name of a document. */
  private static final Set<Mark.Style> PARTS =
      Set.of(Mark.Style.PART, Mark.Style.CHAPTER, Mark.Style.SECTION);

  private static final Pattern NAME =
      Pattern.compile(
          ".*(?:关于|《|[解导]读).*"
              + "|.*(?:答记者问|条例|办法|规定|细则|规范|方案|公告|通告|公示|通知|意见|决定|批复|函|若干措施|指南)(?:[（(][^（）()]*[）)])?");

  private static final Pattern BARE = Pattern.compile("前\\s*言|引\\s*言|附\\s*则|结\\s*(?:束\\s*)?语");

  private final FilledLines lines;
  private final int from;
  private final int to;

  /**
   * Prepares to look at a list.
   *
   * @param from the index of its first entry
   * @param to the index after its last one
   */
  DocumentContents(FilledLines lines, int from, int to) {
    this.lines = lines;
    this.from = from;
    this.to = to;
  }

  /** Returns whether the list is that of a document. */
  boolean isFound() {
    Set<String> headings = new HashSet<>();
    for (int at = from; at < to; at++) {
      String entry = entry(at);
      if (isMarked(entry)) {
        headings.add(TextKey.normalized(entry));
      } else if (NAME.matcher(entry).matches()) {
        return false;
      } else if (BARE.matcher(entry).matches()) {
        headings.add(TextKey.normalized(entry));
      }
    }
    int least = Math.max(FEWEST_HEADINGS, (to - from + SHARE - 1) / SHARE);
    int again = 0;
    for (int at = to; at < lines.size() && headings.size() + again >= least; at++) {
      if (again >= least) {
        return true;
      }
      again += headings.remove(TextKey.normalized(lines.text(at))) ? 1 : 0;
    }
    return again >= least;
  }

  private String entry(int at) {
    String line = lines.text(at);
    Optional<EntryEnd> end = EntryEnd.clear(line);
    return ContentsList.clean(end.map(e -> line.substring(0, e.to())).orElse(line).strip());
  }

  /** Returns whether an entry has the mark of a heading and does not name a document. */
  private static boolean isMarked(String entry) {
    Optional<Mark> mark = Mark.of(entry).or(() -> Mark.bareCatalogue(entry));
    return mark.isPresent()
        && (PARTS.contains(mark.get().style()) || !NAME.matcher(entry).matches());
  }
}
