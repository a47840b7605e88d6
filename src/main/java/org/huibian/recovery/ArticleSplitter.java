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
import org.huibian.text.Authorities;

/**
 * Splits the text of an issue into articles. {@link StartEvidenceReader} collects the evidence at
 * each possible headline, {@link StartRules} decides, and this class raises the doubts. The title
 * of a document that a notice issues looks like a headline, too; it is recognised by being named in
 * the notice.
 */
final class ArticleSplitter {
  private final Layout layout;
  private final Authorities authorities;
  private final Decisions decisions;

  ArticleSplitter(Layout layout, Authorities authorities, Decisions decisions) {
    this.layout = layout;
    this.decisions = decisions;
    this.authorities = authorities;
  }

  /**
   * The starts of articles.
   *
   * @param indexes the indexes of the segments that start one, in order
   * @param doubts the doubts about them, and about entries of the contents without an article
   */
  private record Starts(List<Integer> indexes, List<Doubt> doubts) {}

  /** Splits the text; without any headline there are no articles. */
  ArticleSplit split(List<Segment> segments) {
    Starts starts = starts(segments);
    List<Integer> indexes = new ArrayList<>(starts.indexes());
    List<Doubt> doubts = new ArrayList<>(starts.doubts());
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

  private Starts starts(List<Segment> segments) {
    StartEvidenceReader evidence = new StartEvidenceReader(segments, layout, authorities);
    ExpectedTitles expected = new ExpectedTitles(layout.contents().titles());
    List<Integer> starts = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    Set<String> named = new HashSet<>();
    int headEnd = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean barred = decisions.has(segment.line(), Verdict.NO_ARTICLE);
      int order = i < headEnd || barred ? 0 : evidence.orderLength(i);
      boolean start = order > 0;
      if (!start && i >= headEnd && decisions.has(segment.line(), Verdict.ARTICLE)) {
        start = true;
      } else if (!start && i >= headEnd && !barred && Headlines.isPossible(segment)) {
        boolean isNamed = named.contains(Headlines.key(segment.text()));
        boolean isExpected =
            expected.remove(segment.text(), Headlines.form(segment.text()), isNamed);
        StartRules.Decision decision =
            StartRules.decide(evidence.at(i, isNamed, isExpected, starts.isEmpty()));
        start = decision != StartRules.Decision.NO_START;
        if (decision == StartRules.Decision.WEAK_START) {
          doubts.add(new Doubt(segment.line(), 1, Doubt.Kind.ARTICLE_START, segment.text()));
        }
      }
      if (start) {
        starts.add(i);
        named.clear();
        headEnd = i + 1 + order;
      }
      Headlines.works(segment.text()).forEach(work -> named.add(Headlines.key(work)));
    }
    int contents = layout.contents().firstLine().orElse(1);
    for (String title : expected.remaining()) {
      doubts.add(new Doubt(contents, 3, Doubt.Kind.CONTENTS_ENTRY_MISSING, title));
    }
    return new Starts(starts, doubts);
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
