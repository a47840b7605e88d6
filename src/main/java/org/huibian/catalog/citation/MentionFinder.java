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
 * Finds the documents that a text names by title or document number. A number that belongs to a
 * title, as in 《X》（国办发〔2024〕39号） or 令第10号公布的《X》, is part of the same mention. Stateless.
 */
final class MentionFinder {
  /**
   * The number of a title.
   *
   * @param number the number
   * @param exclusive whether it belongs to this title alone and so is no mention of its own
   */
  private record TitleNumber(DocumentNumber number, boolean exclusive) {}

  private static final String VERBS = WordList.alternatives(WorkTitle.class, "issuing-verbs.txt");

  /** 第10号公布的《X》, 国发〔2021〕4号文《X》: between a number and its title. */
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("\\s*文?件?\\s*(?:" + VERBS + "\\s*[的了]?)?\\s*");

  /** Between a title and its number that stands right behind it. */
  private static final Pattern BEFORE_NUMBER = Pattern.compile("[\\s（(，,]{0,3}");

  /** Between two titles of an enumeration. */
  private static final Pattern BETWEEN_TITLES = Pattern.compile("\\s*[、和与及]?\\s*");

  /** 2020年第25号公告, 第802号国务院令: the number before the kind of document. */
  private static final Pattern REVERSED =
      Pattern.compile(
          "[\\p{IsHan}&&[^号]]{0,20}?\\s*(?:[12][0-9]{3}\\s*年)?\\s*第\\s*[0-9]{1,5}\\s*号(?:\\p{IsHan}{2,12}?)?(?:令|公告)");

  private final OrganNames organs;
  private final TitleFinder titleFinder;

  MentionFinder(OrganNames organs) {
    this.organs = organs;
    this.titleFinder = new TitleFinder(organs);
  }

  /** Returns all mentions of a text, in order. */
  List<Mention> find(String text) {
    if (text.indexOf('《') < 0 && text.indexOf('号') < 0) {
      return List.of();
    }
    List<Mention> titles = titleFinder.find(text);
    List<DocumentNumber> free = new ArrayList<>(numbers(text, titles));
    List<Mention> out = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      Optional<TitleNumber> number = numberAfter(text, titles, i, free);
      out.add(withNumber(titles.get(i), number.map(TitleNumber::number)));
      number.filter(TitleNumber::exclusive).ifPresent(n -> free.remove(n.number()));
    }
    List<DocumentNumber> used = new ArrayList<>();
    for (int i = 0; i < out.size(); i++) {
      Mention title = out.get(i);
      if (title.number().isEmpty()) {
        Optional<DocumentNumber> number = numberBefore(text, title, free);
        out.set(i, withNumber(title, number));
        number.ifPresent(used::add);
      }
    }
    free.removeAll(used);
    free.forEach(number -> out.add(mention(text, number)));
    return out.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
  }

  private Mention withNumber(Mention title, Optional<DocumentNumber> number) {
    return number
        .map(n -> title.withNumber(NumberNormalizer.displayed(n.printed(), organs)))
        .orElse(title);
  }

  /** Returns the mention of a number without a title, without the words that its pattern caught. */
  private Mention mention(String text, DocumentNumber number) {
    String displayed = NumberNormalizer.displayed(number.printed(), organs);
    int caught = TextKey.count(number.printed()) - TextKey.count(displayed);
    int start = skip(text, number.start(), caught);
    return Mention.numbered(displayed, TitleFinder.lead(text, start), start, number.end());
  }

  /** Skips so many visible characters and the white space around them; returns the index after. */
  private static int skip(String text, int from, int characters) {
    int at = from;
    for (int left = characters; left > 0; at++) {
      if (!TextKey.isSpace(text.charAt(at))) {
        left--;
      }
    }
    return afterSpace(text, at);
  }

  private static int afterSpace(String text, int at) {
    int i = at;
    while (i < text.length() && TextKey.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns the document numbers outside of titles, in order. */
  private static List<DocumentNumber> numbers(String text, List<Mention> titles) {
    if (text.indexOf('号') < 0) {
      return List.of();
    }
    List<DocumentNumber> found = new ArrayList<>(DocumentNumber.all(text));
    boolean hasOrder = text.indexOf('令') >= 0 || text.contains("公告");
    Matcher m = REVERSED.matcher(hasOrder ? text : "");
    while (m.find()) {
      DocumentNumber number =
          new DocumentNumber(TextKey.withoutSpaces(m.group()), m.start(), m.end());
      if (found.stream().noneMatch(f -> overlap(f, number))) {
        found.add(number);
      }
    }
    return found.stream()
        .filter(number -> titles.stream().noneMatch(title -> overlap(title, number)))
        .sorted(Comparator.comparingInt(DocumentNumber::start))
        .toList();
  }

  private static boolean overlap(DocumentNumber a, DocumentNumber b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static boolean overlap(Mention title, DocumentNumber number) {
    return title.start() < number.end() && number.start() < title.end();
  }

  /**
   * Returns the number in the bracket after a title. Several numbers after an enumeration of
   * titles, 《A》《B》（1号、2号）, belong to them one by one; if their counts differ, to none of them.
   */
  private static Optional<TitleNumber> numberAfter(
      String text, List<Mention> titles, int index, List<DocumentNumber> numbers) {
    int first = index;
    while (first > 0 && areJoined(text, titles.get(first - 1), titles.get(first))) {
      first--;
    }
    int last = index;
    while (last + 1 < titles.size() && areJoined(text, titles.get(last), titles.get(last + 1))) {
      last++;
    }
    int open = afterSpace(text, TitleFinder.endWithEdition(text, titles.get(last)));
    int close = Parentheses.close(text, open);
    if (close < 0) {
      return index == last ? adjacent(text, titles.get(last), numbers) : Optional.empty();
    }
    List<DocumentNumber> inside =
        numbers.stream().filter(n -> n.start() > open && n.end() <= close).toList();
    if (inside.size() == 1 && index == last) {
      return Optional.of(new TitleNumber(inside.get(0), true));
    }
    if (inside.size() > 1 && inside.size() == last - first + 1) {
      return Optional.of(new TitleNumber(inside.get(index - first), false));
    }
    return Optional.empty();
  }

  private static boolean areJoined(String text, Mention first, Mention second) {
    return BETWEEN_TITLES.matcher(text.substring(first.end(), second.start())).matches();
  }

  /** Returns the number of 《X》国发〔2021〕4号, or of a bracket that is never closed. */
  private static Optional<TitleNumber> adjacent(
      String text, Mention title, List<DocumentNumber> numbers) {
    Matcher between = BEFORE_NUMBER.matcher(text);
    for (DocumentNumber number : numbers) {
      if (number.start() >= title.end() && between.region(title.end(), number.start()).matches()) {
        return Optional.of(new TitleNumber(number, true));
      }
    }
    return Optional.empty();
  }

  /** Returns the number right before a title: 令第10号公布的《X》. */
  private static Optional<DocumentNumber> numberBefore(
      String text, Mention title, List<DocumentNumber> numbers) {
    return numbers.stream()
        .filter(number -> number.end() <= title.start())
        .filter(n -> NUMBER_BEFORE.matcher(text.substring(n.end(), title.start())).matches())
        .findFirst();
  }
}
