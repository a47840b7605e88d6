package org.huibian.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibian.layout.Join;
import org.huibian.layout.Layout;
import org.huibian.layout.LayoutReader;
import org.huibian.layout.LeftOut;
import org.huibian.layout.Masthead;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.model.Decisions.Verdict;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.source.LineFacts;
import org.huibian.source.SourceText;
import org.huibian.text.Authorities;
import org.huibian.text.BlockText;

/**
 * Recovers an issue from its source.
 *
 * <pre>{@code
 * RecoveredIssue issue = Recovery.of(new TextReader().read(file), Optional.empty(), "source.txt");
 * }</pre>
 */
public final class Recovery {
  private static final Block.Visitor<String> ROLE = new LedgerRole();

  /** Behind every line. */
  private static final int NO_LINE = Integer.MAX_VALUE;

  private static final String TITLE = "政策汇编";

  private final SourceText source;
  private final Decisions decisions;
  private final Layout layout;
  private final Authorities authorities = Authorities.load();
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<LeftOut> leftOut;
  private final List<Ledger.Row> rows = new ArrayList<>();

  private Recovery(SourceText source, Decisions decisions) {
    this.source = source;
    this.decisions = decisions;
    this.layout = LayoutReader.read(source, decisions);
    this.leftOut = new ArrayList<>(layout.leftOut());
  }

  /**
   * Recovers the issue.
   *
   * @param source the original's text
   * @param chosen the year and month, if the user names them; they win over the masthead
   * @param decisions what the editor has decided about the source's lines
   * @param sourceFile the name under which the original will stand beside the articles
   * @throws InputException if there is no article in it, if year and month are unknown or
   *     ambiguous, or if a character is not accounted for
   */
  public static RecoveredIssue of(
      SourceText source, Optional<IssueId> chosen, Decisions decisions, String sourceFile) {
    return new Recovery(source, decisions).recover(chosen, sourceFile);
  }

  private RecoveredIssue recover(Optional<IssueId> chosen, String sourceFile) {
    List<Piece> cleaned = CatalogueMarks.complete(new Cleaner(leftOut).clean(layout.passages()));
    List<Piece> pieces = new Letterhead(leftOut).takeOff(cleaned);
    List<List<Piece>> drafts =
        new ArticleSplitter(layout, authorities, pieces, decisions, doubts).split();
    if (drafts.isEmpty()) {
      throw new InputException(source.file(), Problem.NO_ARTICLES);
    }
    IssueId id = chosen.orElseGet(this::stated);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      int from = i == 0 ? 1 : drafts.get(i).get(0).passage().line();
      int next = i + 1 < drafts.size() ? drafts.get(i + 1).get(0).passage().line() : NO_LINE;
      articles.add(article(new ArticleId(id, i + 1), drafts.get(i), from, next - 1));
    }
    leftOut.forEach(left -> rows.add(Ledger.Row.leftOut(left)));
    Ledger ledger = new Ledger(rows);
    account(ledger);
    Masthead masthead = layout.masthead();
    Issue issue =
        new Issue(
            id,
            masthead.number(),
            masthead.title().orElse(TITLE),
            masthead.publisher().orElse(""),
            sourceFile,
            linked(articles));
    layout.joins().forEach(this::doubt);
    source
        .marks()
        .linesWith(LineFacts::suspicion)
        .forEach(
            (line, why) -> {
              Doubt.Kind kind = Doubt.Kind.valueOf(why.name());
              doubts.add(new Doubt(line, 2, kind, source.lines().get(line - 1).strip()));
            });
    layout
        .patchedRows()
        .forEach(line -> doubts.add(new Doubt(line, 2, Doubt.Kind.REBUILT_TABLE, "")));
    doubts.removeIf(d -> decisions.at(d.line()).isPresent());
    doubts.sort(Comparator.comparingInt((Doubt d) -> -d.weight()).thenComparingInt(Doubt::line));
    return new RecoveredIssue(issue, layout, ledger, doubts);
  }

  /** The editor's word on what a passage is comes last. */
  private void decide(Piece piece) {
    Optional<Decision> decision = decisions.at(piece.passage().line());
    if (decision.isPresent() && decision.get().verdict() == Verdict.HEADING) {
      piece.becomeHeading(decision.get().level());
    } else if (decision.isPresent() && decision.get().verdict() == Verdict.PARAGRAPH) {
      piece.become(Role.PARAGRAPH);
    }
  }

  private IssueId stated() {
    var issues = layout.masthead().issues();
    if (issues.isEmpty()) {
      throw new InputException(source.file(), Problem.ISSUE_UNKNOWN);
    }
    if (issues.size() > 1) {
      String months = issues.stream().map(IssueId::toString).collect(Collectors.joining(", "));
      throw new InputException(source.file(), Problem.ISSUE_AMBIGUOUS, months);
    }
    return issues.first();
  }

  private Article article(ArticleId id, List<Piece> draft, int from, int to) {
    new HeadRoles(authorities).find(draft);
    new SignatureRoles(authorities).find(draft);
    PartRoles.find(draft);
    new OutlineRoles(draft, doubts).find();
    new BoxRoles(draft, doubts).find();
    draft.forEach(this::decide);
    AttachmentCheck.find(draft, doubts);
    List<Placed> blocks =
        new BlockAssembler(decisions, source.marks(), leftOut, doubts).assemble(draft);
    List<Placed> placed =
        new Figures(layout.pictures(), source.marks(), doubts).place(blocks, from, to);

    Piece title = draft.get(0);
    rows.add(Ledger.Row.placed(id.number(), title.passage().span(), "title", title.text()));
    Optional<String> addressee = Optional.empty();
    for (Piece piece : draft) {
      SourceSpan span = piece.passage().span();
      if (piece.is(Role.NUMBER)) {
        rows.add(Ledger.Row.placed(id.number(), span, "number", piece.text()));
      } else if (piece.is(Role.ADDRESSEE)) {
        rows.add(Ledger.Row.placed(id.number(), span, "addressee", piece.text()));
        addressee = Optional.of(piece.text());
      }
    }
    placed.forEach(p -> enter(id.number(), p));

    Kind kind = KindRules.of(draft);
    DocumentFacts facts = new DocumentFacts(draft, authorities);
    List<String> numbers = facts.numbers();
    facts
        .damaged()
        .forEach(
            n -> doubts.add(new Doubt(title.passage().line(), 2, Doubt.Kind.NUMBER_DAMAGED, n)));
    if (numbers.isEmpty() && addressee.isPresent()) {
      doubts.add(new Doubt(title.passage().line(), 1, Doubt.Kind.NUMBER_MISSING, title.text()));
    }
    int first = draft.stream().mapToInt(p -> p.passage().span().first()).min().orElseThrow();
    SourceSpan span = new SourceSpan(first, draft.get(draft.size() - 1).passage().span().last());
    Head head =
        Head.builder(title.text())
            .kind(kind)
            .documentNumbers(numbers)
            .issuers(new Issuers(authorities).of(draft, kind, numbers))
            .date(facts.date())
            .addressee(addressee)
            .authors(kind == Kind.EXPERT ? Signers.of(draft) : List.of())
            .build();
    return new Article(id, head, Optional.of(span), placed.stream().map(Placed::block).toList());
  }

  /** A box is entered by its title and by each block in it. */
  private void enter(int article, Placed placed) {
    String text = BlockText.of(placed.block());
    if (placed.block() instanceof Block.Box box && !placed.inner().isEmpty()) {
      rows.add(Ledger.Row.box(article, placed.span(), box.title(), text));
      placed.inner().forEach(inner -> enter(article, inner));
    } else {
      rows.add(Ledger.Row.placed(article, placed.span(), placed.block().accept(ROLE), text));
    }
  }

  private static List<Article> linked(List<Article> articles) {
    Interpretations interpretations = new Interpretations(articles);
    List<List<ArticleId>> targets = new ArrayList<>();
    for (Article article : articles) {
      targets.add(interpretations.of(article));
    }
    List<Article> linked = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      Head head =
          article.head().toBuilder()
              .interprets(Interpretations.series(articles, targets, i))
              .build();
      linked.add(article.withHead(head));
    }
    return linked;
  }

  private void doubt(Join join) {
    int weight = join.reason() == Join.Reason.CUT_HEADING ? 2 : 1;
    doubts.add(
        new Doubt(join.after(), weight, Doubt.Kind.JOINED, join.before() + "+" + join.after()));
  }

  private void account(Ledger ledger) {
    Map<String, Integer> difference = ledger.difference(source.lines());
    if (!difference.isEmpty()) {
      int count = difference.values().stream().mapToInt(Math::abs).sum();
      throw new InputException(
          source.file(), Problem.TEXT_UNACCOUNTED, Integer.toString(count), difference.toString());
    }
  }
}
