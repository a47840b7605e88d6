package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Numerals;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/** Normalizes document numbers: for display, and as keys for comparison. */
final class NumberNormalizer {
  private static final String LEADS = WordList.alternatives(WorkTitle.class, "number-leads.txt");
  private static final Pattern LEAD = Pattern.compile("^.*?" + LEADS);
  private static final Pattern OPENING = Pattern.compile("^(?:[年月日]|" + LEADS + ")");
  private static final Pattern LAST_LEAD = Pattern.compile("^.*" + LEADS);
  private static final Pattern CODE = Pattern.compile("^\\p{IsHan}+");

  /** 国市监计量发, 工信厅联通装函: the codes of organs are no longer, in characters. */
  private static final int LONGEST_CODE = 8;

  private static final Pattern STARTS_WITH_HAN = Pattern.compile("^\\p{IsHan}");

  private static final String COUNT = "([0-9]{1,5}|[" + Numerals.CHARACTER_CLASS + "]{1,7})";

  /** 国务院令第802号, 公告2020年第25号: an order or announcement. */
  private static final Pattern ORDER =
      Pattern.compile("^(.*?)(令|公告)(?:([12][0-9]{3})年)?第" + COUNT + "号$");

  /** 2020年第25号公告, 第802号国务院令, 国务院第802号令: the number before the kind of document. */
  private static final Pattern REVERSED =
      Pattern.compile("^(.*?)(?:([12][0-9]{3})年)?第" + COUNT + "号(\\p{IsHan}*?)(令|公告)$");

  private static final String STATE = "中华人民共和国";

  private NumberNormalizer() {}

  /**
   * Returns a number for display, without the words and the rest of a date that its pattern caught
   * before it.
   */
  static String displayed(String number, OrganNames organs) {
    Matcher order = ORDER.matcher(number);
    if (order.matches()) {
      return organ(order.group(1), organs) + number.substring(order.end(1));
    }
    Matcher reversed = REVERSED.matcher(number);
    if (reversed.matches()) {
      // 李强签署第802号国务院令: the organ stands after the number.
      String organ = reversed.group(4).isEmpty() ? organ(reversed.group(1), organs) : "";
      return organ + number.substring(reversed.end(1));
    }
    String rest = number;
    Matcher m = OPENING.matcher(rest);
    while (m.find() && STARTS_WITH_HAN.matcher(rest.substring(m.end())).find()) {
      rest = rest.substring(m.end());
      m = OPENING.matcher(rest);
    }
    return withoutClause(rest);
  }

  /**
   * Returns a number whose code has no more characters than codes have, without the clause up to
   * the last introduction before it: 研究开发费用按财税〔2015〕119号.
   */
  private static String withoutClause(String number) {
    Matcher code = CODE.matcher(number);
    if (!code.lookingAt() || code.end() <= LONGEST_CODE) {
      return number;
    }
    Matcher lead = LAST_LEAD.matcher(code.group());
    return lead.lookingAt() && lead.end() < code.end() ? number.substring(lead.end()) : number;
  }

  /**
   * Returns the listed organ with which the words before an order end; if none is listed, the words
   * without introductions.
   */
  private static String organ(String words, OrganNames organs) {
    Optional<String> listed = organs.last(words);
    if (listed.isPresent()) {
      String before = words.substring(0, words.length() - listed.get().length());
      return (before.endsWith(STATE) ? STATE : "") + listed.get();
    }
    String rest = words;
    Matcher m = OPENING.matcher(rest);
    while (m.find()) {
      rest = rest.substring(m.end());
      m = OPENING.matcher(rest);
    }
    return rest;
  }

  /**
   * Returns the keys of a number in running text: of the number as found, and of the number without
   * the words that its pattern caught before it (现将工信厅科〔2025〕33号). Keys are compared as a whole.
   */
  static Set<String> keys(String number, OrganNames organs) {
    List<String> variants = new ArrayList<>();
    String rest = number;
    variants.add(rest);
    for (var m = LEAD.matcher(rest); m.find(); m = LEAD.matcher(rest)) {
      rest = rest.substring(m.end());
      if (!STARTS_WITH_HAN.matcher(rest).find()) {
        break;
      }
      variants.add(rest);
    }
    Set<String> keys = new LinkedHashSet<>();
    variants.forEach(variant -> keys.add(key(variant, organs)));
    return keys;
  }

  /**
   * Returns the key of exactly this number; for an order it consists of the organ's full name, the
   * kind of document, the year and the count.
   */
  static String key(String number, OrganNames organs) {
    String loose = TextKey.normalized(number);
    Matcher order = ORDER.matcher(loose);
    if (order.matches()) {
      return key(organs.full(order.group(1)), order.group(2), order.group(3), order.group(4));
    }
    Matcher reversed = REVERSED.matcher(loose);
    if (reversed.matches()) {
      String organ = reversed.group(1) + reversed.group(4);
      return key(organs.full(organ), reversed.group(5), reversed.group(2), reversed.group(3));
    }
    return DocumentNumber.key(number);
  }

  private static String key(String organ, String word, String year, String count) {
    int number = Numerals.parse(count).orElse(-1);
    return organ + word + (year == null ? "" : year) + "#" + (number < 0 ? count : number);
  }
}
