package org.huibian.markdown;

import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Ruling;
import org.huibian.model.TopicRuling;

/**
 * Writes an article as a Markdown file: YAML front matter, then CommonMark with GFM tables, one
 * paragraph a line. Escapes as little as keeps the text the same. Has no state and may be shared
 * between threads.
 *
 * <pre>{@code
 * String markdown = new ArticleWriter().write(article);
 * }</pre>
 *
 * <p>{@link ArticleReader} reads it back as {@link CanonicalForm#of(Article)} of the article.
 */
public final class ArticleWriter {

  /**
   * The whole file, with line feeds, ending in one.
   *
   * @throws IllegalArgumentException if the title has no text
   */
  public String write(Article article) {
    Article form = CanonicalForm.of(article);
    StringBuilder out = new StringBuilder("---\n").append(frontMatter(form)).append("---\n");
    if (!form.blocks().isEmpty()) {
      out.append('\n');
      new BlockWriter(form.issuers())
          .lines(form.blocks())
          .forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }

  private static YamlText frontMatter(Article article) {
    YamlText yaml = new YamlText();
    yaml.text(FrontMatter.TITLE, article.title());
    yaml.plain(FrontMatter.KIND, article.kind().toString());
    yaml.list(FrontMatter.DOCUMENT_NUMBERS, article.documentNumbers());
    yaml.list(FrontMatter.ISSUERS, article.issuers());
    yaml.list(FrontMatter.AUTHORS, article.authors());
    article.date().ifPresent(date -> yaml.plain(FrontMatter.DATE, date.toString()));
    article.addressee().ifPresent(text -> yaml.text(FrontMatter.ADDRESSEE, text));
    yaml.list(
        FrontMatter.INTERPRETS, article.interprets().stream().map(ArticleId::toString).toList());
    yaml.list(FrontMatter.RELATIONS, article.rulings().stream().map(Ruling::toString).toList());
    yaml.list(
        FrontMatter.TOPICS, article.topicRulings().stream().map(TopicRuling::toString).toList());
    article.source().ifPresent(span -> yaml.plain(FrontMatter.SOURCE, span.toString()));
    return yaml;
  }
}
