package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.Reference.Kind;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.ArticleId;
import org.huibian.text.Numerals;
import org.huibian.text.WordList;

/**
 * Collects the references of one text unit. References do not overlap: documents come first, then
 * short names, clauses, parts and self-references, and what would overlap an earlier one is
 * dropped. Use each collector once.
 */
final class UnitReferences {
  private static final Pattern SELF =
      Pattern.compile(
          "(?<![\\p{IsHan}&&[^由按照在据将对自反除]])本(?:"
              + WordList.alternatives(WorkTitle.class, "self-words.txt")
              + ")");
  private static final Pattern PART =
      Pattern.compile(
          "(附\\s*件|专\\s*栏)\\s*([0-9]{1,3}|["
              + Numerals.CHARACTER_CLASS
              + "]{1,3})(?![\\s]*[：:.．])");

  private final TextUnit unit;
  private final ArticleId article;
  private final AnchorIndex anchors;
  private final ClauseFinder clauses = new ClauseFinder();
  private final List<Reference> references = new ArrayList<>();

  /**
   * Creates a collector for a unit.
   *
   * @param unit the unit
   * @param article its article
   * @param anchors the anchors of all articles
   */
  UnitReferences(TextUnit unit, ArticleId article, AnchorIndex anchors) {
    this.unit = unit;
    this.article = article;
    this.anchors = anchors;
  }

  /**
   * Returns all references of the unit, in order of the text.
   *
   * @param lookups its mentions of documents, in order
   * @param uses the short names that it uses without book title marks
   */
  List<Reference> find(List<Lookup> lookups, List<ShortNames.Use> uses) {
    for (Lookup lookup : lookups) {
      lookup
          .target()
          .ifPresent(target -> add(target, lookup.mention().start(), lookup.mention().end()));
    }
    uses.stream()
        .sorted(
            Comparator.comparingInt(ShortNames.Use::start)
                .thenComparing(Comparator.comparingInt(ShortNames.Use::end).reversed()))
        .forEach(
            use ->
                Target.shortName(use.meaning())
                    .ifPresent(target -> add(target, use.start(), use.end())));
    addClauses();
    addParts();
    addSelfReferences();
    return references.stream().sorted(Comparator.comparingInt(Reference::start)).toList();
  }

  private void add(Target target, int start, int end) {
    if (references.stream().noneMatch(r -> r.start() < end && start < r.end())) {
      references.add(target.at(unit, start, end));
    }
  }

  private void addClauses() {
    Optional<ArticleId> previous = Optional.empty();
    for (ClauseFinder.Clause clause : clauses.find(unit.text())) {
      Optional<ArticleId> owner =
          switch (clause.owner()) {
            case OWN -> documentBefore(clause.start()).or(() -> Optional.of(article));
            case SAME -> previous;
            default -> documentBefore(clause.start());
          };
      previous = owner;
      owner.ifPresent(document -> addClause(clause, document));
    }
  }

  private void addClause(ClauseFinder.Clause clause, ArticleId document) {
    String near = document.equals(article) ? unit.anchor() : "";
    anchors
        .clause(document, clause.number(), clause.item(), near)
        .map(anchor -> Target.place(Kind.CLAUSE, document, anchor))
        .ifPresent(target -> add(target, clause.start(), clause.end()));
  }

  /** Returns the article of the linked document that is named right before an index. */
  private Optional<ArticleId> documentBefore(int index) {
    String head = unit.text().substring(0, index).stripTrailing();
    int end = head.length();
    if (head.endsWith("）") || head.endsWith(")")) {
      end = Parentheses.openAt(head, head.length() - 1);
      end = end < 0 ? -1 : head.substring(0, end).stripTrailing().length();
    }
    for (Reference reference : references) {
      if (reference.end() == end
          && reference.state() == State.LINKED
          && reference.kind() != Kind.CLAUSE) {
        return reference.article();
      }
    }
    return Optional.empty();
  }

  private void addParts() {
    if (unit.text().indexOf('附') < 0 && unit.text().indexOf('专') < 0) {
      return;
    }
    Matcher m = PART.matcher(unit.text());
    while (m.find()) {
      // At the start of a text 附件 1 is a label, not a reference.
      if (m.start() > 0) {
        String letters = m.group(1).startsWith("附") ? "fj" : "b";
        String name = letters + Numerals.parse(m.group(2)).orElse(0);
        partOwner(m.start()).ifPresent(document -> addPart(document, name, m));
      }
    }
  }

  private void addPart(ArticleId document, String name, Matcher m) {
    anchors
        .part(document, name)
        .map(anchor -> Target.place(Kind.PART, document, anchor))
        .ifPresent(target -> add(target, m.start(), m.end()));
  }

  /** Returns the article whose part is meant: that of the title right before it, or this one. */
  private Optional<ArticleId> partOwner(int start) {
    String head = unit.text().substring(0, start).stripTrailing();
    boolean ofOther = head.endsWith("》") || head.endsWith("》的");
    return ofOther ? documentBefore(start) : Optional.of(article);
  }

  private void addSelfReferences() {
    String text = unit.text();
    Matcher m = SELF.matcher(text).useTransparentBounds(true);
    // The pattern begins with a look at the character before, so that a search with it would try
    // every character of the text.
    int at = text.indexOf('本');
    while (at >= 0) {
      boolean found = m.region(at, text.length()).lookingAt();
      if (found) {
        add(Target.place(Kind.SELF, article, ""), m.start(), m.end());
      }
      at = text.indexOf('本', found ? m.end() : at + 1);
    }
  }
}
