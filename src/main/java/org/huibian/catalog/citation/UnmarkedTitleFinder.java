package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.BitSet;
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
  /** The shortest title that is no ordinary phrase. */
  private static final int MIN_LENGTH = 9;

  private static final int MAX_LENGTH = 60;

  private static final String STOPS = "，。；：、！？《》“”（）()!?;:,";

  private static final Pattern TITLE_END =
      Pattern.compile(WordList.alternatives(WorkTitle.class, "self-words.txt") + "$");

  /** The characters with which {@link #TITLE_END} ends; it is slow, and few titles pass these. */
  private static final BitSet LAST_CHARACTERS = lastCharacters();

  /** No character before this one is Chinese. */
  private static final char FIRST_CHINESE = 0x3000;

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
    int at = 0;
    while (at + 1 < text.length()) {
      if (!isLead(text.charAt(at), text, at + 1)) {
        at++;
        continue;
      }
      at += 2;
      int start = at;
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

  /**
   * Returns whether a character and the next one of the text are a verb that leads to a document.
   * Every character of the archive passes here, so that a regular expression would be too slow.
   */
  private static boolean isLead(char first, String text, int next) {
    return switch (first) {
      case '根' -> text.charAt(next) == '据';
      case '依' -> text.charAt(next) == '据' || text.charAt(next) == '照';
      case '按', '遵' -> text.charAt(next) == '照';
      case '落' -> text.charAt(next) == '实';
      case '贯' -> text.charAt(next) == '彻';
      case '执' -> text.charAt(next) == '行';
      case '实' -> text.charAt(next) == '施';
      default -> false;
    };
  }

  private static BitSet lastCharacters() {
    BitSet out = new BitSet();
    WordList.read(WorkTitle.class, "self-words.txt")
        .forEach(word -> out.set(word.charAt(word.length() - 1)));
    return out;
  }

  /** Returns whether a title can end with a character; a line break can follow its last one. */
  private static boolean canEnd(char c) {
    return c < FIRST_CHINESE || LAST_CHARACTERS.get(c);
  }

  private Optional<Mention> title(String text, int start, int limit) {
    Matcher after = AFTER.matcher(text);
    for (int end = limit; end - start >= MIN_LENGTH; end--) {
      if (!canEnd(text.charAt(end - 1)) || !after.region(end, limit).lookingAt()) {
        continue;
      }
      String printed = text.substring(start, end);
      if (TITLE_END.matcher(printed).find()
          && !works.sameBase(WorkTitle.of(printed, works.organs())).isEmpty()) {
        String edition = TitleFinder.edition(text, start, end);
        return Optional.of(Mention.titled(printed, edition, "", start, end, works.organs()));
      }
    }
    return Optional.empty();
  }
}
