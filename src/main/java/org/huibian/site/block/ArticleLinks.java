package org.huibian.site.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.term.TermUse;
import org.huibian.markdown.InnerAddress;
import org.huibian.model.ArticleId;
import org.huibian.model.Span;
import org.huibian.site.InnerLinks;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.NameView;
import org.huibian.site.view.SpanView;

/** Computes the links in the text of an article's page, and collects its short names. */
public final class ArticleLinks {
  /** No links. */
  public static final ArticleLinks NONE = new ArticleLinks();

  /** A block, and the part of it that contains the link, such as a table cell. */
  private record Place(int block, int part) {}

  private final Map<Place, List<InlineLink>> links = new HashMap<>();
  private final Map<String, NameView> names = new LinkedHashMap<>();
  private final Optional<CatalogArticle> article;
  private final String root;
  private final Function<InnerAddress.Attachment, String> notes;

  private ArticleLinks() {
    this.article = Optional.empty();
    this.root = "";
    this.notes = file -> "";
  }

  /** Computes the links of an article. */
  public ArticleLinks(CatalogArticle entry, Catalog catalog, String root) {
    this(entry, catalog, root, file -> "");
  }

  /**
   * Computes the links of an article.
   *
   * @param root the relative address of the site's root
   * @param notes returns what the page says of a file behind its link, or an empty text
   */
  public ArticleLinks(
      CatalogArticle entry,
      Catalog catalog,
      String root,
      Function<InnerAddress.Attachment, String> notes) {
    this.article = Optional.of(entry);
    this.root = root;
    this.notes = notes;
    for (Reference reference : entry.references()) {
      link(entry, reference, catalog, root)
          .ifPresent(
              link ->
                  links
                      .computeIfAbsent(
                          new Place(reference.block(), reference.part()), k -> new ArrayList<>())
                      .add(link));
    }
    for (TermUse use : entry.terms().uses()) {
      List<InlineLink> there =
          links.computeIfAbsent(new Place(use.block(), use.part()), k -> new ArrayList<>());
      if (there.stream().noneMatch(l -> l.start() < use.end() && use.start() < l.end())) {
        there.add(new InlineLink(use.start(), use.end(), "within", "#" + use.anchor()));
        there.sort(Comparator.comparingInt(InlineLink::start));
      }
    }
  }

  private Optional<InlineLink> link(
      CatalogArticle entry, Reference reference, Catalog catalog, String root) {
    boolean own = reference.article().equals(Optional.of(entry.id()));
    Optional<String> page = reference.article().map(id -> own ? "" : root + id + "/index.html");
    String anchor = reference.anchor().isEmpty() ? "" : "#" + reference.anchor();
    return switch (reference.kind()) {
      case WORK -> {
        if (reference.state() == State.AMBIGUOUS) {
          yield Optional.of(of(reference, "cite", "#cites"));
        }
        yield page.filter(p -> !own).map(p -> of(reference, "cite", p));
      }
      case CLAUSE, PART -> page.map(p -> of(reference, "within", p + anchor));
      case SHORT_NAME -> Optional.of(of(reference, "short", "#" + name(reference, catalog, root)));
      case SELF -> Optional.empty();
    };
  }

  private static InlineLink of(Reference reference, String style, String url) {
    return new InlineLink(reference.start(), reference.end(), style, url);
  }

  /**
   * Returns the anchor of a short name's entry. A name has an entry for each document that it
   * stands for.
   */
  private String name(Reference reference, Catalog catalog, String root) {
    Optional<CardView> to =
        reference.article().flatMap(catalog::article).map(article -> Cards.of(article, root));
    return names
        .computeIfAbsent(
            reference.text() + "\n" + reference.title(),
            k ->
                new NameView("name-" + (names.size() + 1), reference.text(), reference.title(), to))
        .id();
  }

  /**
   * Returns the runs of a link within the archive, which the editor has written; none if it leads
   * nowhere.
   */
  List<SpanView> inner(Span.Hyperlink link) {
    if (article.isEmpty()) {
      return List.of();
    }
    ArticleId own = article.get().id();
    Optional<InnerAddress> to = InnerAddress.parse(link.url(), own);
    if (to.isPresent() && to.get() instanceof InnerAddress.Place place) {
      boolean isHere = place.article().equals(own) && !place.anchor().isEmpty();
      String page = isHere ? "" : root + place.article() + "/index.html";
      String anchor = place.anchor().isEmpty() ? "" : "#" + place.anchor();
      return List.of(new SpanView("within", link.text(), page + anchor));
    }
    if (to.isPresent() && to.get() instanceof InnerAddress.Attachment file) {
      Optional<String> path = InnerLinks.path(article.get(), file);
      String note = notes.apply(file);
      return path.stream()
          .flatMap(
              p ->
                  Stream.of(
                      new SpanView("file", link.text(), root + p),
                      new SpanView(SpanView.NOTE, note, "")))
          .filter(span -> !span.text().isEmpty())
          .toList();
    }
    return List.of();
  }

  /** Returns the links of a part of a block, in the order of the text. */
  List<InlineLink> of(int block, int part) {
    return links.getOrDefault(new Place(block, part), List.of());
  }

  /** Returns the short names in the order of the text. */
  public List<NameView> names() {
    return List.copyOf(names.values());
  }
}
