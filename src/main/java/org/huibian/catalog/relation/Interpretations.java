package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.huibian.model.Ruling;
import org.huibian.text.WordList;

/**
 * Which articles an interpretation explains: those that its front matter names; where it names
 * none, the document that its headline names, in whatever issue, or that its opening says has been
 * issued; for a commentary that names none, what the others of its series explain.
 */
public final class Interpretations {
  /** How many paragraphs at the start of a commentary tell what it is about. */
  private static final int OPENING = 3;

  /** 近日，国务院印发《X》. */
  private static final Pattern ISSUED =
      Pattern.compile(
          WordList.alternatives(CitationReader.class, "issuing-verbs.txt")
              + "了?(?:实施)?[^，。；]{0,6}《");

  /** 《X》（以下简称《方案》）正式发布. */
  private static final Pattern IS_ISSUED =
      Pattern.compile(
          "^(?:\\s*[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)])*\\s*(?:日前|近日|近期|正式|公开|对外|已经?)*"
              + WordList.alternatives(CitationReader.class, "issuing-verbs.txt"));

  /** A text that uses a document's short name so often speaks about the document. */
  private static final int OFTEN = 3;

  private final CitationReader reader;
  private final Map<ArticleId, Article> articles;

  /** For these articles. */
  public Interpretations(CitationReader reader, Map<ArticleId, Article> articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /** The relations of all interpretations of an issue, by article. */
  public Map<ArticleId, List<Relation>> of(Issue issue, Map<ArticleId, ArticleCitations> cites) {
    Map<ArticleId, List<Relation>> out = new TreeMap<>();
    for (Article article : issue.articles()) {
      out.put(article.id(), own(article, cites.get(article.id())));
    }
    for (int i = 0; i < issue.articles().size(); i++) {
      Article article = issue.articles().get(i);
      if (article.kind() == Kind.EXPERT && out.get(article.id()).isEmpty()) {
        out.put(article.id(), series(issue.articles(), i, out));
      }
    }
    return out;
  }

  private List<Relation> own(Article article, ArticleCitations cites) {
    boolean explains = article.kind() == Kind.INTERPRETATION || article.kind() == Kind.EXPERT;
    List<ArticleId> headline = explains ? reader.namedInHeadline(article) : List.of();
    List<Relation> out = new ArrayList<>();
    for (ArticleId target : article.interprets()) {
      if (headline.contains(target)) {
        out.add(relation(target, new Evidence(article.title(), ""), FoundBy.HEADLINE));
      } else {
        Optional<Evidence> named = sentence(cites, target);
        out.add(
            relation(
                target,
                named.orElse(new Evidence("", "")),
                named.isPresent() ? FoundBy.SENTENCE : FoundBy.IMPORT));
      }
    }
    if (out.isEmpty() && explains) {
      headline.stream()
          .filter(this::isDocument)
          .map(id -> relation(id, new Evidence(article.title(), ""), FoundBy.HEADLINE))
          .forEach(out::add);
    }
    if (out.isEmpty() && explains) {
      opening(cites).ifPresent(out::add);
    }
    out.removeIf(r -> isForbidden(article, r));
    return out;
  }

  private static boolean isForbidden(Article article, Relation relation) {
    return article.rulings().stream()
        .anyMatch(
            (Ruling r) ->
                !r.holds()
                    && r.kind() == RelationKind.INTERPRETS
                    && r.article().equals(relation.article()));
  }

  private boolean isDocument(ArticleId id) {
    Kind kind = articles.get(id).kind();
    return kind == Kind.POLICY || kind == Kind.CALL || kind == Kind.OTHER;
  }

  private static Optional<Evidence> sentence(ArticleCitations cites, ArticleId target) {
    return cites.cites().stream()
        .filter(c -> c.article().equals(Optional.of(target)))
        .map(c -> c.places().get(0))
        .findFirst();
  }

  /**
   * What the first paragraphs say has been issued, or give a short name by which the text goes on
   * to speak of it; only if that is one document.
   */
  private Optional<Relation> opening(ArticleCitations cites) {
    List<Citation> subjects = new ArrayList<>();
    for (int i = 0; i < cites.cites().size(); i++) {
      Citation citation = cites.cites().get(i);
      int index = i;
      boolean early =
          cites.references().stream().anyMatch(r -> r.citation() == index && r.block() < OPENING);
      if (citation.state() == State.LINKED
          && early
          && isDocument(citation.article().orElseThrow())
          && (isIssued(citation) || uses(cites, index) >= OFTEN)) {
        subjects.add(citation);
      }
    }
    return subjects.size() == 1
        ? Optional.of(
            relation(
                subjects.get(0).article().orElseThrow(),
                subjects.get(0).places().get(0),
                FoundBy.SENTENCE))
        : Optional.empty();
  }

  private static boolean isIssued(Citation citation) {
    String sentence = citation.places().get(0).sentence();
    int at = sentence.indexOf("《" + citation.title());
    return at >= 0
        && (ISSUED.matcher(sentence.substring(0, at + 1)).find()
            || IS_ISSUED.matcher(sentence.substring(at + citation.title().length() + 2)).find());
  }

  private static long uses(ArticleCitations cites, int citation) {
    return cites.references().stream()
        .filter(r -> r.kind() == Reference.Kind.SHORT_NAME && r.citation() == citation)
        .count();
  }

  private List<Relation> series(
      List<Article> articles, int index, Map<ArticleId, List<Relation>> known) {
    Set<ArticleId> targets = new LinkedHashSet<>();
    for (int step : new int[] {-1, 1}) {
      for (int i = index + step;
          i >= 0 && i < articles.size() && articles.get(i).kind() == Kind.EXPERT;
          i += step) {
        known.get(articles.get(i).id()).forEach(r -> r.article().ifPresent(targets::add));
      }
    }
    if (targets.size() != 1) {
      return List.of();
    }
    Relation relation = relation(targets.iterator().next(), new Evidence("", ""), FoundBy.SERIES);
    return isForbidden(articles.get(index), relation) ? List.of() : List.of(relation);
  }

  private Relation relation(ArticleId target, Evidence evidence, FoundBy foundBy) {
    return new Relation(
        RelationKind.INTERPRETS,
        articles.get(target).title(),
        articles.get(target).documentNumbers().stream().findFirst(),
        Optional.of(target),
        evidence,
        foundBy,
        Optional.empty());
  }
}
