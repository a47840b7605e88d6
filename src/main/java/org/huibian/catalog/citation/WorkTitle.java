package org.huibian.catalog.citation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * A document's title in the form by which titles compare. The edition belongs to the identity: the
 * 2024 text and its 2025 revision are two works, and so are a draft and what became of it.
 *
 * @param organs the organs before 关于, in full; none if the title does not name them
 * @param core the title without organs, 关于, edition and punctuation
 * @param edition what the closing brackets say of year, period or standing, or empty
 */
record WorkTitle(List<String> organs, String core, String edition) {
  private static final String VERBS = WordList.alternatives(WorkTitle.class, "issuing-verbs.txt");
  private static final Pattern ORGANS =
      Pattern.compile(
          "^(.{1,80}?" + WordList.alternatives(WorkTitle.class, "organ-endings.txt") + ")关于(.+)$");

  /** 关于印发X的通知, with or without organs before it and brackets around X. */
  private static final Pattern WRAPPER =
      Pattern.compile("^(.{0,80}?)关于" + VERBS + "(.+?)的(?:通知|公告|通告|函|决定|令)$");

  private static final Pattern EDITION =
      Pattern.compile(
          "^(.+?)\\(([^()]*(?:[0-9]{4}|试行|暂行|修订|修正|征求意见|送审|草案|报批|讨论稿|[^一二三四五六七八九十]版)[^()]*)\\)$");

  /** The document's number behind its title, as some headlines print it. */
  private static final Pattern NUMBER = Pattern.compile("\\([^()]*\\[[12][0-9]{3}\\]第?[0-9]+号\\)$");

  /** What two printings of one title differ in: punctuation, and whether 的 stands between nouns. */
  private static final Pattern PUNCTUATION = Pattern.compile("[\"',，、。:：;；·•|的]");

  private static final String STATE = "中华人民共和国";

  /** A title whose name is only as long as this can have belonged to an organ's name. */
  private static final int SHORTEST = 6;

  /** The title in comparable form. */
  static WorkTitle of(String printed, OrganNames organs) {
    String text = NUMBER.matcher(flat(printed)).replaceFirst("");
    StringBuilder edition = new StringBuilder();
    Matcher bracket = EDITION.matcher(text);
    while (bracket.matches()) {
      edition.insert(0, edition(bracket.group(2)));
      text = bracket.group(1);
      bracket = EDITION.matcher(text);
    }
    List<String> issuers = List.of();
    Matcher subject = ORGANS.matcher(text);
    Optional<String> leading = organs.leading(text);
    if (subject.matches()) {
      issuers = organs.in(subject.group(1));
      issuers = issuers.isEmpty() ? List.of(subject.group(1)) : issuers;
      text = subject.group(2);
    } else if (text.startsWith("关于") && text.length() > 2) {
      text = text.substring(2);
    } else if (leading.isPresent() && text.length() - leading.get().length() >= SHORTEST) {
      // 《工业和信息化部科技型企业孵化器管理办法》.
      issuers = List.of(organs.full(leading.get()));
      text = text.substring(leading.get().length());
    }
    if (text.startsWith(STATE) && text.length() > STATE.length() + 1) {
      text = text.substring(STATE.length());
    }
    return new WorkTitle(issuers, PUNCTUATION.matcher(text).replaceAll(""), edition.toString());
  }

  private static String flat(String printed) {
    return TextKey.loose(printed).replace('《', '<').replace('》', '>');
  }

  /** 2024年版, 2024版 and 2024年本 are one edition. */
  private static String edition(String bracket) {
    return bracket.matches(".*[0-9]{4}.*")
        ? "(" + bracket.replaceAll("[年版本]", "") + ")"
        : "(" + bracket + ")";
  }

  /** Of 关于印发〈X〉的通知 the title X, as compared; empty if the title wraps nothing. */
  static Optional<WorkTitle> inner(String printed, OrganNames organs) {
    Matcher m = WRAPPER.matcher(NUMBER.matcher(flat(printed)).replaceFirst(""));
    if (!m.matches()) {
      return Optional.empty();
    }
    String inside = m.group(2);
    if (inside.startsWith("<") && inside.endsWith(">")) {
      inside = inside.substring(1, inside.length() - 1);
    }
    // Two documents in one notice: neither is "the" document of the notice.
    boolean several = inside.indexOf('>') >= 0 && inside.indexOf('>') < inside.lastIndexOf('<');
    return several ? Optional.empty() : Optional.of(of(inside, organs));
  }

  /** Whether both name the same document in the same edition. */
  boolean same(WorkTitle other) {
    return sameBase(other) && edition.equals(other.edition);
  }

  /** Whether both name the same document, the edition aside. */
  boolean sameBase(WorkTitle other) {
    return core.equals(other.core)
        && (organs.isEmpty()
            || other.organs.isEmpty()
            || organs.stream().anyMatch(other.organs::contains));
  }
}
