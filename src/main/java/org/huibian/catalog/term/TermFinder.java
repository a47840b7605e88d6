package org.huibian.catalog.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.TextUnit;

/**
 * Finds the terms that a document defines: 本办法所称X，是指…, and items that begin with the term:
 * （一）X，是指…. Stateless.
 */
public final class TermFinder {
  private static final String QUOTE = "[“\"]?";
  private static final String NAME =
      "([\\p{IsHan}A-Za-z0-9、/·-][\\p{IsHan}A-Za-z0-9、/·（）()《》-]{0,28}?)";

  /** （以下简称零部件）, between a term and its definition. */
  private static final String SHORT = "(?:[（(](?:以下|下)[^（）()]{1,30}[）)])?";

  private static final String MEANS = "(?:(?:是指|系指|指的是)(?![导标向什])|(?<=[”\"，,：:）)])指(?![导标向定南示数]))";

  /** 本办法所称的“X”（以下简称Y），是指. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:(本\\p{IsHan}{1,6}?|前款|本条|本章|本款)?(?:中)?所称)的?\\s*"
              + QUOTE
              + NAME
              + "[”\"]?"
              + SHORT
              + "\\s*[，,：:]?\\s*"
              + MEANS);

  /** （一）X，是指; “X”是指: the term begins the text, after its mark. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "^\\s*(?:第[一二三四五六七八九十百零0-9]{1,6}条|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[一二三四五六七八九十0-9]{1,3}[、.．])?\\s*"
              + "(?:“([^”]{1,30})”\\s*[，,：:]?\\s*|"
              + NAME
              + SHORT
              + "\\s*[，,：:]\\s*)"
              + "(?:是指|系指)(?![导标向什])");

  private TermFinder() {}

  /** Returns the terms in order of the text, each once. */
  public static List<Term> find(List<TextUnit> units) {
    List<Term> out = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (TextUnit unit : units) {
      String text = unit.text();
      if (!text.contains("指")) {
        continue;
      }
      Matcher called = CALLED.matcher(text.contains("所称") ? text : "");
      while (called.find()) {
        String scope = called.group(1) == null ? "" : called.group(1);
        add(
            new Term(called.group(2), scope, unit.evidence(called.start(), called.end())),
            known,
            out);
      }
      Matcher begins = BEGINS.matcher(text);
      if (begins.find() && !text.substring(0, begins.end()).contains("所称")) {
        String name = begins.group(1) == null ? begins.group(2) : begins.group(1);
        add(new Term(name, "", unit.evidence(begins.start(), begins.end())), known, out);
      }
    }
    return out;
  }

  private static void add(Term term, Set<String> known, List<Term> out) {
    if (known.add(term.name())) {
      out.add(term);
    }
  }
}
