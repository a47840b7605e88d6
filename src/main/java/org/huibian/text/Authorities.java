package org.huibian.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises the names of authorities. It uses a list of the central organs with their short names
 * (a data file) and a pattern for the names of all other organs. Immutable and thread-safe.
 */
public final class Authorities {
  private static final String DATA = "authorities.tsv";

  private static final String ENDING =
      "(?:部|委|委员会|局|总局|署|总署|院|办|办公厅|办公室|秘书局|综合司|司|厅|会|总工会|联合会|协会"
          + "|学会|商会|联盟|银行|总行|分行|支行|集团|公司|中心|政府|法院|检察院|庭|研究院|秘书处|工商联|妇联|残联|科协|专班|指挥部|机构)"
          + "(?:[（(]\\p{IsHan}{2,14}[)）])?";

  /**
   * The name of an organ, with or without a part in brackets. Two separate branches, because one
   * branch with an optional bracket backtracks over all combinations of its two repetitions.
   */
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{IsHan}{1,38}"
              + ENDING
              + "|\\p{IsHan}{1,30}[（(]\\p{IsHan}{2,12}[)）]\\p{IsHan}{0,8}"
              + ENDING);

  private static final Pattern OFFICE = Pattern.compile("(?:办公厅|办公室|秘书局|综合司|综合办公室|综合部|办公厅（室）)");

  /** Words that occur in titles and sentences, but not in the name of an organ. */
  private static final Pattern NOT_AN_ORGAN =
      Pattern.compile(
          ".*(?:关于|通知|意见|方案|办法|规定|附件|如下|以下|有关部门|各部门|各单位|召开|举行|举办).*"
              + "|.*(?:座谈|发布|推进|现场|研讨|交流|培训|展览|博览|吹风|听证|动员|报告|对接|见面|宣讲|启动|说明|协调|评审|工作|[年例])会");

  private final Map<String, List<String>> names;
  private final Map<String, String> full = new LinkedHashMap<>();
  private final int longest;

  private Authorities(Map<String, List<String>> names) {
    this.names = names;
    names.forEach(
        (name, shorts) -> {
          full.put(name, name);
          shorts.forEach(s -> full.putIfAbsent(s, name));
        });
    this.longest = full.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Loads the list that is part of the program. */
  public static Authorities load() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    try (InputStream in = Authorities.class.getResourceAsStream(DATA);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = List.of(line.split("\t"));
          names.put(cells.get(0), cells.subList(1, cells.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Authorities(names);
  }

  /**
   * Returns the short names of each listed authority by its full name, in the order of the list.
   */
  public Map<String, List<String>> names() {
    return names;
  }

  /** Returns the full name for a listed short or full name. */
  public Optional<String> fullName(String name) {
    return Optional.ofNullable(full.get(TextKey.withoutSpaces(name)));
  }

  /**
   * Returns whether the text is the name of an organ: a listed name, or one that has the pattern.
   */
  public boolean isOrgan(String text) {
    String name = TextKey.withoutSpaces(text);
    return full.containsKey(name)
        || name.length() <= 32
            && NAME.matcher(name).matches()
            && !NOT_AN_ORGAN.matcher(name).matches();
  }

  /**
   * Splits a text that consists only of names of organs, as in 应急管理部财政部金融监管总局, with or without
   * white space between them. Returns an empty list if the text contains anything else.
   */
  public List<String> split(String text) {
    List<String> spaced = parts(text);
    List<String> organs = new ArrayList<>();
    for (String part : spaced) {
      List<String> listed = splitListed(part);
      int last = organs.size() - 1;
      if (last >= 0 && OFFICE.matcher(part).matches()) {
        organs.set(last, organs.get(last) + part);
      } else if (!listed.isEmpty()) {
        organs.addAll(listed);
      } else if (isOrgan(part)) {
        organs.add(part);
      } else {
        String whole = TextKey.withoutSpaces(text);
        return isOrgan(whole) && spaced.size() <= 2 ? List.of(whole) : List.of();
      }
    }
    return organs;
  }

  /** Splits at white space; a run of single characters, as in 财 政 部, is one part. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    boolean spelled = false;
    for (String part : SPACES.split(text.strip())) {
      int last = parts.size() - 1;
      if (part.length() == 1 && spelled) {
        parts.set(last, parts.get(last) + part);
      } else {
        parts.add(part);
      }
      spelled = part.length() == 1;
    }
    return parts;
  }

  /**
   * Splits a run of listed names, each with its office, by the longest match; empty if it is none.
   */
  private List<String> splitListed(String run) {
    List<String> organs = new ArrayList<>();
    int at = 0;
    while (at < run.length()) {
      int end = -1;
      for (int length = Math.min(longest, run.length() - at); length >= 2; length--) {
        if (full.containsKey(run.substring(at, at + length))) {
          end = at + length;
          break;
        }
      }
      if (end < 0) {
        return List.of();
      }
      var office = OFFICE.matcher(run).region(end, run.length());
      if (office.lookingAt()) {
        end = office.end();
      }
      organs.add(run.substring(at, end));
      at = end;
    }
    return organs;
  }

  /** Returns the listed organ at the start of the text, including its office, if there is one. */
  public Optional<String> leading(String text) {
    for (int length = Math.min(longest, text.length()); length >= 2; length--) {
      if (full.containsKey(text.substring(0, length))) {
        var office = OFFICE.matcher(text).region(length, text.length());
        return Optional.of(
            office.lookingAt() ? text.substring(0, office.end()) : text.substring(0, length));
      }
    }
    return Optional.empty();
  }
}
