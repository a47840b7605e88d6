package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.TextUnit;
import org.huibian.text.Numerals;
import org.huibian.text.OfficialDate;

/**
 * Reads the note below a title that tells the history of a law (题注): （1988年10月31日国务院批准
 * 1988年11月14日国家科学技术委员会令第2号发布 2011年1月8日《…的决定》第一次修订）. The day on which the organ published the text
 * is the one that 自公布之日起施行 counts from; the days on which it was adopted, approved or changed in
 * parts are not. A text that was published twice or revised as a whole does not tell which of its
 * days its clause means, so that it has none.
 */
final class HistoryNote {
  private static final String NUMERAL = "[0-9０-９" + Numerals.CHARACTER_CLASS + "]";

  private static final Pattern DAY =
      Pattern.compile(
          NUMERAL + "{4}\\s*年\\s*" + NUMERAL + "{1,3}\\s*月\\s*" + NUMERAL + "{1,3}\\s*日");

  private static final Pattern NOTE = Pattern.compile("[（(]\\s*(?:根据|经)?(" + DAY + ".*)[）)]");
  private static final Pattern CLAUSE = Pattern.compile("^\\s*第[^条]{1,6}条");
  private static final Pattern TITLE = Pattern.compile("《[^》]*》|<[^>]*>|〈[^〉]*〉");

  /** What names the next entry and not its own: 公布，根据2018年3月19日《…》修正. */
  private static final Pattern NEXT = Pattern.compile("[，,、；;\\s]*(?:根据|经|自|并?于)?$");

  /** 修正 and 修改 change parts of a text, 修订 does if a decision on changes does it. */
  private static final Pattern CHANGED = Pattern.compile("修正|修改|修订");

  private static final Pattern REVISED = Pattern.compile("修订|重新(?:公布|发布|颁布|印发)");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:(?:公布|发布|颁布|印发)(?:试行|施行|实施)?|令第?[^第号令]{1,12}号)(?:[，,、；;\\s]*自(?:公布|发布|颁布|印发)之日起\\S{2,4})?$");

  /**
   * The day of an entry is that of its first event; 同日 says that it is that of the next one, too.
   */
  private static final Pattern OTHER_EVENT = Pattern.compile("(?:通过|批准)(?![^通批]*(?:同日|当日))");

  /** How many units stand at most before the first clause of a text or below its title. */
  private static final int UNITS = 6;

  private HistoryNote() {}

  /** Returns the day on which a text was published, if the note below its title tells it. */
  static Optional<LocalDate> published(List<TextUnit> units) {
    for (TextUnit unit : units.subList(0, Math.min(UNITS, units.size()))) {
      String text = unit.text().strip();
      Matcher note = NOTE.matcher(text);
      if (note.matches()) {
        return published(note.group(1));
      }
      if (text.indexOf('。') >= 0 || CLAUSE.matcher(text).find()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns the day of publication among the entries of a note. */
  private static Optional<LocalDate> published(String note) {
    if (note.indexOf('。') >= 0) {
      return Optional.empty();
    }
    // Days and events within a title are those of another document.
    String text = TITLE.matcher(note).replaceAll("《》");
    List<LocalDate> days = new ArrayList<>();
    boolean isChanged = false;
    Matcher day = DAY.matcher(text);
    boolean more = day.find();
    while (more) {
      String date = day.group();
      int from = day.end();
      more = day.find();
      String entry =
          NEXT.matcher(text.substring(from, more ? day.start() : text.length())).replaceFirst("");
      if (REVISED.matcher(entry).find() && !entry.contains("《")) {
        return Optional.empty();
      }
      if (CHANGED.matcher(entry).find()) {
        isChanged = true;
      } else if (!isChanged
          && PUBLISHED.matcher(entry).find()
          && !OTHER_EVENT.matcher(entry).find()) {
        OfficialDate.first(date).ifPresent(days::add);
      }
    }
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }
}
