package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.ShortNames.Meaning;
import org.huibian.catalog.text.TextUnit;

/**
 * Reads the citations of one article from its start to its end. The short names that the text has
 * defined so far, and the citations found so far, are the state of the reader; use each reader
 * once.
 */
final class ArticleCitationReader {
  private final CitingArticle citing;
  private final MentionFinder mentions;
  private final UnmarkedTitleFinder unmarked;
  private final CitationResolver resolver;
  private final AnchorIndex anchors;
  private final DefinitionFinder definitions = new DefinitionFinder();
  private final ShortNames names = new ShortNames();
  private final CitationCollector citations = new CitationCollector();

  /**
   * Creates a reader for an article.
   *
   * @param citing the article
   * @param mentions finds what its text names
   * @param unmarked finds titles without book title marks
   * @param resolver looks it up in the archive
   * @param anchors the anchors of all articles
   */
  ArticleCitationReader(
      CitingArticle citing,
      MentionFinder mentions,
      UnmarkedTitleFinder unmarked,
      CitationResolver resolver,
      AnchorIndex anchors) {
    this.citing = citing;
    this.mentions = mentions;
    this.unmarked = unmarked;
    this.resolver = resolver;
    this.anchors = anchors;
  }

  /** Reads all units of the article in document order. */
  ArticleCitations read(List<TextUnit> units) {
    List<Reference> references = new ArrayList<>();
    for (TextUnit unit : units) {
      references.addAll(read(unit));
    }
    return new ArticleCitations(citations.toList(), references);
  }

  private List<Reference> read(TextUnit unit) {
    List<Definition> defined = definitions.find(unit.text());
    List<Lookup> lookups = lookUp(unit, defined);
    List<ShortNames.Use> uses =
        names.unmarkedUses(unit.text()).stream()
            .filter(use -> defined.stream().noneMatch(d -> d.covers(use.start(), use.end())))
            .toList();
    return new UnitReferences(unit, citing.article(), anchors).find(lookups, uses);
  }

  /**
   * Looks up the mentions of a unit. Its definitions take effect in order of the text: a short name
   * counts only after its definition.
   */
  private List<Lookup> lookUp(TextUnit unit, List<Definition> defined) {
    List<Lookup> out = new ArrayList<>();
    int next = 0;
    for (Mention mention : named(unit.text())) {
      while (next < defined.size() && defined.get(next).end() <= mention.start()) {
        define(defined.get(next++), unit.text(), out);
      }
      boolean isDefinition =
          next < defined.size() && defined.get(next).covers(mention.start(), mention.end());
      out.add(isDefinition ? Lookup.none(mention) : lookUp(unit, mention));
    }
    while (next < defined.size()) {
      define(defined.get(next++), unit.text(), out);
    }
    return out;
  }

  private List<Mention> named(String text) {
    List<Mention> marked = mentions.find(text);
    List<Mention> bare = unmarked.find(text, marked);
    return bare.isEmpty()
        ? marked
        : Stream.concat(marked.stream(), bare.stream())
            .sorted(Comparator.comparingInt(Mention::start))
            .toList();
  }

  private void define(Definition definition, String text, List<Lookup> lookups) {
    List<Meaning> meanings = DefinitionMeanings.of(definition, text, lookups);
    for (int i = 0; i < meanings.size(); i++) {
      names.define(definition.names().get(i), meanings.get(i));
    }
  }

  private Lookup lookUp(TextUnit unit, Mention mention) {
    boolean plainTitle = mention.isTitled() && mention.number().isEmpty();
    if (plainTitle && mention.edition().isEmpty()) {
      Optional<Meaning> meaning = names.meaning(mention.title());
      if (meaning.isPresent()) {
        return Lookup.ofShortName(mention, meaning.get());
      }
    }
    if (plainTitle && ShortNames.isGeneric(mention.work().core())) {
      return Lookup.none(mention);
    }
    return Lookup.ofDocument(mention, resolve(unit, mention));
  }

  private ResolvedMention resolve(TextUnit unit, Mention mention) {
    String printed =
        mention.isTitled() ? "《" + mention.title() + "》" : mention.number().orElseThrow();
    Optional<Resolution> resolution = resolver.resolve(mention, citing);
    if (resolution.isEmpty()) {
      return new ResolvedMention(
          printed, Optional.of(citing.article()), State.LINKED, OptionalInt.empty());
    }
    Citation citation =
        resolver.citation(mention, resolution.get(), unit.evidence(mention.start(), mention.end()));
    int index = citations.add(citation, mention.isTitled());
    return new ResolvedMention(
        printed, resolution.get().article(), resolution.get().state(), OptionalInt.of(index));
  }
}
