package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds definitions of short names. Stateless. */
final class DefinitionFinder {
  /** 以下简称, 下称. 简称 without 以下 counts only within brackets, so 被简称为 is no definition. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?:(?:以下|下文|本文|下同，)(?:分别|统一|均|合)?(简称|统称|合称|并称|通称|称)|下(简称|称)|(?<=[（(，,；;\\s])(?:分别)?(简称|统称|合称))"
              + "(?:为|作)?\\s*[：:]?\\s*");

  private static final Pattern MARKED = Pattern.compile("[“\"‘]?《([^《》]{1,40})》[”\"’]?");
  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"《》]{1,40})[”\"]");
  private static final Pattern BARE =
      Pattern.compile("([\\p{IsHan}A-Za-z0-9]{2,16})(?=\\s*[）),，。；])");
  private static final Pattern JOINED = Pattern.compile("\\s*[、和与及或]{0,2}\\s*");

  /** Returns all definitions in a text, in order. */
  List<Definition> find(String text) {
    if (text.indexOf('称') < 0) {
      return List.of();
    }
    List<Definition> out = new ArrayList<>();
    Matcher m = INTRODUCTION.matcher(text);
    int at = 0;
    while (m.find(at)) {
      List<Definition.Name> names = names(text, m.end());
      at = m.end();
      if (!names.isEmpty()) {
        at = names.get(names.size() - 1).end();
        int open = Parentheses.openAt(text, m.start());
        boolean collective = m.group().matches(".*(?:统称|合称|并称|通称).*");
        out.add(new Definition(m.start(), at, names, collective, open < 0 ? m.start() : open));
      }
    }
    return out;
  }

  private static List<Definition.Name> names(String text, int from) {
    for (Pattern pattern : List.of(MARKED, QUOTED)) {
      List<Definition.Name> names = sequence(pattern, text, from);
      if (!names.isEmpty()) {
        return names;
      }
    }
    Matcher bare = BARE.matcher(text).region(from, text.length());
    bare.useTransparentBounds(true);
    return bare.lookingAt()
        ? List.of(new Definition.Name(bare.group(1), false, bare.start(), bare.end()))
        : List.of();
  }

  private static List<Definition.Name> sequence(Pattern pattern, String text, int from) {
    List<Definition.Name> names = new ArrayList<>();
    int at = from;
    Matcher m = pattern.matcher(text);
    while (m.region(at, text.length()).lookingAt()) {
      names.add(new Definition.Name(m.group(1).strip(), pattern == MARKED, m.start(), m.end()));
      Matcher joined = JOINED.matcher(text).region(m.end(), text.length());
      at = joined.lookingAt() ? joined.end() : m.end();
    }
    return names;
  }
}
