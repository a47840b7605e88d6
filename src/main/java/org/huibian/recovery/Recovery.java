package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibian.layout.Layout;
import org.huibian.layout.LayoutReader;
import org.huibian.layout.LeftOut;
import org.huibian.layout.Masthead;
import org.huibian.layout.Passage;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.model.Decisions.Verdict;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.recovery.boundary.Boundaries;
import org.huibian.recovery.boundary.BoundaryLattice;
import org.huibian.recovery.boundary.BoundaryWeights;
import org.huibian.source.SourceText;
import org.huibian.text.Authorities;

/**
 * Recovers an issue from its original, as a pipeline of values: layout, cleaned text, article
 * drafts, articles, ledger, issue, doubts.
 *
 * <pre>{@code
 * SourceText source = new TextReader().read(file);
 * RecoveredIssue issue =
 *     Recovery.recover(source, Optional.empty(), Decisions.NONE, "source.txt");
 * }</pre>
 */
public final class Recovery {
  /** A document with fewer ideographs is none. */
  private static final int FEWEST_IDEOGRAPHS = 10;

  /** A paragraph with fewer ideographs says nothing, however often it is repeated. */
  private static final int FEWEST_OF_PARAGRAPH = 5;

  /** A line with more characters is no title. */
  private static final int LONGEST_TITLE = 200;

  private final SourceText source;
  private final Decisions decisions;
  private final BoundaryWeights weights;
  private final Authorities authorities = Authorities.load();

  /** The line that is taken for the title of a document without any that looks like one. */
  private final OptionalInt assumedTitle;

  private Recovery(
      SourceText source, Decisions decisions, BoundaryWeights weights, OptionalInt assumedTitle) {
    this.assumedTitle = assumedTitle;
    this.source = source;
    this.decisions = decisions;
    this.weights = weights;
  }

  /**
   * Recovers an issue. Its title is empty if the masthead names none.
   *
   * @param source the text of the original
   * @param chosen the year and month if the user names them; they override the masthead
   * @param decisions the editor's decisions about the lines of the original
   * @param sourceFile the name of the file that will hold the original beside the articles
   * @throws InputException if it contains no article, if year and month are unknown or ambiguous,
   *     or if a character is not accounted for
   */
  public static RecoveredIssue recover(
      SourceText source, Optional<IssueId> chosen, Decisions decisions, String sourceFile) {
    return recover(source, chosen, decisions, sourceFile, BoundaryWeights.load());
  }

  /** Recovers an issue with other weights of the evidence for titles than the program's own. */
  public static RecoveredIssue recover(
      SourceText source,
      Optional<IssueId> chosen,
      Decisions decisions,
      String sourceFile,
      BoundaryWeights weights) {
    return new Recovery(source, decisions, weights, OptionalInt.empty())
        .recover(chosen, sourceFile);
  }

  private RecoveredIssue recover(Optional<IssueId> chosen, String sourceFile) {
    Layout untitled = LayoutReader.read(source, decisions);
    Boundaries boundaries = BoundaryLattice.find(untitled, authorities, decisions, weights);
    Layout layout = TitledLayout.read(source, untitled, boundaries, decisions);
    CleanedText text = CleanedText.of(layout.passages());
    ArticleSplit split = new ArticleSplitter(layout, boundaries, decisions).split(text.segments());
    if (split.drafts().isEmpty()) {
      return withAssumedTitle(layout).recover(chosen, sourceFile);
    }
    IssueId id = chosen.orElseGet(() -> statedId(layout.masthead()));
    List<RecoveredArticle> articles = articles(id, split.drafts(), layout);
    Ledger ledger = ledger(layout, text, articles);
    Issue issue = issue(id, layout.masthead(), sourceFile, articles);
    return new RecoveredIssue(issue, layout, ledger, doubts(split, articles, layout));
  }

  /**
   * Returns the recovery of a document in which nothing looks like a title: its first line of text
   * is taken for one, or the first row if there are only rows.
   *
   * @throws InputException if it has hardly any text, if that line is far too long for a title, or
   *     if that has been tried
   */
  private Recovery withAssumedTitle(Layout layout) {
    List<Passage> passages = layout.passages();
    long ideographs =
        passages.stream()
            .filter(p -> p.isRow() || ideographs(p.text()) >= FEWEST_OF_PARAGRAPH)
            .mapToLong(p -> ideographs(p.text()))
            .sum();
    Optional<Passage> first =
        passages.stream()
            .filter(p -> !p.isRow() && ideographs(p.text()) > 1)
            .findFirst()
            .or(() -> passages.stream().findFirst())
            .filter(p -> p.text().length() <= LONGEST_TITLE);
    if (assumedTitle.isPresent() || first.isEmpty() || ideographs < FEWEST_IDEOGRAPHS) {
      throw new InputException(source.file(), Problem.NO_ARTICLES);
    }
    Map<Integer, Decision> lines = new TreeMap<>(decisions.byLine());
    int line = first.get().line();
    lines.putIfAbsent(line, Decision.of(Verdict.ARTICLE));
    return new Recovery(source, Decisions.of(lines), weights, OptionalInt.of(line));
  }

  private static int ideographs(String text) {
    return (int) text.codePoints().filter(Character::isIdeographic).count();
  }

  private IssueId statedId(Masthead masthead) {
    SortedSet<IssueId> issues = masthead.issues();
    if (issues.isEmpty()) {
      throw new InputException(source.file(), Problem.ISSUE_UNKNOWN);
    }
    if (issues.size() > 1) {
      String months = issues.stream().map(IssueId::toString).collect(Collectors.joining(", "));
      throw new InputException(source.file(), Problem.ISSUE_AMBIGUOUS, months);
    }
    return issues.first();
  }

  private List<RecoveredArticle> articles(IssueId id, List<ArticleDraft> drafts, Layout layout) {
    ArticleRecovery recovery =
        new ArticleRecovery(authorities, decisions, source, layout.pictures());
    List<RecoveredArticle> articles = new ArrayList<>();
    for (ArticleDraft draft : drafts) {
      articles.add(recovery.recover(new ArticleId(id, articles.size() + 1), draft));
    }
    return articles;
  }

  private Ledger ledger(Layout layout, CleanedText text, List<RecoveredArticle> articles) {
    List<LeftOut> leftOut = new ArrayList<>(layout.leftOut());
    leftOut.addAll(text.leftOut());
    articles.forEach(article -> leftOut.addAll(article.leftOut()));
    List<Ledger.Row> rows = new ArrayList<>();
    articles.forEach(article -> rows.addAll(article.rows()));
    leftOut.forEach(left -> rows.add(Ledger.Row.leftOut(left)));
    Ledger ledger = new Ledger(rows);
    checkComplete(ledger);
    return ledger;
  }

  private void checkComplete(Ledger ledger) {
    List<String> original = new ArrayList<>(source.lines());
    source.removed().forEach(removed -> original.add(removed.text()));
    Map<String, Integer> difference = ledger.difference(original);
    if (!difference.isEmpty()) {
      int count = difference.values().stream().mapToInt(Math::abs).sum();
      throw new InputException(
          source.file(), Problem.TEXT_UNACCOUNTED, Integer.toString(count), difference.toString());
    }
  }

  private static Issue issue(
      IssueId id, Masthead masthead, String sourceFile, List<RecoveredArticle> recovered) {
    List<Article> articles = recovered.stream().map(RecoveredArticle::article).toList();
    return new Issue(
        id,
        masthead.number(),
        masthead.title().orElse(""),
        masthead.publisher().orElse(""),
        sourceFile,
        InterpretationLinker.link(articles));
  }

  private List<Doubt> doubts(ArticleSplit split, List<RecoveredArticle> articles, Layout layout) {
    List<Doubt> doubts = new ArrayList<>(split.doubts());
    articles.forEach(article -> doubts.addAll(article.doubts()));
    doubts.addAll(LayoutDoubts.of(layout, source));
    doubts.removeIf(doubt -> decisions.at(doubt.line()).isPresent());
    assumedTitle.ifPresent(
        line -> {
          String title = articles.get(0).article().head().title();
          doubts.add(new Doubt(line, 1, Doubt.Kind.ARTICLE_START, title));
        });
    return Doubt.listed(doubts);
  }
}
