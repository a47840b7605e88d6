package org.huibian.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.InnerAddress;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/** The links of an article that lead to the archive itself, which its editor has written. */
public final class InnerLinks {
  /** The folder of the files of an article, beside its page. */
  private static final String FOLDER = "/files/";

  private InnerLinks() {}

  /** Returns the addresses, each once, in the order of the text. */
  public static List<InnerAddress> of(Article article) {
    return Block.flatten(article.blocks())
        .flatMap(InnerLinks::texts)
        .flatMap(text -> text.spans().stream())
        .flatMap(span -> span instanceof Span.Hyperlink link ? Stream.of(link.url()) : Stream.of())
        .flatMap(url -> InnerAddress.parse(url, article.id()).stream())
        .distinct()
        .toList();
  }

  /** Returns the files that the article's page offers. */
  public static List<InnerAddress.Attachment> attachments(CatalogArticle article) {
    return of(article.article()).stream()
        .flatMap(to -> to instanceof InnerAddress.Attachment file ? Stream.of(file) : Stream.of())
        .toList();
  }

  /** Returns the path of an article's file below the root of the site. */
  public static Optional<String> path(CatalogArticle article, InnerAddress.Attachment file) {
    return PictureNames.picture(file.name()).map(name -> article.id() + FOLDER + name.name());
  }

  private static Stream<RichText> texts(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    } else if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text());
    } else if (block instanceof Block.Bullets list) {
      return list.items().stream().map(Block.Item::text);
    }
    return Stream.of();
  }
}
