package org.huibian.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;

/**
 * Joins passages that the marks of the original separate in the middle of a sentence. {@link
 * ContinuationRules} and {@link LineMeasure} give the evidence, this class decides, and every join
 * is recorded.
 */
final class PassageJoiner {
  private static final Pattern WORK = Pattern.compile("《([^《》]{6,80})》");
  private static final int LONGEST_TITLE = 80;

  /** The reasons that do not depend on whether the last line is full. */
  private static final Set<Join.Reason> CERTAIN =
      EnumSet.of(
          Join.Reason.DECIDED, Join.Reason.OPEN_BRACKET, Join.Reason.BRACKET, Join.Reason.COMMA);

  private final Family family;
  private final ContinuationRules rules;
  private final Decisions decisions;

  PassageJoiner(Family family, ContinuationRules rules, Decisions decisions) {
    this.family = family;
    this.rules = rules;
    this.decisions = decisions;
  }

  /** Joins passages; they must be given in order, and only once. */
  JoinedPassages join(List<Passage> marked) {
    Set<String> works = citedWorks(marked);
    LineMeasure measure = family.isCut() ? learn(marked) : LineMeasure.UNKNOWN;
    List<Passage> passages = new ArrayList<>();
    List<Join> joins = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      Passage next = marked.get(i);
      int last = passages.size() - 1;
      Optional<Join.Reason> reason =
          last < 0 || isTitle(marked, i, works)
              ? Optional.empty()
              : rules.reason(passages.get(last), next);
      if (reason.isPresent()
          && isConvincing(reason.get(), measure, passages.get(last))
          && !isNeverClosed(reason.get(), passages.get(last), next, joins)) {
        joins.add(new Join(passages.get(last).span().last(), next.line(), reason.get()));
        passages.set(last, passages.get(last).join(next));
      } else {
        passages.add(next);
      }
      rules.remember(passages.get(passages.size() - 1));
    }
    return new JoinedPassages(passages, joins);
  }

  /**
   * Returns whether a bracket stays open in the next passage although one passage has been joined
   * because of it: it is never closed, and the passages behind it are complete.
   */
  private static boolean isNeverClosed(
      Join.Reason reason, Passage before, Passage next, List<Join> joins) {
    return reason == Join.Reason.OPEN_BRACKET
        && !joins.isEmpty()
        && joins.get(joins.size() - 1).reason() == Join.Reason.OPEN_BRACKET
        && before.lines().stream()
            .anyMatch(line -> line.number() == joins.get(joins.size() - 1).after())
        && SentenceEnds.hasOpenBracket(before.text() + next.text());
  }

  /** Returns whether a passage is a title: a cited work, or text above a document number. */
  private boolean isTitle(List<Passage> passages, int i, Set<String> works) {
    Passage passage = passages.get(i);
    if (decisions.has(passage.line(), Verdict.JOIN)) {
      return false;
    }
    boolean work =
        passage.text().length() <= LONGEST_TITLE
            && works.contains(PassageStarts.titleKey(passage.text()));
    return work || i + 1 < passages.size() && PassageStarts.isDocumentHead(passages.get(i + 1));
  }

  /** Decides whether the evidence suffices: a sentence was cut only if it fills its last line. */
  private boolean isConvincing(Join.Reason reason, LineMeasure measure, Passage before) {
    // Lines of these originals are whole paragraphs: no page break has cut them.
    boolean uncut = family == Family.PRINTED || family == Family.DOCUMENT && !measure.isKnown();
    if (uncut) {
      return reason == Join.Reason.DECIDED;
    }
    return CERTAIN.contains(reason) || measure.isFull(lastLine(before), indent(before));
  }

  /** Returns the keys of the works (《…》) that the text cites. */
  private static Set<String> citedWorks(List<Passage> passages) {
    Set<String> works = new HashSet<>();
    for (Passage passage : passages) {
      Matcher m = WORK.matcher(passage.text());
      while (m.find()) {
        works.add(PassageStarts.titleKey(m.group(1)));
      }
    }
    return works;
  }

  /** Learns the printed measure from the passages whose text shows that they were cut. */
  private LineMeasure learn(List<Passage> marked) {
    List<Double> widths = new ArrayList<>();
    for (int i = 1; i < marked.size(); i++) {
      Passage before = marked.get(i - 1);
      if (rules.reason(before, marked.get(i)).isPresent()) {
        widths.add(LineMeasure.of(lastLine(before)) + indent(before));
      }
    }
    return LineMeasure.learn(widths);
  }

  private static String lastLine(Passage passage) {
    return passage.lines().get(passage.lines().size() - 1).text();
  }

  /** Returns the indent of the last line: only the first line of a paragraph has one. */
  private static double indent(Passage passage) {
    return passage.lines().size() == 1 ? LineMeasure.INDENT : 0;
  }
}
