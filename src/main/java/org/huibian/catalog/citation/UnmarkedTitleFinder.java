package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.WordList;

/**
 * Finds titles that are printed without book title marks: 落实国家智能制造标准体系建设指南要求. Only the whole title
 * of a work of the archive counts, between a verb that leads to a document and a word or mark that
 * ends it, so that a longer title which contains it is not taken for it. Safe to share between
 * threads.
 */
final class UnmarkedTitleFinder {
  private static final Pattern LEAD = Pattern.compile("根据|按照|依据|依照|遵照|落实|贯彻|执行|实施");

  /** The shortest title that is no ordinary phrase. */
  private static final int MIN_LENGTH = 9;

  private static final int MAX_LENGTH = 60;

  private static final String STOPS = "，。；：、！？《》“”（）()!?;:,";

  private static final Pattern TITLE_END =
      Pattern.compile(WordList.alternatives(WorkTitle.class, "self-words.txt") + "$");

  /** What can follow a title within a clause. */
  private static final Pattern AFTER =
      Pattern.compile("^(?:$|等|的?(?:有关|相关)?(?:要求|规定|精神|部署|任务|内容)|的通知)");

  private final Works works;

  UnmarkedTitleFinder(Works works) {
    this.works = works;
  }

  /**
   * Returns the titles in a text, in order.
   *
   * @param text the text
   * @param marked the mentions with book title marks in it, which the results do not overlap
   */
  List<Mention> find(String text, List<Mention> marked) {
    List<Mention> out = new ArrayList<>();
    Matcher lead = LEAD.matcher(text);
    while (lead.find()) {
      int start = lead.end();
      int end = start;
      while (end < text.length()
          && end - start < MAX_LENGTH
          && STOPS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      title(text, start, end)
          .filter(m -> marked.stream().noneMatch(o -> o.start() < m.end() && m.start() < o.end()))
          .ifPresent(out::add);
    }
    return out;
  }

  private Optional<Mention> title(String text, int start, int limit) {
    for (int end = limit; end - start >= MIN_LENGTH; end--) {
      String printed = text.substring(start, end);
      if (TITLE_END.matcher(printed).find()
          && AFTER.matcher(text.substring(end, limit)).find()
          && !works.sameBase(WorkTitle.of(printed, works.organs())).isEmpty()) {
        String edition = TitleFinder.edition(text, start, end);
        return Optional.of(Mention.titled(printed, edition, "", start, end, works.organs()));
      }
    }
    return Optional.empty();
  }
}
