package org.huibian.catalog.relation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording by which a document changes parts of others: 《X》第五条同时废止, 删去《X》第四条, 在《X》第六条后增加一条. Who
 * repeals a part amends the whole.
 */
final class PartPatterns {
  /** GB 50278—2010, after a title without brackets. */
  private static final String STANDARD =
      "(?:[A-Z]{1,4}(?:/[A-Z])?\\s*[0-9.]+\\s*[-—–－]\\s*[0-9]{4})?\\s*";

  private static final Pattern STANDARD_NUMBER = Pattern.compile("^\\s*" + STANDARD);

  private static final Pattern PARTS =
      Pattern.compile(
          "^\\s*"
              + STANDARD
              + "(?:中的?|的)?\\s*第[一二三四五六七八九十百零0-9.第章节条款项、和及与至（）()\\s]{1,60}(?<=[章节条款项])(?:的?规定)?");

  private static final Pattern ADDED = Pattern.compile("^\\s*(?:之?[前后中])?(?:增加|增设|增列)(?!的)");
  private static final Pattern DELETED = Pattern.compile("^\\s*(?:均|予以)?(?:删去|删除)(?!的)");

  private static final Pattern DELETES =
      Pattern.compile(
          "(?:^\\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[、.．）)]\\s*)?|[，,；;]\\s*|决定|将)(?:删去|删除|修改)(?:\\p{IsHan}{0,6})?$");

  private PartPatterns() {}

  /** Returns whether a text that follows a document names parts of it first: 第五条、第六条. */
  static boolean isNamed(String after) {
    return PARTS.matcher(after).find();
  }

  /** Returns a text that follows a document without the number of a standard at its start. */
  static String withoutStandardNumber(String after) {
    return STANDARD_NUMBER.matcher(after).replaceFirst("");
  }

  /** Tells whether a sentence repeals, deletes or adds parts of the documents. */
  static boolean changes(CitationGroup group) {
    String before = group.before();
    Matcher parts = PARTS.matcher(group.after());
    if (!parts.find()) {
      return false;
    }
    String rest = group.after().substring(parts.end());
    return ChangePatterns.endsWithRepeal(rest)
        || ChangePatterns.beginsWithRepeal(before)
        || DELETED.matcher(rest).find()
        || DELETES.matcher(before).find()
        || before.endsWith("在") && ADDED.matcher(rest).find();
  }
}
