package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.ShortNames.Meaning;
import org.huibian.catalog.text.Evidence;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * Reads all citations of an article: each document once, and every place that leads somewhere. Safe
 * to share between threads.
 */
public final class CitationReader {
  /** Between documents that one collective name stands for: 《A》（1号）、《B》. */
  private static final Pattern JOINED =
      Pattern.compile("(?:\\s*[（(][^（）()]*[）)])*\\s*(?:[、和与及]|以及)?\\s*");

  /** 贯彻实施〈X〉行动计划: carrying X out is in the name. */
  private static final Pattern NESTED =
      Pattern.compile("贯彻(?:落实|实施|执行)\\s*[〈<《]([^〈〉<>《》]{4,})[〉>》]");

  /** Between a document and the bracket that names it: 《X》的通知（以下简称《通知》）. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\s*[（(][^（）()]*[）)])*\\s*(?:的?(?:通知|意见|决定|公告|函|批复|文件)|等?(?:法律|法规|文件|规定))?[，,]?\\s*");

  private final MentionFinder mentions;
  private final DefinitionFinder definitions = new DefinitionFinder();
  private final ClauseFinder clauses = new ClauseFinder();
  private final OrganNames organs;
  private final CitationResolver resolver;
  private final AnchorIndex book;

  /**
   * A reader.
   *
   * @param works the documents of the archive
   * @param book the addresses in them
   */
  public CitationReader(Works works, AnchorIndex book) {
    this.organs = works.organs();
    this.mentions = new MentionFinder(organs);
    this.resolver = new CitationResolver(works);
    this.book = book;
  }

  /** What the units of the article cite. */
  public ArticleCitations read(Article article, List<TextUnit> units) {
    CitingArticle citing = CitingArticle.of(article);
    ShortNames names = new ShortNames();
    CitationCollector cites = new CitationCollector();
    List<Reference> references = new ArrayList<>();
    for (TextUnit unit : units) {
      references.addAll(read(unit, citing, names, cites));
    }
    return new ArticleCitations(cites.toList(), references);
  }

  /** The articles whose documents the article's headline surely names, in order. */
  public List<ArticleId> namedInHeadline(Article article) {
    return HeadlineResolver.named(article, CitingArticle.of(article), mentions, resolver, organs);
  }

  /** The citation of a title that stands within another title: 《贯彻实施〈X〉行动计划》. */
  public Optional<Citation> implementedInHeadline(Article article) {
    Matcher m = NESTED.matcher(article.head().title());
    if (!m.find()) {
      return Optional.empty();
    }
    Mention mention = Mention.titled(m.group(1), "", "", m.start(1), m.end(1), organs);
    return resolver
        .resolve(mention, CitingArticle.of(article))
        .map(result -> citation(mention, result, new Evidence(article.head().title(), "")));
  }

  private List<Reference> read(
      TextUnit unit, CitingArticle citing, ShortNames names, CitationCollector cites) {
    String text = unit.text();
    List<Mention> found = mentions.find(text);
    List<Definition> defined = definitions.find(text);
    List<ResolvedMention> looked = new ArrayList<>();
    TextUnitReader places = new TextUnitReader(unit, citing.article(), book);
    int next = 0;
    for (Mention mention : found) {
      while (next < defined.size() && defined.get(next).end() <= mention.start()) {
        define(text, defined.get(next++), found, looked, names);
      }
      boolean within =
          next < defined.size() && defined.get(next).covers(mention.start(), mention.end());
      Optional<Meaning> meaning =
          mention.number().isEmpty() && mention.edition().isEmpty()
              ? names.meaning(mention.title())
              : Optional.empty();
      if (within) {
        looked.add(null);
      } else if (mention.isTitled() && meaning.isPresent()) {
        places.shortName(mention.start(), mention.end(), meaning.get());
        looked.add(meaning.get().works().size() == 1 ? meaning.get().works().get(0) : null);
      } else if (mention.isTitled()
          && mention.number().isEmpty()
          && ShortNames.isGeneric(mention.work().core())) {
        looked.add(null);
      } else {
        looked.add(cite(mention, unit, citing, cites));
        places.work(mention, looked.get(looked.size() - 1));
      }
    }
    while (next < defined.size()) {
      define(text, defined.get(next++), found, looked, names);
    }
    List<ShortNames.Bare> bare =
        names.bare(text).stream()
            .filter(b -> defined.stream().noneMatch(d -> d.covers(b.start(), b.end())))
            .toList();
    return places.finish(bare, clauses.find(text));
  }

  private ResolvedMention cite(
      Mention mention, TextUnit unit, CitingArticle citing, CitationCollector cites) {
    String printed =
        mention.isTitled() ? "《" + mention.title() + "》" : mention.number().orElseThrow();
    Optional<CitationResolver.Result> result = resolver.resolve(mention, citing);
    if (result.isEmpty()) {
      return new ResolvedMention(printed, Optional.of(citing.article()), State.LINKED, -1);
    }
    Citation citation =
        citation(mention, result.get(), unit.evidence(mention.start(), mention.end()));
    int index = cites.add(citation, mention.isTitled());
    return new ResolvedMention(printed, result.get().article(), result.get().state(), index);
  }

  private Citation citation(Mention mention, CitationResolver.Result result, Evidence evidence) {
    return new Citation(
        mention.isTitled() ? mention.title() : mention.number().orElseThrow(),
        mention.number(),
        result.article(),
        result.state(),
        List.copyOf(result.candidates()),
        resolver.work(mention),
        List.of(evidence));
  }

  /** Gives the names of a definition to the documents that stand right before it. */
  private static void define(
      String text,
      Definition definition,
      List<Mention> found,
      List<ResolvedMention> looked,
      ShortNames names) {
    List<ResolvedMention> before = new ArrayList<>();
    int end = definition.open();
    Pattern between = NAMED;
    for (int i = looked.size() - 1; i >= 0; i--) {
      Mention mention = found.get(i);
      boolean inBracket =
          mention.start() > definition.open() && mention.end() <= definition.start();
      if (looked.get(i) == null || mention.end() > definition.start()) {
        continue;
      }
      if (inBracket) {
        // （国办发〔2025〕8号，以下简称《意见》）: the number in the same bracket.
        before.add(0, looked.get(i));
        break;
      }
      if (mention.end() > end || !between.matcher(text.substring(mention.end(), end)).matches()) {
        break;
      }
      before.add(0, looked.get(i));
      end = mention.start();
      between = JOINED;
    }
    List<Definition.Name> given = definition.names();
    for (int i = 0; i < given.size(); i++) {
      names.define(given.get(i), new Meaning(meant(before, given.size(), i, definition)));
    }
  }

  /** 《A》《B》（以下简称《甲》《乙》）: one by one; 《A》《B》（以下统称“两法”）: all; else the last. */
  private static List<ResolvedMention> meant(
      List<ResolvedMention> before, int names, int index, Definition given) {
    if (before.isEmpty()) {
      return List.of();
    }
    if (names > 1) {
      return names <= before.size()
          ? List.of(before.get(before.size() - names + index))
          : List.of();
    }
    return given.collective() ? before : List.of(before.get(before.size() - 1));
  }
}
