package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.Reference.Kind;
import org.huibian.catalog.citation.ShortNames.Meaning;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.ArticleId;
import org.huibian.text.Numerals;
import org.huibian.text.WordList;

/** Goes through one text of an article and says what each place in it leads to. */
final class TextUnitReader {
  private static final Pattern SELF =
      Pattern.compile(
          "(?<![\\p{IsHan}&&[^由按照在据将对自反除]])本(?:"
              + WordList.alternatives(WorkTitle.class, "self-words.txt")
              + ")");
  private static final Pattern PART =
      Pattern.compile(
          "(附\\s*件|专\\s*栏)\\s*([0-9]{1,3}|[" + Numerals.CLASS + "]{1,3})(?![\\s]*[：:.．])");

  private final TextUnit unit;
  private final ArticleId article;
  private final AnchorIndex book;
  private final List<Reference> references = new ArrayList<>();

  TextUnitReader(TextUnit unit, ArticleId article, AnchorIndex book) {
    this.unit = unit;
    this.article = article;
    this.book = book;
  }

  /** A document is named here. */
  void work(Mention mention, ResolvedMention named) {
    add(
        mention.start(),
        mention.end(),
        Kind.WORK,
        "",
        named.article(),
        "",
        named.state(),
        named.citation());
  }

  /** A short name stands here, with book marks or without. */
  void shortName(int start, int end, Meaning meaning) {
    if (meaning.works().isEmpty()) {
      return;
    }
    ResolvedMention first = meaning.works().get(0);
    boolean one = meaning.works().size() == 1;
    Optional<ArticleId> target = one ? first.article() : Optional.empty();
    State state = one ? first.state() : State.AMBIGUOUS;
    int citation = one ? first.citation() : -1;
    add(start, end, Kind.SHORT_NAME, meaning.title(), target, "", state, citation);
  }

  private void add(
      int start,
      int end,
      Kind kind,
      String title,
      Optional<ArticleId> target,
      String anchor,
      State state,
      int citation) {
    boolean free = references.stream().noneMatch(r -> r.start() < end && start < r.end());
    if (free) {
      references.add(
          new Reference(
              unit.block(),
              unit.part(),
              start,
              end,
              unit.text().substring(start, end),
              kind,
              title,
              target,
              anchor,
              state,
              citation));
    }
  }

  /**
   * The places, in order, those within documents too.
   *
   * @param bare the short names that stand without book marks
   * @param clauses 第X条, as found
   */
  List<Reference> finish(List<ShortNames.Bare> bare, List<ClauseFinder.Clause> clauses) {
    bare.stream()
        .sorted(
            Comparator.comparingInt(ShortNames.Bare::start)
                .thenComparing(Comparator.comparingInt(ShortNames.Bare::end).reversed()))
        .forEach(b -> shortName(b.start(), b.end(), b.meaning()));
    Optional<ArticleId> last = Optional.empty();
    for (ClauseFinder.Clause clause : clauses) {
      Optional<ArticleId> owner =
          switch (clause.owner()) {
            case OWN -> before(clause.start()).or(() -> Optional.of(article));
            case SAME -> last;
            default -> before(clause.start());
          };
      last = owner;
      owner.ifPresent(to -> clause(clause, to));
    }
    parts();
    self();
    references.sort(Comparator.comparingInt(Reference::start));
    return references;
  }

  private void self() {
    if (unit.text().indexOf('本') < 0) {
      return;
    }
    Matcher self = SELF.matcher(unit.text());
    while (self.find()) {
      add(self.start(), self.end(), Kind.SELF, "", Optional.of(article), "", State.LINKED, -1);
    }
  }

  private void clause(ClauseFinder.Clause clause, ArticleId to) {
    String near = to.equals(article) ? unit.anchor() : "";
    book.clause(to, clause.number(), clause.item(), near)
        .ifPresent(
            anchor ->
                add(
                    clause.start(),
                    clause.end(),
                    Kind.CLAUSE,
                    "",
                    Optional.of(to),
                    anchor,
                    State.LINKED,
                    -1));
  }

  /** The article that the document leads to which is named right before a place. */
  private Optional<ArticleId> before(int start) {
    String head = unit.text().substring(0, start).stripTrailing();
    int end = head.length();
    if (head.endsWith("）") || head.endsWith(")")) {
      end = Parentheses.openAt(head, head.length() - 1);
      end = end < 0 ? -1 : head.substring(0, end).stripTrailing().length();
    }
    for (Reference reference : references) {
      boolean sure = reference.state() == State.LINKED;
      if (reference.end() == end && sure && reference.kind() != Kind.CLAUSE) {
        return reference.article();
      }
    }
    return Optional.empty();
  }

  private void parts() {
    if (unit.text().indexOf('附') < 0 && unit.text().indexOf('专') < 0) {
      return;
    }
    Matcher m = PART.matcher(unit.text());
    while (m.find()) {
      String head = unit.text().substring(0, m.start()).stripTrailing();
      boolean foreign = head.endsWith("》") || head.endsWith("》的");
      if (m.start() == 0 || foreign && before(m.start()).isEmpty()) {
        continue;
      }
      ArticleId to = foreign ? before(m.start()).get() : article;
      String letters = m.group(1).startsWith("附") ? "fj" : "b";
      String name = letters + Numerals.parse(m.group(2)).orElse(0);
      int start = m.start();
      int end = m.end();
      book.part(to, name)
          .ifPresent(
              anchor -> add(start, end, Kind.PART, "", Optional.of(to), anchor, State.LINKED, -1));
    }
  }
}
