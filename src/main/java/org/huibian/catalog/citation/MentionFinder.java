package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.DocumentNumber;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * Finds the documents that a text names: 《…》 with whatever is nested inside, and document numbers.
 * The number that belongs to a title, 《X》（国办发〔2024〕39号） or 令第10号公布的《X》, is part of the same
 * mention, and so is an edition printed outside of the book marks. Stateless.
 */
final class MentionFinder {
  /** No title is longer; an opening bracket that is never closed costs no more than this. */
  private static final int LONGEST_TITLE = 200;

  /** How far back who issued a document can stand. */
  private static final int LONGEST_LEAD = 60;

  private static final String VERBS = WordList.alternatives(WorkTitle.class, "issuing-verbs.txt");

  /** A bracket behind a title that names an edition and nothing else. */
  private static final Pattern EDITION =
      Pattern.compile(
          "\\s*[（(]\\s*((?:[12][0-9]{3}\\s*(?:[—–－~～-]+\\s*[12][0-9]{3}\\s*)?年?\\s*"
              + "(?:版|本|修订版?|修正版?|修订本)?|试行|暂行|征求意见稿|修订(?:版|稿|草案)?|送审稿|草案|报批稿)"
              + "(?:试行|征求意见稿)?)\\s*[）)]");

  /** 2022年版《市场准入负面清单》. */
  private static final Pattern EDITION_BEFORE = Pattern.compile("([12][0-9]{3}\\s*年?\\s*版)的?\\s*$");

  /** 第10号公布的《X》, 国发〔2021〕4号文《X》. */
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("\\s*文?件?\\s*(?:" + VERBS + "\\s*[的了]?)?\\s*");

  private static final Pattern JOINED = Pattern.compile("\\s*[、和与及]?\\s*");

  /** 2020年第25号公告, 第802号国务院令: the number before the word. */
  private static final Pattern REVERSED =
      Pattern.compile(
          "\\p{IsHan}{0,20}?(?:[12][0-9]{3}\\s*年)?\\s*第\\s*[0-9]{1,5}\\s*号(?:\\p{IsHan}{2,12}?)?(?:令|公告)");

  private final OrganNames organs;

  MentionFinder(OrganNames organs) {
    this.organs = organs;
  }

  /** All mentions in the text, in order. */
  List<Mention> find(String text) {
    if (text.indexOf('《') < 0 && text.indexOf('号') < 0) {
      return List.of();
    }
    List<Mention> titles = titles(text);
    List<DocumentNumber> numbers = numbers(text, titles);
    List<Mention> out = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      Mention title = titles.get(i);
      out.add(numberBehind(text, titles, i, numbers).map(title::withNumber).orElse(title));
    }
    for (DocumentNumber number : List.copyOf(numbers)) {
      for (int i = 0; i < out.size(); i++) {
        Mention title = out.get(i);
        if (title.number().isEmpty()
            && number.end() <= title.start()
            && NUMBER_BEFORE.matcher(text.substring(number.end(), title.start())).matches()) {
          out.set(i, title.withNumber(NumberNormalizer.bare(number.printed(), organs)));
          numbers.remove(number);
        }
      }
    }
    for (DocumentNumber number : numbers) {
      String bare = NumberNormalizer.bare(number.printed(), organs);
      int cut = TextKey.count(number.printed()) - TextKey.count(bare);
      int start = skip(text, number.start(), cut);
      out.add(Mention.numbered(bare, lead(text, start), start, number.end()));
    }
    out.sort(Comparator.comparingInt(Mention::start));
    return List.copyOf(out);
  }

  /** Where the text stands after so many characters that are no white space. */
  private static int skip(String text, int from, int characters) {
    int at = from;
    for (int left = characters; left > 0; at++) {
      if (!TextKey.isSpace(text.charAt(at))) {
        left--;
      }
    }
    while (TextKey.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static List<DocumentNumber> numbers(String text, List<Mention> titles) {
    if (text.indexOf('号') < 0) {
      return new ArrayList<>();
    }
    List<DocumentNumber> found = new ArrayList<>(DocumentNumber.all(text));
    Matcher m = REVERSED.matcher(text);
    while (m.find()) {
      DocumentNumber number = new DocumentNumber(TextKey.solid(m.group()), m.start(), m.end());
      if (found.stream().noneMatch(f -> overlap(f, number))) {
        found.add(number);
      }
    }
    found.removeIf(
        number ->
            titles.stream().anyMatch(t -> t.start() < number.end() && number.start() < t.end()));
    found.sort(Comparator.comparingInt(DocumentNumber::start));
    return found;
  }

  private static boolean overlap(DocumentNumber a, DocumentNumber b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /**
   * The number of a title in the bracket behind it. Several numbers behind several titles, 《A》《B》
   * （1号、2号）, belong to them one by one; where they do not fit, to none.
   */
  private Optional<String> numberBehind(
      String text, List<Mention> titles, int index, List<DocumentNumber> numbers) {
    int last = index;
    while (last + 1 < titles.size()
        && JOINED
            .matcher(text.substring(titles.get(last).end(), titles.get(last + 1).start()))
            .matches()) {
      last++;
    }
    int first = index;
    while (first > 0
        && JOINED
            .matcher(text.substring(titles.get(first - 1).end(), titles.get(first).start()))
            .matches()) {
      first--;
    }
    int open = afterSpace(text, behindEdition(text, titles.get(last)));
    int close = Parentheses.close(text, open);
    if (close < 0) {
      return index == last ? adjacent(text, titles.get(last), numbers) : Optional.empty();
    }
    List<DocumentNumber> inside =
        numbers.stream().filter(n -> n.start() > open && n.end() <= close).toList();
    int titled = last - first + 1;
    if (inside.size() == 1 && index == last) {
      numbers.remove(inside.get(0));
      return Optional.of(NumberNormalizer.bare(inside.get(0).printed(), organs));
    }
    if (inside.size() > 1 && inside.size() == titled) {
      return Optional.of(NumberNormalizer.bare(inside.get(index - first).printed(), organs));
    }
    return Optional.empty();
  }

  /** 《X》国发〔2021〕4号, or with a bracket that is never closed. */
  private Optional<String> adjacent(String text, Mention title, List<DocumentNumber> numbers) {
    for (DocumentNumber number : numbers) {
      if (number.start() >= title.end()
          && text.substring(title.end(), number.start()).matches("[\\s（(，,]{0,3}")) {
        numbers.remove(number);
        return Optional.of(NumberNormalizer.bare(number.printed(), organs));
      }
    }
    return Optional.empty();
  }

  private static int afterSpace(String text, int at) {
    int i = at;
    while (i < text.length() && TextKey.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int behindEdition(String text, Mention title) {
    Matcher m = EDITION.matcher(text).region(title.end(), text.length());
    return m.lookingAt() ? m.end() : title.end();
  }

  private List<Mention> titles(String text) {
    List<Mention> out = new ArrayList<>();
    int at = text.indexOf('《');
    while (at >= 0) {
      int end = close(text, at);
      if (end > at) {
        String title = text.substring(at + 1, end).strip();
        if (!TextKey.solid(title).isEmpty()) {
          out.add(
              Mention.titled(
                  title, edition(text, at, end + 1), lead(text, at), at, end + 1, organs));
        }
      }
      at = text.indexOf('《', end > at ? end + 1 : at + 1);
    }
    return out;
  }

  private static String edition(String text, int start, int end) {
    Matcher behind = EDITION.matcher(text).region(end, text.length());
    if (behind.lookingAt()) {
      return behind.group(1);
    }
    Matcher before = EDITION_BEFORE.matcher(text).region(Math.max(0, start - 8), start);
    return before.find() ? before.group(1) : "";
  }

  /** What stands before the mention since the last mark that ends a clause. */
  private static String lead(String text, int start) {
    int from = start;
    while (from > 0
        && start - from < LONGEST_LEAD
        && "，。；：？！,;:?!《》（(".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, start);
  }

  /** The 》 that closes the 《 at the index, counting nested ones; -1 if there is none near. */
  private static int close(String text, int open) {
    int depth = 0;
    int limit = Math.min(text.length(), open + LONGEST_TITLE);
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》' && --depth == 0) {
        return i;
      } else if (c == '。') {
        return -1;
      }
    }
    return -1;
  }
}
