package org.huibian.catalog.citation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * The title of a document in comparable form. The edition is part of the identity: the text of 2024
 * and its revision of 2025 are two works, and so are a draft and the final text.
 *
 * @param organs the full names of the organs before 关于; empty if the title does not name them
 * @param core the title without organs, 关于, edition and punctuation
 * @param edition the year, period or status in the brackets at the end, or empty
 */
record WorkTitle(List<String> organs, String core, String edition) {
  private static final String VERBS = WordList.alternatives(WorkTitle.class, "issuing-verbs.txt");
  private static final Pattern ORGANS =
      Pattern.compile(
          "^(.{1,80}?" + WordList.alternatives(WorkTitle.class, "organ-endings.txt") + ")关于(.+)$");

  /** 关于印发X的通知, with or without organs before it and with or without brackets around X. */
  private static final Pattern WRAPPER =
      Pattern.compile("^(.{0,80}?)关于" + VERBS + "(.+?)的(?:通知|公告|通告|函|决定|令)$");

  /** 关于X（2024—2025年）的通知: only a document has an edition, so the notice issues it. */
  private static final Pattern EDITION_WRAPPER =
      Pattern.compile("^(.{0,80}?)关于(.+\\([^()]*[12][0-9]{3}[^()]*\\))的(?:通知|公告|通告|函|决定|令)$");

  private static final Pattern EDITION =
      Pattern.compile(
          "^(.+?)\\(([^()]*(?:[0-9]{4}|试行|暂行|修订|修正|征求意见|送审|草案|报批|讨论稿|[^一二三四五六七八九十]版)[^()]*)\\)$");

  /** The document number that some headlines print after the title. */
  private static final Pattern NUMBER = Pattern.compile("\\([^()]*\\[[12][0-9]{3}\\]第?[0-9]+号\\)$");

  /** What differs between printings of one title: punctuation, and 的 between nouns. */
  private static final Pattern PUNCTUATION = Pattern.compile("[\"',，、。:：;；·•|的]");

  private static final String ABOUT = "关于";
  private static final String STATE = "中华人民共和国";

  /**
   * The length of the shortest title after an organ; a shorter rest is part of the organ's name.
   */
  private static final int MIN_LENGTH = 6;

  /** Returns the comparable form of a title as printed. */
  static WorkTitle of(String printed, OrganNames organs) {
    String text = withoutNumber(normalized(printed));
    StringBuilder edition = new StringBuilder();
    Matcher bracket = EDITION.matcher(text);
    while (text.endsWith(")") && bracket.matches()) {
      edition.insert(0, edition(bracket.group(2)));
      text = bracket.group(1);
      bracket = EDITION.matcher(text);
    }
    List<String> issuers = List.of();
    Matcher subject = ORGANS.matcher(text);
    Optional<String> leading = organs.leading(text);
    if (text.contains(ABOUT) && subject.matches()) {
      issuers = organs.in(subject.group(1));
      issuers = issuers.isEmpty() ? List.of(subject.group(1)) : issuers;
      text = subject.group(2);
    } else if (text.startsWith(ABOUT) && text.length() > 2) {
      text = text.substring(2);
    } else if (leading.isPresent() && text.length() - leading.get().length() >= MIN_LENGTH) {
      // 《工业和信息化部科技型企业孵化器管理办法》.
      issuers = List.of(organs.full(leading.get()));
      text = text.substring(leading.get().length());
    }
    if (text.startsWith(STATE) && text.length() > STATE.length() + 1) {
      text = text.substring(STATE.length());
    }
    return new WorkTitle(issuers, PUNCTUATION.matcher(text).replaceAll(""), edition.toString());
  }

  private static String withoutNumber(String title) {
    return title.endsWith("号)") ? NUMBER.matcher(title).replaceFirst("") : title;
  }

  private static String normalized(String printed) {
    return TextKey.normalized(printed).replace('《', '<').replace('》', '>');
  }

  /** 2024年版, 2024版 and 2024年本 are the same edition. */
  private static String edition(String bracket) {
    return bracket.matches(".*[0-9]{4}.*")
        ? "(" + bracket.replaceAll("[年版本]", "") + ")"
        : "(" + bracket + ")";
  }

  /**
   * Returns the title X of 关于印发〈X〉的通知 or 关于X（2024年版）的通知; empty if the title does not wrap exactly
   * one document.
   */
  static Optional<WorkTitle> wrapped(String printed, OrganNames organs) {
    String title = withoutNumber(normalized(printed));
    if (!title.contains(ABOUT)) {
      return Optional.empty();
    }
    Matcher m = WRAPPER.matcher(title);
    if (!m.matches()) {
      m = EDITION_WRAPPER.matcher(title);
      if (!m.matches()) {
        return Optional.empty();
      }
    }
    String inside = m.group(2);
    if (inside.startsWith("<") && inside.endsWith(">")) {
      inside = inside.substring(1, inside.length() - 1);
    }
    // A notice that issues two documents does not stand for either of them.
    boolean several = inside.indexOf('>') >= 0 && inside.indexOf('>') < inside.lastIndexOf('<');
    return several ? Optional.empty() : Optional.of(of(inside, organs));
  }

  /** Tells whether both name the same document in the same edition. */
  boolean same(WorkTitle other) {
    return sameBase(other) && edition.equals(other.edition);
  }

  /** Tells whether both name the same document in any edition. */
  boolean sameBase(WorkTitle other) {
    return core.equals(other.core)
        && (organs.isEmpty()
            || other.organs.isEmpty()
            || organs.stream().anyMatch(other.organs::contains));
  }
}
