package org.huibian.recovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.huibian.layout.Layout;
import org.huibian.layout.Passage;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.recovery.Headlines.Form;
import org.huibian.recovery.boundary.ArticleStart;
import org.huibian.recovery.boundary.Boundaries;

/**
 * Splits the text of an issue into articles where the boundary lattice has found their titles. An
 * order or announcement may have no title above its head; such heads are recognised here.
 */
final class ArticleSplitter {
  /** Titles of the contents and of the body that are at least so similar are the same. */
  private static final double SAME_TITLE = 0.86;

  /** The odds of a start, as their logarithm, below which it is doubtful, and probably wrong. */
  private static final double DOUBTFUL = 3;

  private static final double UNLIKELY = 1;

  private final Layout layout;
  private final Boundaries boundaries;
  private final Decisions decisions;

  ArticleSplitter(Layout layout, Boundaries boundaries, Decisions decisions) {
    this.layout = layout;
    this.boundaries = boundaries;
    this.decisions = decisions;
  }

  /** Splits the text; without any headline there are no articles. */
  ArticleSplit split(List<Segment> segments) {
    List<Integer> indexes = starts(segments);
    List<Doubt> doubts = doubts();
    OptionalInt single = singleTitle(segments, indexes);
    if (single.isPresent()) {
      doubts.add(weakStart(segments.get(single.getAsInt())));
      return new ArticleSplit(drafts(List.of(titleFirst(segments, single.getAsInt()))), doubts);
    }
    if (!indexes.isEmpty() && indexes.get(0) > 0) {
      doubts.add(weakStart(segments.get(0)));
      indexes.add(0, 0);
    }
    List<List<Segment>> articles = new ArrayList<>();
    for (int k = 0; k < indexes.size(); k++) {
      int end = k + 1 < indexes.size() ? indexes.get(k + 1) : segments.size();
      articles.add(titleFirst(segments.subList(indexes.get(k), end)));
    }
    return new ArticleSplit(drafts(articles), doubts);
  }

  private static Doubt weakStart(Segment segment) {
    return new Doubt(segment.line(), 3, Doubt.Kind.ARTICLE_START, segment.text());
  }

  /** Returns the indexes of the segments that start an article, in order. */
  private List<Integer> starts(List<Segment> segments) {
    Set<Integer> lines = new HashSet<>();
    boundaries.starts().forEach(start -> lines.add(start.line()));
    OrderHeads orders = new OrderHeads(segments, layout);
    List<Integer> starts = new ArrayList<>();
    int headEnd = 0;
    for (int i = 0; i < segments.size(); i++) {
      int line = segments.get(i).line();
      boolean barred = i < headEnd || decisions.has(line, Verdict.NO_ARTICLE);
      int order = barred ? 0 : orders.lengthAt(i);
      boolean titled = lines.contains(line) && (i == 0 || segments.get(i - 1).line() != line);
      if (order > 0 || titled && i >= headEnd) {
        starts.add(i);
        headEnd = i + 1 + order;
      }
    }
    return starts;
  }

  /** Returns the doubts about the boundaries, and about entries of the contents without article. */
  private List<Doubt> doubts() {
    List<Doubt> doubts = new ArrayList<>();
    for (ArticleStart start : boundaries.starts()) {
      if (start.margin() < DOUBTFUL) {
        int weight = start.margin() < UNLIKELY ? 3 : 2;
        doubts.add(new Doubt(start.line(), weight, Doubt.Kind.ARTICLE_START, start.title()));
      }
    }
    for (ArticleStart miss : boundaries.nearMisses()) {
      if (miss.margin() > -DOUBTFUL) {
        int weight = miss.margin() > -UNLIKELY ? 3 : 2;
        doubts.add(new Doubt(miss.line(), weight, Doubt.Kind.ARTICLE_NOT_STARTED, miss.title()));
      }
    }
    int contents = layout.contents().firstLine().orElse(1);
    for (String title : layout.contents().titles()) {
      boolean found =
          boundaries.starts().stream()
              .anyMatch(start -> Headlines.likeness(start.title(), title) >= SAME_TITLE);
      if (!found) {
        doubts.add(new Doubt(contents, 3, Doubt.Kind.CONTENTS_ENTRY_MISSING, title));
      }
    }
    return doubts;
  }

  /**
   * Returns the index of the title if the text is a single document: no article starts in it, or a
   * single one below a larger title. The cover of a standard, for example, names the issuer, too.
   */
  private OptionalInt singleTitle(List<Segment> segments, List<Integer> starts) {
    OptionalInt title = LargestTitle.find(segments);
    if (title.isEmpty() || starts.isEmpty()) {
      return title;
    }
    int first = starts.get(0);
    boolean larger =
        starts.size() == 1
            && layout.contents().titles().isEmpty()
            && title.getAsInt() < first
            && segments.get(title.getAsInt()).size().orElse(0)
                > segments.get(first).size().orElse(0);
    return larger ? title : OptionalInt.empty();
  }

  private static List<Segment> titleFirst(List<Segment> segments, int title) {
    List<Segment> article = new ArrayList<>(segments);
    article.add(0, article.remove(title));
    return article;
  }

  /**
   * Returns the segments of an article with its title in front: below the head of an announcement
   * the headline, or else the head itself.
   */
  private static List<Segment> titleFirst(List<Segment> article) {
    boolean order = DocumentHead.isOrder(article.get(0).text());
    int head = order ? DocumentHead.numberLength(article, 0) : 0;
    boolean headline =
        head > 0
            && head < article.size()
            && Headlines.isPossible(article.get(head))
            && Headlines.form(article.get(head).text()) == Form.NOTICE;
    if (headline) {
      return titleFirst(article, head);
    }
    List<Segment> ordered = new ArrayList<>(article);
    if (head == 2) {
      Passage whole = article.get(0).passage().join(article.get(1).passage());
      ordered.remove(0);
      ordered.set(0, new Segment(whole));
    }
    return ordered;
  }

  /** Makes drafts of articles; each takes the source lines up to the title of the next. */
  private static List<ArticleDraft> drafts(List<List<Segment>> articles) {
    List<ArticleDraft> drafts = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      int first = i == 0 ? 1 : articles.get(i).get(0).line();
      boolean last = i + 1 == articles.size();
      int end = last ? Integer.MAX_VALUE : articles.get(i + 1).get(0).line() - 1;
      drafts.add(new ArticleDraft(articles.get(i), first, end));
    }
    return drafts;
  }
}
