package org.huibian.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;

/**
 * Joins lines into passages: first by the source's own marks, then where these marks stand in the
 * middle of a sentence. Decides from the text alone, and keeps a note of every join against the
 * marks.
 */
final class PassageJoiner {
  private static final Pattern WORK = Pattern.compile("《([^《》]{6,80})》");
  private static final int LONGEST_TITLE = 80;

  private final Family family;
  private final Set<String> works = new HashSet<>();
  private final MarkedPassages marks;
  private final Continuation continuation;
  private final Decisions decisions;
  private final List<Join> joins;

  PassageJoiner(
      Family family,
      ContentsList contents,
      List<FallenTable> tables,
      Decisions decisions,
      List<Join> joins) {
    this.family = family;
    this.marks = new MarkedPassages(tables, contents, decisions);
    this.continuation = new Continuation(family, contents, decisions);
    this.decisions = decisions;
    this.joins = joins;
  }

  List<Passage> join(List<Line> lines) {
    List<Passage> marked = marks.of(lines);
    marked.forEach(this::collectWorks);
    LineMeasure measure = !family.isCut() ? new LineMeasure(0) : learn(marked);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      Passage next = marked.get(i);
      boolean decided = decisions.has(next.line(), Verdict.JOIN);
      boolean title = !decided && isTitle(marked, i);
      int last = passages.size() - 1;
      Optional<Join.Reason> reason =
          last < 0 || title ? Optional.empty() : continuation.reason(passages.get(last), next);
      if (reason.isPresent() && fits(measure, reason.get(), passages.get(last))) {
        joins.add(new Join(passages.get(last).span().last(), next.line(), reason.get()));
        passages.set(last, passages.get(last).join(next));
      } else {
        passages.add(next);
      }
      continuation.remember(passages.get(passages.size() - 1));
    }
    return passages;
  }

  /** A title: a work that the text cites, or what stands before a document number. */
  private boolean isTitle(List<Passage> passages, int i) {
    return isWork(passages.get(i))
        || i + 1 < passages.size() && Beginnings.startsDocument(passages.get(i + 1));
  }

  /** A sentence without an end was cut only if it fills its last line. */
  private boolean fits(LineMeasure measure, Join.Reason reason, Passage before) {
    if (family == Family.PRINTED || family == Family.DOCUMENT && measure.width() == 0) {
      return reason == Join.Reason.DECIDED; // An author's paragraphs were never cut.
    }
    return reason == Join.Reason.DECIDED
        || reason == Join.Reason.OPEN_BRACKET
        || reason == Join.Reason.BRACKET
        || reason == Join.Reason.COMMA
        || measure.isFull(lastLine(before), indent(before));
  }

  /** Whether a passage is the name of a work that the text cites: then it is its title. */
  private boolean isWork(Passage passage) {
    return passage.text().length() <= LONGEST_TITLE
        && works.contains(Beginnings.titleKey(passage.text()));
  }

  private void collectWorks(Passage passage) {
    Matcher m = WORK.matcher(passage.text());
    while (m.find()) {
      works.add(Beginnings.titleKey(m.group(1)));
    }
  }

  /** The measure shows in the pieces that look cut by their text alone. */
  private LineMeasure learn(List<Passage> marked) {
    List<Double> widths = new ArrayList<>();
    for (int i = 1; i < marked.size(); i++) {
      if (continuation.reason(marked.get(i - 1), marked.get(i)).isPresent()) {
        widths.add(LineMeasure.of(lastLine(marked.get(i - 1))) + indent(marked.get(i - 1)));
      }
    }
    return LineMeasure.learn(widths);
  }

  private static String lastLine(Passage passage) {
    return passage.lines().get(passage.lines().size() - 1).text();
  }

  /** A piece after a cut starts at the left edge, a paragraph does not. */
  private static double indent(Passage passage) {
    return passage.lines().size() == 1 ? LineMeasure.INDENT : 0;
  }
}
