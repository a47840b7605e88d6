package org.huibian.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.InnerAddress;
import org.huibian.markdown.LinkMention;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.Folders;
import org.huibian.site.InnerLinks;

/**
 * Stops a build in which a link of an article leads to no article, to no place in it, or to no file
 * beside it.
 */
final class InnerLinkCheck {
  /** How many of the places or files that are most like the missing one a message names. */
  private static final int NAMED = 5;

  private final Catalog catalog;
  private final ContentFolder content;

  private InnerLinkCheck(Catalog catalog, Path content) {
    this.catalog = catalog;
    this.content = new ContentFolder(content);
  }

  /**
   * Checks the links of all articles.
   *
   * @throws InputException for the first that leads nowhere, with file and line. Of an article that
   *     has been withdrawn, whose places are gone, all links are named at once.
   */
  static void check(Catalog catalog, Path content) {
    InnerLinkCheck check = new InnerLinkCheck(catalog, content);
    for (CatalogArticle article : catalog.articles()) {
      for (InnerAddress to : InnerLinks.of(article.article())) {
        if (to instanceof InnerAddress.Place place) {
          check.check(article, place);
        } else if (to instanceof InnerAddress.Attachment file) {
          check.check(article, file);
        }
      }
    }
  }

  private void check(CatalogArticle from, InnerAddress.Place place) {
    Optional<CatalogArticle> to = catalog.article(place.article());
    String shown = shown(place);
    if (to.isEmpty()) {
      List<String> known =
          catalog.articles().stream().map(article -> article.id().toString()).toList();
      throw fault(from, place, Problem.LINK_ARTICLE_MISSING, shown, nearest(shown, known));
    }
    if (place.anchor().isEmpty() || to.get().permalinks().has(place.anchor())) {
      return;
    }
    if (to.get().article().head().withdrawn().isPresent()) {
      throw fault(
          from, place, Problem.LINKS_TO_WITHDRAWN, place.article().toString(), links(place));
    }
    String near = nearest(place.anchor(), to.get().permalinks().anchors());
    throw fault(from, place, Problem.LINK_PLACE_MISSING, shown, near);
  }

  private void check(CatalogArticle from, InnerAddress.Attachment file) {
    Path folder = content.folder(from.id().issue());
    if (!Files.exists(folder.resolve(file.name()))) {
      String near = nearest(file.name(), files(from.id().issue()));
      throw fault(from, file, Problem.ATTACHMENT_MISSING, file.name(), near);
    }
  }

  private static String shown(InnerAddress.Place place) {
    return place.article() + (place.anchor().isEmpty() ? "" : "#" + place.anchor());
  }

  /** Returns all links to places of an article, with file and line. */
  private String links(InnerAddress.Place withdrawn) {
    List<String> out = new ArrayList<>();
    for (CatalogArticle from : catalog.articles()) {
      for (LinkMention link : mentions(from.article())) {
        boolean isThere =
            InnerAddress.parse(link.url(), from.id())
                .filter(InnerAddress.Place.class::isInstance)
                .map(InnerAddress.Place.class::cast)
                .filter(place -> place.article().equals(withdrawn.article()))
                .filter(place -> !place.anchor().isEmpty())
                .isPresent();
        if (isThere) {
          out.add(Folders.relative(content.path(), content.file(from.id())) + ":" + link.line());
        }
      }
    }
    return String.join(", ", out);
  }

  private List<LinkMention> mentions(Article article) {
    if (InnerLinks.of(article).isEmpty()) {
      return List.of();
    }
    Path file = content.file(article.id());
    return LinkMention.in(file, TextFile.read(file));
  }

  private List<String> files(IssueId issue) {
    try (Stream<Path> entries = Files.list(content.folder(issue))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> parse(name) instanceof InnerAddress.Attachment)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static InnerAddress parse(String name) {
    return InnerAddress.parse(name, new ArticleId(new IssueId(2000, 1), 1)).orElse(null);
  }

  private InputException fault(
      CatalogArticle from, InnerAddress to, Problem problem, String... details) {
    OptionalInt line =
        mentions(from.article()).stream()
            .filter(link -> InnerAddress.parse(link.url(), from.id()).equals(Optional.of(to)))
            .mapToInt(LinkMention::line)
            .findFirst();
    return new InputException(content.file(from.id()), line, problem, details);
  }

  /** Returns the names that are most like another one, the most similar first. */
  static String nearest(String name, Collection<String> names) {
    String near =
        names.stream()
            .sorted(
                Comparator.comparingInt((String other) -> distance(name, other))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "—" : near;
  }

  /** Returns how many characters have to be inserted, deleted or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
