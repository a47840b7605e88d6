package org.huibian.catalog.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;
import org.huibian.text.WordList;

/**
 * A document's title in the form by which titles compare. The edition belongs to the identity: the
 * 2024 text and its 2025 revision are two works, and so are a draft and what became of it.
 *
 * @param organ the organs before 关于, or empty if the title does not name them
 * @param core the title without organ, 关于 and edition
 * @param edition what the closing brackets say of year, period or standing, or empty
 */
public record WorkTitle(String organ, String core, String edition) {
  private static final String VERBS = WordList.alternatives(WorkTitle.class, "issuing-verbs.txt");
  private static final Pattern ORGANS =
      Pattern.compile(
          "^(.{1,80}?" + WordList.alternatives(WorkTitle.class, "organ-endings.txt") + ")关于(.+)$");

  /** 关于印发X的通知, with or without organs before it and brackets around X. */
  private static final Pattern WRAPPER =
      Pattern.compile("^(.{0,80}?)关于" + VERBS + "(.+?)的(?:通知|公告|通告|函)$");

  private static final Pattern EDITION =
      Pattern.compile(
          "^(.+?)\\(([^()]*(?:[0-9]{4}|试行|暂行|修订|修正|征求意见|送审|草案|报批|讨论稿|[^一二三四五六七八九十]版)[^()]*)\\)$");

  /** The title in comparable form. */
  public static WorkTitle of(String printed) {
    String text =
        TextKey.loose(printed).replace('《', '<').replace('》', '>').replaceAll("[\"']", "");
    String edition = "";
    Matcher bracket = EDITION.matcher(text);
    while (bracket.matches()) {
      edition = edition(bracket.group(2)) + edition;
      text = bracket.group(1);
      bracket = EDITION.matcher(text);
    }
    String organ = "";
    Matcher organs = ORGANS.matcher(text);
    if (organs.matches()) {
      organ = organs.group(1);
      text = organs.group(2);
    } else if (text.startsWith("关于") && text.length() > 2) {
      text = text.substring(2);
    }
    return new WorkTitle(organ, text, edition);
  }

  /** 2024年版, 2024版 and 2024年本 are one edition. */
  private static String edition(String bracket) {
    return bracket.matches(".*[0-9]{4}.*")
        ? "(" + bracket.replaceAll("[年版本]", "") + ")"
        : "(" + bracket + ")";
  }

  /** Of 关于印发〈X〉的通知 the title X, as compared; empty if the title wraps nothing. */
  public static Optional<WorkTitle> inner(String printed) {
    String text = TextKey.loose(printed).replace('《', '<').replace('》', '>');
    Matcher m = WRAPPER.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String inside = m.group(2);
    if (inside.startsWith("<") && inside.endsWith(">")) {
      inside = inside.substring(1, inside.length() - 1);
    }
    // Two documents in one notice: neither is "the" document of the notice.
    boolean several = inside.indexOf('>') >= 0 && inside.indexOf('>') < inside.lastIndexOf('<');
    return several ? Optional.empty() : Optional.of(of(inside));
  }

  /** Whether both name the same document in the same edition. */
  public boolean same(WorkTitle other) {
    return sameBase(other) && edition.equals(other.edition);
  }

  /** Whether both name the same document, the edition aside. */
  public boolean sameBase(WorkTitle other) {
    return core.equals(other.core)
        && (organ.isEmpty() || other.organ.isEmpty() || organ.equals(other.organ));
  }
}
