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
 * A number right behind a title, 《X》（国办发〔2024〕39号）, is part of the same mention. Stateless.
 */
public final class MentionFinder {
  /** No title is longer; an opening bracket that is never closed costs no more than this. */
  private static final int LONGEST_TITLE = 200;

  private static final Pattern ONLY_BRACKET = Pattern.compile("[\\s（(，,]{0,3}");
  private static final Pattern LEAD =
      Pattern.compile("^.*?" + WordList.alternatives(WorkTitle.class, "number-leads.txt"));
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:[年月日]|" + WordList.alternatives(WorkTitle.class, "number-leads.txt") + ")");
  private static final Pattern STARTS_WITH_HAN = Pattern.compile("^\\p{IsHan}");

  /** All mentions in the text, in order. */
  public List<Mention> find(String text) {
    List<Mention> titles = titles(text);
    List<Mention> out = new ArrayList<>(titles);
    for (DocumentNumber number : DocumentNumber.all(text)) {
      if (titles.stream().noneMatch(t -> t.start() < number.end() && number.start() < t.end())) {
        attach(text, number, out);
      }
    }
    out.sort(Comparator.comparingInt(Mention::start));
    return List.copyOf(out);
  }

  private static void attach(String text, DocumentNumber number, List<Mention> out) {
    for (int i = 0; i < out.size(); i++) {
      Mention title = out.get(i);
      if (title.number().isEmpty()
          && title.end() <= number.start()
          && ONLY_BRACKET.matcher(text.substring(title.end(), number.start())).matches()) {
        out.set(
            i,
            new Mention(title.title(), Optional.of(number.printed()), title.start(), number.end()));
        return;
      }
    }
    out.add(new Mention("", Optional.of(number.printed()), number.start(), number.end()));
  }

  private static List<Mention> titles(String text) {
    List<Mention> out = new ArrayList<>();
    int at = text.indexOf('《');
    while (at >= 0) {
      int end = close(text, at);
      if (end > at) {
        String title = text.substring(at + 1, end).strip();
        if (!TextKey.solid(title).isEmpty()) {
          out.add(new Mention(title, Optional.empty(), at, end + 1));
        }
      }
      at = text.indexOf('《', end > at ? end + 1 : at + 1);
    }
    return out;
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

  /**
   * The forms that a number in running text may have: as found, and without the words before it
   * that its pattern took along (现将工信厅科〔2025〕33号). Only whole forms are ever compared.
   */
  static List<String> forms(String number) {
    List<String> out = new ArrayList<>();
    String rest = number;
    out.add(rest);
    for (var m = LEAD.matcher(rest); m.find(); m = LEAD.matcher(rest)) {
      rest = rest.substring(m.end());
      if (!STARTS_WITH_HAN.matcher(rest).find()) {
        break;
      }
      out.add(rest);
    }
    return out;
  }

  /** The number for display, without the words and the rest of a date that stand before it. */
  static String bare(String number) {
    String rest = number;
    Matcher m = OPENING.matcher(rest);
    while (m.find() && STARTS_WITH_HAN.matcher(rest.substring(m.end())).find()) {
      rest = rest.substring(m.end());
      m = OPENING.matcher(rest);
    }
    return rest;
  }
}
