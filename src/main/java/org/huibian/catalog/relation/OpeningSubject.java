package org.huibian.catalog.relation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.catalog.citation.Reference;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;
import org.huibian.text.WordList;

/**
 * Finds the document that is the subject of a commentary's opening paragraphs: the one that they
 * report as issued, or to which they give a short name that the text then uses often.
 */
final class OpeningSubject {
  /** How many blocks at the start of a commentary introduce its subject. */
  private static final int OPENING_BLOCKS = 3;

  /** How often a text uses the short name of its subject at least. */
  private static final int FREQUENT_USES = 3;

  /** 近日，国务院印发《X》. */
  private static final Pattern ISSUES =
      Pattern.compile(
          WordList.alternatives(CitationReader.class, "issuing-verbs.txt")
              + "了?(?:实施)?[^，。；]{0,6}《");

  /** 《X》（以下简称《方案》）正式发布, after the title's closing mark. */
  private static final Pattern IS_ISSUED =
      Pattern.compile(
          "^(?:\\s*[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)])*\\s*(?:日前|近日|近期|正式|公开|对外|已经?)*"
              + WordList.alternatives(CitationReader.class, "issuing-verbs.txt"));

  private OpeningSubject() {}

  /**
   * Returns the linked citation of the subject; empty if there is none or more than one. Of several
   * documents the one in the commentary's own issue is the subject: an issue prints a document and
   * its commentaries together, and what an earlier issue has is what the document carries out.
   *
   * @param issue the issue of the commentary
   * @param citations what the commentary cites
   * @param isDocument whether an article publishes a document that can be interpreted
   */
  static Optional<Citation> of(
      IssueId issue, ArticleCitations citations, Predicate<ArticleId> isDocument) {
    List<Citation> subjects =
        IntStream.range(0, citations.cites().size())
            .filter(index -> isInOpening(citations, index))
            .filter(index -> isSubject(citations, index, isDocument))
            .mapToObj(citations.cites()::get)
            .toList();
    List<Citation> own =
        subjects.stream().filter(c -> c.article().orElseThrow().issue().equals(issue)).toList();
    List<Citation> likely = subjects.size() > 1 ? own : subjects;
    return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
  }

  private static boolean isInOpening(ArticleCitations citations, int index) {
    return citations.references().stream()
        .anyMatch(r -> r.isOf(index) && r.block() < OPENING_BLOCKS);
  }

  private static boolean isSubject(
      ArticleCitations citations, int index, Predicate<ArticleId> isDocument) {
    Citation citation = citations.cites().get(index);
    return citation.state() == State.LINKED
        && isDocument.test(citation.article().orElseThrow())
        && (isIssued(citation) || shortNameUses(citations, index) >= FREQUENT_USES);
  }

  private static boolean isIssued(Citation citation) {
    String sentence = citation.places().get(0).sentence();
    int at = sentence.indexOf("《" + citation.title());
    return at >= 0
        && (ISSUES.matcher(sentence.substring(0, at + 1)).find()
            || IS_ISSUED.matcher(sentence.substring(at + citation.title().length() + 2)).find());
  }

  private static long shortNameUses(ArticleCitations citations, int index) {
    return citations.references().stream()
        .filter(r -> r.kind() == Reference.Kind.SHORT_NAME && r.isOf(index))
        .count();
  }
}
