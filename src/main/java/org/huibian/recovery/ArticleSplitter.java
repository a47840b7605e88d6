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
import org.huibian.recovery.boundary.Boundaries;

/**
 * Splits the text of an issue into articles where the boundary lattice has found their titles. An
 * order or announcement may have no title above its head; such heads are recognised here.
 */
final class ArticleSplitter {
  /** How probable an error is where no title was found and the first text had to be one. */
  private static final double NO_TITLE = 0.5;

  /** How probable an error is where the head of an order has no title above it. */
  private static final double UNTITLED_ORDER = 0.6;

  private final Layout layout;
  private final Boundaries boundaries;
  private final Decisions decisions;
  private final Set<Integer> titles = new HashSet<>();

  ArticleSplitter(Layout layout, Boundaries boundaries, Decisions decisions) {
    this.layout = layout;
    this.boundaries = boundaries;
    this.decisions = decisions;
    boundaries.starts().forEach(start -> titles.add(start.line()));
  }

  /** Splits the text; without any headline there are no articles. */
  ArticleSplit split(List<Segment> segments) {
    List<Doubt> doubts = BoundaryDoubts.of(layout, boundaries);
    List<Start> starts = starts(segments, doubts);
    OptionalInt single = singleTitle(segments, starts);
    if (single.isPresent()) {
      doubts.add(start(segments.get(single.getAsInt()), NO_TITLE));
      return new ArticleSplit(drafts(List.of(titleFirst(segments, single.getAsInt()))), doubts);
    }
    if (!starts.isEmpty() && starts.get(0).from() > 0) {
      doubts.add(start(segments.get(0), NO_TITLE));
      starts.add(0, new Start(0, 0));
    }
    List<List<Segment>> articles = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      Start start = starts.get(k);
      int end = k + 1 < starts.size() ? starts.get(k + 1).from() : segments.size();
      List<Segment> article = segments.subList(start.from(), end);
      articles.add(
          start.title() > start.from()
              ? titleFirst(article, start.title() - start.from())
              : titleFirst(article));
    }
    return new ArticleSplit(drafts(articles), doubts);
  }

  private static Doubt start(Segment segment, double probability) {
    return new Doubt(segment.line(), probability, Doubt.Kind.ARTICLE_START, segment.text());
  }

  /**
   * Where an article starts.
   *
   * @param from the index of its first segment
   * @param title the index of its title, which stands below the number in some documents
   */
  private record Start(int from, int title) {}

  /**
   * Returns the starts of the articles in order.
   *
   * @param doubts receives the doubts about heads of orders that the lattice takes for no title
   */
  private List<Start> starts(List<Segment> segments, List<Doubt> doubts) {
    OrderHeads orders = new OrderHeads(segments, layout);
    List<Start> starts = new ArrayList<>();
    int headEnd = 0;
    for (int i = 0; i < segments.size(); i++) {
      int line = segments.get(i).line();
      boolean barred = i < headEnd || decisions.has(line, Verdict.NO_ARTICLE);
      int order = barred ? 0 : orders.lengthAt(i);
      boolean titled = isTitle(segments, i);
      int below = order > 0 ? titleBelow(segments, i, order) : i;
      if (order > 0 && !titled && below == i) {
        doubts.add(start(segments.get(i), UNTITLED_ORDER));
      }
      if (order > 0 || titled && i >= headEnd) {
        int last = starts.isEmpty() ? -1 : starts.get(starts.size() - 1).title();
        int above = order > 0 ? 0 : DocumentHead.lengthAbove(segments, i, last + 1);
        starts.add(new Start(i - above, below));
        headEnd = Math.max(i + order, below) + 1;
      }
    }
    return starts;
  }

  /**
   * Returns the index of the title below the head of an order: right below it, or below the text
   * with which the order publishes the document; the head itself if there is none.
   */
  private int titleBelow(List<Segment> segments, int head, int length) {
    for (int i = head + length;
        i < segments.size() && i <= head + DocumentHead.LONGEST_ORDER;
        i++) {
      if (isTitle(segments, i)) {
        boolean own = i == head + length || DocumentHead.orderAbove(segments, i, head) == head;
        return own ? i : head;
      }
    }
    return head;
  }

  /** Returns whether a segment has the first line of a title that the lattice has found. */
  private boolean isTitle(List<Segment> segments, int i) {
    int line = segments.get(i).line();
    return titles.contains(line) && (i == 0 || segments.get(i - 1).line() != line);
  }

  /**
   * Returns the index of the title if the text is a single document: no article starts in it, or a
   * single one below a larger title. The cover of a standard, for example, names the issuer, too.
   */
  private OptionalInt singleTitle(List<Segment> segments, List<Start> starts) {
    OptionalInt title = LargestTitle.find(segments);
    if (title.isEmpty() || starts.isEmpty()) {
      return title;
    }
    int first = starts.get(0).title();
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
    int length = DocumentHead.numberLength(article, 0);
    int head = length > 2 || DocumentHead.isOrder(article.get(0).text()) ? length : 0;
    boolean headline =
        head > 0
            && head < article.size()
            && Headlines.isPossible(article.get(head))
            && Headlines.form(article.get(head).text()) == Form.NOTICE;
    if (headline) {
      return titleFirst(article, head);
    }
    List<Segment> ordered = new ArrayList<>(article);
    if (head > 1) {
      Passage whole = article.get(0).passage();
      for (Segment segment : article.subList(1, head)) {
        whole = whole.join(segment.passage());
      }
      ordered.subList(1, head).clear();
      ordered.set(0, new Segment(whole));
    }
    return ordered;
  }

  private static int firstLine(List<Segment> article) {
    return article.stream().mapToInt(Segment::line).min().orElseThrow();
  }

  /** Makes drafts of articles; each takes the source lines up to the first one of the next. */
  private static List<ArticleDraft> drafts(List<List<Segment>> articles) {
    List<ArticleDraft> drafts = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      int first = i == 0 ? 1 : firstLine(articles.get(i));
      boolean last = i + 1 == articles.size();
      int end = last ? Integer.MAX_VALUE : firstLine(articles.get(i + 1)) - 1;
      drafts.add(new ArticleDraft(articles.get(i), first, end));
    }
    return drafts;
  }
}
