package org.huibian.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an editor says of an article and a document, whatever the program finds: {@code implements
 * 2024-03/01}, {@code not cites 2024-03/01}, {@code repeals 《某办法》}, {@code cites 2024-03/01 《方案》},
 * {@code repeals 国发〔2014〕29号}.
 *
 * @param holds whether it is so; false after {@code not}
 * @param kind how the two hang together
 * @param article the article that carries the document, if the archive has it
 * @param title the document's title or number as the text prints it, without book marks; empty if
 *     only the article is named. With an article, the title means that article here
 */
public record Ruling(boolean holds, RelationKind kind, Optional<ArticleId> article, String title) {
  /** What an editor may write, for messages. */
  public static final String EXAMPLE =
      "[not] interprets|issuedWith|implements|basedOn|amends|repeals|cites 2025-06/03 [《…》]";

  private static final Pattern FORM =
      Pattern.compile(
          "(not )?([A-Za-z]+)(?: ([0-9]{4}-[0-9]{2}/[0-9]{2,4}))?(?: (?:《(.+)》|([^《》\\s]+号)))?");

  private static final Pattern NUMBER = Pattern.compile("[^《》\\s]+号");

  /** A ruling names an article, a title, or both. */
  public Ruling {
    if (article.isEmpty() && title.isEmpty()) {
      throw new IllegalArgumentException("a ruling about nothing");
    }
  }

  /** Reads one; empty if the text has another form. */
  public static Optional<Ruling> parse(String text) {
    Matcher m = FORM.matcher(text.strip());
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
