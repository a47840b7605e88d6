package org.huibian.markdown;

import org.huibian.model.Article;

/**
 * Writes an article as a Markdown file: YAML front matter, then CommonMark with GFM tables, one
 * paragraph a line. It escapes only what has to be escaped. A writer has no state and can be shared
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
   * Returns the whole file, with line feeds, the last line included.
   *
   * @throws IllegalArgumentException if the title has no text
   */
  public String write(Article article) {
    Article form = CanonicalForm.of(article);
    StringBuilder out = new StringBuilder("---\n").append(frontMatter(form)).append("---\n");
    if (!form.blocks().isEmpty()) {
      out.append('\n');
      new BlockWriter(form.head().issuers())
          .lines(form.blocks())
          .forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }

  private static YamlText frontMatter(Article article) {
    YamlText yaml = new YamlText();
    HeadFields.write(article.head(), yaml);
    article.source().ifPresent(span -> yaml.plain(FrontMatter.SOURCE, span.toString()));
    return yaml;
  }
}
