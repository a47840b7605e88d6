package org.huibian.desk;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.Permalinks;
import org.huibian.markdown.ArticleReader;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.InnerAddress;
import org.huibian.markdown.LinkMention;
import org.huibian.markdown.PictureMention;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.ForceRuling;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.Ruling;
import org.huibian.site.PictureNames;

/** What is wrong with the text of an article, whether it is saved or not. */
final class ArticleFaults {
  /** How many places a fault names from which the editor may choose. */
  private static final int NEAR = 12;

  private final ContentFolder content;

  private final Optional<Catalog> catalog;

  /**
   * Creates a look at texts.
   *
   * @param content the content folder
   * @param catalog the articles of the last build, whose places links may lead to; empty before it
   */
  ArticleFaults(Path content, Optional<Catalog> catalog) {
    this.content = new ContentFolder(content);
    this.catalog = catalog;
  }

  /**
   * What was found.
   *
   * @param article the article; empty if no article can be read from the text
   * @param faults the faults, each with its line
   */
  record Found(Optional<Article> article, List<InputException> faults) {
    /** Copies the list. */
    Found {
      faults = List.copyOf(faults);
    }
  }

  /** Looks at a text. */
  Found in(ArticleId id, String text) {
    Path file = content.file(id);
    try {
      Article article = new ArticleReader().read(id, file, text);
      List<InputException> faults = new ArrayList<>(targets(article, ArticleText.of(file, text)));
      faults.addAll(pictures(file, text));
      faults.addAll(links(id, file, text));
      return new Found(Optional.of(article), faults);
    } catch (InputException e) {
      return new Found(Optional.empty(), List.of(e));
    }
  }

  /** Returns a fault for each article that the front matter names and that is not there. */
  private List<InputException> targets(Article article, ArticleText text) {
    List<InputException> faults = new ArrayList<>();
    article.head().interprets().forEach(target -> check(faults, text, "interprets", target));
    article.head().rulings().stream()
        .flatMap((Ruling ruling) -> ruling.article().stream())
        .forEach(target -> check(faults, text, "relations", target));
    article
        .head()
        .force()
        .flatMap(ForceRuling::by)
        .ifPresent(target -> check(faults, text, "force", target));
    return faults;
  }

  private void check(
      List<InputException> faults, ArticleText text, String field, ArticleId target) {
    if (!Files.exists(content.file(target))) {
      int first = text.line(field);
      List<String> lines = text.text().lines().toList();
      int line = first;
      for (int i = first; i < text.bodyLine() && i <= lines.size(); i++) {
        if (lines.get(i - 1).contains(target.toString())) {
          line = i;
          break;
        }
      }
      faults.add(
          new InputException(
              text.file(), line, Problem.FIELD_WRONG, field, target.toString(), "2025-06/03"));
    }
  }

  /** Returns a fault for each picture whose file is not there. */
  private List<InputException> pictures(Path file, String text) {
    List<InputException> faults = new ArrayList<>();
    for (PictureMention mention : PictureMention.in(file, text)) {
      Optional<PictureNames.Picture> picture = PictureNames.picture(mention.image());
      boolean isThere =
          mention.image().isBlank()
              || picture.isPresent() && isFile(file.resolveSibling(picture.get().path()));
      if (!isThere) {
        faults.add(
            new InputException(file, mention.line(), Problem.PICTURE_MISSING, mention.image()));
      }
    }
    return faults;
  }

  /** Returns a fault for each link to an article, a place in one or a file that is not there. */
  private List<InputException> links(ArticleId id, Path file, String text) {
    List<InputException> faults = new ArrayList<>();
    for (LinkMention link : LinkMention.in(file, text)) {
      Optional<InnerAddress> address = InnerAddress.parse(link.url(), id);
      if (address.isPresent() && address.get() instanceof InnerAddress.Place place) {
        link(id, file, link, place).ifPresent(faults::add);
      } else if (address.isPresent()
          && address.get() instanceof InnerAddress.Attachment attachment
          && !isFile(file.resolveSibling(attachment.name()))) {
        String name = attachment.name();
        faults.add(new InputException(file, link.line(), Problem.ATTACHMENT_MISSING, name, "…"));
      }
    }
    return faults;
  }

  private Optional<InputException> link(
      ArticleId from, Path file, LinkMention link, InnerAddress.Place place) {
    ArticleId to = place.article();
    if (!Files.exists(content.file(to))) {
      return Optional.of(
          new InputException(file, link.line(), Problem.LINK_ARTICLE_MISSING, to.toString(), "…"));
    }
    // The places of the text itself follow from it, and only a build knows them.
    Optional<Permalinks> places =
        catalog
            .filter(all -> !to.equals(from) && !place.anchor().isEmpty())
            .flatMap(all -> all.article(to))
            .map(CatalogArticle::permalinks);
    if (places.isEmpty() || places.get().has(place.anchor())) {
      return Optional.empty();
    }
    String near = places.get().anchors().stream().sorted().limit(NEAR).collect(joining(", "));
    String shown = to + "#" + place.anchor();
    return Optional.of(
        new InputException(file, link.line(), Problem.LINK_PLACE_MISSING, shown, near));
  }

  private static boolean isFile(Path file) {
    try {
      return Files.isRegularFile(file.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
