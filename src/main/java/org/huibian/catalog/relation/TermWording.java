package org.huibian.catalog.relation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a sentence that amends a document moves the end of that document's own term:
 * 《某办法》有效期延长至2028年12月31日. What it says of the other documents that it names, of the time for
 * applications, or within the words that it replaces, does not.
 */
public final class TermWording {
  private static final String BRACKETS = "(?:\\s*[（(][^（）()]*[）)])*";

  /** The documents that stand between a title and what is said of all. */
  private static final Pattern ENUMERATED =
      Pattern.compile("^》?" + BRACKETS + "(?:\\s*(?:[、和与及]|以及)?\\s*《[^》]*》" + BRACKETS + ")*");

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private static final Pattern PROLONGED =
      Pattern.compile(
          "^[^《。；]{0,40}?(?:"
              + "(?:有效期限?|(?:执行|实施|施行|适用|试行|试点)(?:期限?|时间)|政策期限|(?<=[的，])期限)[^《，。；不]{0,8}?(?:延长|顺延|延续|展期)"
              + "|(?<!不再|不得|不)(?:继续|延续)(?:执行|实施|施行|有效))");

  private TermWording() {}

  /** Returns whether the sentence of a relation moves the end of the other document's term. */
  public static boolean isProlonged(Relation relation) {
    String sentence = QUOTED.matcher(relation.evidence().sentence()).replaceAll("");
    int at = sentence.indexOf(relation.title());
    String rest = at < 0 ? sentence : sentence.substring(at + relation.title().length());
    Matcher list = ENUMERATED.matcher(rest);
    return PROLONGED.matcher(list.find() ? rest.substring(list.end()) : rest).find();
  }
}
