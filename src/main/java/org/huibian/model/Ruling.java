package org.huibian.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editor's decision about a relation of an article to a document. It overrides what the program
 * finds. Front matter has it as a text: {@code implements 2024-03/01}, {@code not cites
 * 2024-03/01}, {@code repeals 《某办法》}, {@code cites 2024-03/01 《方案》}, {@code repeals 国发〔2014〕29号}.
 *
 * @param holds whether the relation exists; false after {@code not}
 * @param kind the kind of the relation
 * @param article the article that contains the document, if the archive has one
 * @param title the title of the document as printed, without 《》, or its number; empty if only the
 *     article is named. If both are given, this title in the text means that article
 */
public record Ruling(boolean holds, RelationKind kind, Optional<ArticleId> article, String title) {
  /** The syntax, for messages. */
  public static final String EXAMPLE =
      "[not] interprets|issuedWith|implements|basedOn|amends|repeals|cites 2025-06/03 [《…》]";

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(not )?([A-Za-z]+)(?: ([0-9]{4}-[0-9]{2}/[0-9]{2,4}))?(?: (?:《(.+)》|([^《》\\s]+号)))?");

  private static final Pattern NUMBER = Pattern.compile("[^《》\\s]+号");

  /** Rejects a ruling with neither an article nor a title. */
  public Ruling {
    if (article.isEmpty() && title.isEmpty()) {
      throw new IllegalArgumentException("a ruling about nothing");
    }
  }

  /** Parses a ruling; returns nothing if the text is not one. */
  public static Optional<Ruling> parse(String text) {
    Matcher m = SYNTAX.matcher(text.strip());
    if (!m.matches() || m.group(3) == null && m.group(4) == null && m.group(5) == null) {
      return Optional.empty();
    }
    Optional<ArticleId> article = Optional.ofNullable(m.group(3)).flatMap(ArticleId::parse);
    if (m.group(3) != null && article.isEmpty()) {
      return Optional.empty();
    }
    String number = m.group(5) == null ? "" : m.group(5);
    String title = m.group(4) == null ? number : m.group(4).strip();
    if (article.isEmpty() && title.isEmpty()) {
      return Optional.empty();
    }
    return RelationKind.parse(m.group(2))
        .map(kind -> new Ruling(m.group(1) == null, kind, article, title));
  }

  /** Returns the text for front matter. */
  @Override
  public String toString() {
    return (holds ? "" : "not ") + kind + article.map(id -> " " + id).orElse("") + printed();
  }

  private String printed() {
    if (title.isEmpty()) {
      return "";
    }
    return NUMBER.matcher(title).matches() ? " " + title : " 《" + title + "》";
  }
}
