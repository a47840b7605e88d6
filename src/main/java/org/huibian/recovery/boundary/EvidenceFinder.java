package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.layout.Family;
import org.huibian.layout.Line;
import org.huibian.source.PrintedLine;
import org.huibian.text.Authorities;
import org.huibian.text.BigramSimilarity;
import org.huibian.text.TextKey;

/** Finds the evidence for and against candidates. */
final class EvidenceFinder {
  /** In the usual type, a line of text holds more characters, a line of a headline fewer. */
  private static final int FULL_LINE = 30;

  /** A cell of a form holds no more characters in a line. */
  private static final int NARROW_LINE = 12;

  /** With such a character, a line of a headline is started on purpose. */
  private static final String OWN_LINE = "（(《—";

  /** What shows an article otherwise than by words of its title that headings have as well. */
  private static final Set<TitleEvidence> SUPPORT =
      EnumSet.of(
          TitleEvidence.FIRST_TEXT,
          TitleEvidence.PAGE_START,
          TitleEvidence.PRINTED_LARGER,
          TitleEvidence.EFFECT_ABOVE,
          TitleEvidence.DATE_ABOVE,
          TitleEvidence.REMARK_ABOVE,
          TitleEvidence.IMPRINT_ABOVE,
          TitleEvidence.ADDRESS_ABOVE,
          TitleEvidence.NUMBER_BELOW,
          TitleEvidence.ADDRESSEE_BELOW,
          TitleEvidence.PASSED_BELOW,
          TitleEvidence.FIRST_CLAUSE_BELOW,
          TitleEvidence.FIRST_SECTION_BELOW,
          TitleEvidence.OPENING_WORDS_BELOW,
          TitleEvidence.SHORT_NAME_BELOW,
          TitleEvidence.OWN_WORK_BELOW,
          TitleEvidence.REPEATED_BELOW,
          TitleEvidence.LETTER,
          TitleEvidence.INTERPRETATION,
          TitleEvidence.OTHER_END,
          TitleEvidence.STORY,
          TitleEvidence.CASE,
          TitleEvidence.SUBTITLE,
          TitleEvidence.ORGAN_LINES,
          TitleEvidence.AUTHOR_BELOW,
          TitleEvidence.LABEL_BELOW,
          TitleEvidence.FIRST_PART_BELOW,
          TitleEvidence.COLLECTION_END,
          TitleEvidence.EXCLAIMS,
          TitleEvidence.RUBRIC,
          TitleEvidence.NEWS_END,
          TitleEvidence.TELLS_OF_WORK,
          TitleEvidence.DATED_DOCUMENT,
          TitleEvidence.NEWS_STATE,
          TitleEvidence.DASHED,
          TitleEvidence.FEATURE_END,
          TitleEvidence.OWN_LETTER_BELOW,
          TitleEvidence.IN_CONTENTS);

  /** What speaks for the title of a part of a collection as much as for that of an article. */
  private static final Set<TitleEvidence> OF_PARTS =
      EnumSet.of(TitleEvidence.STORY, TitleEvidence.CASE, TitleEvidence.PART_BELOW);

  /** What shows that the text below a title starts on its own. */
  private static final Set<TitleEvidence> OWN_START =
      EnumSet.of(
          TitleEvidence.NUMBER_BELOW,
          TitleEvidence.ADDRESSEE_BELOW,
          TitleEvidence.PASSED_BELOW,
          TitleEvidence.FIRST_CLAUSE_BELOW,
          TitleEvidence.OPENING_WORDS_BELOW);

  private static final int FIRST_PARAGRAPHS = 3;

  /** The paragraphs in which a document says what it issues are among so many segments. */
  private static final int HEAD = 8;

  /** What a document says of the one that it issues. */
  private static final Pattern ISSUES =
      Pattern.compile(
          "现(?:将|予|就|把)|印发给|下发给|转发给|予以(?:公布|发布|印发)|(?:已经?|业经).{0,60}(?:通过|同意|批准)|重新(?:公布|印发)|全文如下"
              + "|(?:制定|编制|研究制定|组织制定|起草|修订|公布|发布)了?《");

  /** A work with so many characters in its name is hardly another one of that name. */
  private static final int LONG_NAME = 8;

  /** An entry of the contents that shortens a title still has so many characters. */
  private static final int SHORTENED = 12;

  private static final double LARGER = 1.12;
  private static final double SAME_TITLE = 0.86;
  private static final double LIKE_TITLE = 0.75;

  private final LineRuns text;
  private final Family family;
  private final int fullLine;
  private final Surroundings around;
  private final Wording wording;
  private final boolean printKnown;

  /** The size in which titles are set: the largest one that is used more than once, if any is. */
  private final double titleSize;

  private final CharacterPairs pairs = new CharacterPairs();
  private final List<String> contents = new ArrayList<>();

  EvidenceFinder(LineRuns text, Authorities authorities) {
    this.text = text;
    this.fullLine = text.measure().limit(FULL_LINE);
    this.family = text.layout().family();
    this.around = new Surroundings(text, authorities);
    this.wording = new Wording(authorities);
    boolean print = false;
    for (int i = 0; i < text.size(); i++) {
      print |= isLarger(text.at(i).passage().lines());
      for (Line line : text.at(i).passage().lines()) {
        pairs.add(line.text());
      }
    }
    this.printKnown = print;
    this.titleSize = titleSize(text);
    text.layout().contents().titles().forEach(title -> contents.add(Titles.key(title)));
  }

  private static double titleSize(LineRuns text) {
    Set<Double> once = new HashSet<>();
    double largest = 0;
    double repeated = 0;
    for (int i = 0; i < text.size(); i++) {
      double size = size(text.at(i).passage().lines());
      largest = Math.max(largest, size);
      if (size >= LARGER && !once.add(size)) {
        repeated = Math.max(repeated, size);
      }
    }
    return repeated > 0 ? repeated : largest;
  }

  /** Returns the size of the smallest line in twentieths; 0 if print is not known. */
  private static double size(List<Line> lines) {
    double size = lines.stream().mapToDouble(EvidenceFinder::size).min().orElse(0);
    return Math.rint(size * 20) / 20;
  }

  private static double size(Line line) {
    return line.printed().map(PrintedLine::size).orElse(0.0);
  }

  private TitleEvidence print(List<Line> lines) {
    if (!isLarger(lines)) {
      return TitleEvidence.PRINTED_PLAIN;
    }
    return size(lines) < Math.max(titleSize, LARGER)
        ? TitleEvidence.PRINTED_BETWEEN
        : TitleEvidence.PRINTED_LARGER;
  }

  private static boolean isLarger(List<Line> lines) {
    return lines.stream()
        .allMatch(line -> line.printed().filter(p -> p.bold() || p.size() >= LARGER).isPresent());
  }

  /** Returns the evidence that does not depend on the article so far. */
  Set<TitleEvidence> find(TitleCandidate candidate, List<TitleCandidate> alternatives) {
    Set<TitleEvidence> found = EnumSet.of(TitleEvidence.ALWAYS);
    place(candidate, found);
    extent(candidate, alternatives, found);
    around.above(candidate, found);
    around.below(candidate, found);
    around.numbering(candidate, found);
    wording.find(candidate, found);
    contents(candidate, found);
    if (candidate.to() < text.size()
        && canGoOn(candidate.to(), found)
        && pairs.areTied(candidate.text(), text.at(candidate.to()).text())) {
      found.add(TitleEvidence.TIED_BELOW);
    }
    boolean norm =
        found.contains(TitleEvidence.PASSED_BELOW)
            || found.contains(TitleEvidence.FIRST_CLAUSE_BELOW);
    if (norm && found.contains(TitleEvidence.NORM_END)) {
      // The names of norms may be short: 档案法.
      found.remove(TitleEvidence.VERY_SHORT);
    }
    if (found.contains(TitleEvidence.CASE)) {
      // The parties of a case may have long names.
      found.remove(TitleEvidence.LONG);
    }
    if (found.contains(TitleEvidence.NUMBERED_PART)) {
      // The parts of a collection have titles like those of articles: 案例一 某公司诉某局一案.
      found.removeAll(OF_PARTS);
    }
    boolean head =
        found.contains(TitleEvidence.NUMBER_BELOW) || found.contains(TitleEvidence.ADDRESSEE_BELOW);
    if (head && found.contains(TitleEvidence.LETTER)) {
      if (!around.isBelowNews(candidate)) {
        found.add(TitleEvidence.LETTER_HEAD_BELOW);
      }
      // Several organs make the headline of a joint letter long, with gaps between them.
      found.remove(TitleEvidence.LONG);
      found.remove(TitleEvidence.CELLS);
    }
    boolean supported = found.stream().anyMatch(SUPPORT::contains);
    if (!supported) {
      found.add(TitleEvidence.UNSUPPORTED);
    }
    return found;
  }

  private void place(TitleCandidate candidate, Set<TitleEvidence> found) {
    int top = around.top(candidate);
    boolean start = text.at(top).passage().pageStart();
    boolean pages = family == Family.PAGE_DUMP || family == Family.PRINTED;
    found.add(
        !pages
            ? start ? TitleEvidence.PAGE_START : TitleEvidence.PAGES_UNKNOWN
            : start ? TitleEvidence.PAGE_START : TitleEvidence.WITHIN_PAGE);
    if (top == 0) {
      found.add(TitleEvidence.FIRST_TEXT);
    }
    List<Line> lines = candidate.passage().lines();
    boolean unmarked = true;
    for (int i = candidate.from() + 1; i < candidate.to(); i++) {
      unmarked &= text.at(i).continues();
    }
    if (family == Family.PAGE_DUMP && unmarked && candidate.passage().isSetLarge(text.measure())) {
      found.add(TitleEvidence.SET_LARGE);
    }
    if (family == Family.PAGE_DUMP && TextKey.count(lines.get(0).text()) > fullLine) {
      found.add(TitleEvidence.FULL_LINE);
    }
    if (printKnown) {
      found.add(print(lines));
    }
    if (top > 0) {
      String above = text.at(top - 1).lastLine();
      tie(top, TitleEvidence.CONTINUES_ABOVE, TitleEvidence.JOINED_ABOVE, found);
      if (TextKey.count(above) < fullLine) {
        found.add(TitleEvidence.SHORT_LINE_ABOVE);
      }
    }
  }

  private void extent(
      TitleCandidate candidate, List<TitleCandidate> alternatives, Set<TitleEvidence> found) {
    List<Line> lines = candidate.passage().lines();
    int organs = TitleCandidate.organLines(text, candidate.from());
    if (organs > 0 && candidate.from() + organs < candidate.to()) {
      found.add(TitleEvidence.ORGAN_LINES);
    }
    for (int i = candidate.from() + 1; i < candidate.to(); i++) {
      if (text.isSubtitle(i)) {
        found.add(TitleEvidence.SUBTITLE);
      } else if (found.contains(TitleEvidence.ORGAN_LINES)
          || TitleCandidate.isEdition(text.at(i).text())) {
        continue; // Such lines belong to a title although a paragraph ends between them.
      } else if (!text.at(i).continues()) {
        found.add(TitleEvidence.SPANS_END);
      }
      if (Surroundings.isPassed(text.at(i).text())) {
        found.add(TitleEvidence.SPANS_BRACKET);
      }
      if (pairs.areTied(text.at(i - 1).text(), text.at(i).text())) {
        found.add(TitleEvidence.TIED_WITHIN);
      }
    }
    int first = TextKey.count(lines.get(0).text());
    if (!found.contains(TitleEvidence.SPANS_END)
        && lines.size() > 1
        && first >= 16
        && first <= fullLine) {
      found.add(TitleEvidence.WRAPPED);
    }
    if (!found.contains(TitleEvidence.SPANS_END)
        && !found.contains(TitleEvidence.ORGAN_LINES)
        && lines.size() > 1
        && first <= NARROW_LINE
        && OWN_LINE.indexOf(lines.get(1).text().charAt(0)) < 0
        && !Wording.isInterpretation(lines.get(0).text())
        && !around.isSignature(lines.get(0).text())) {
      found.add(TitleEvidence.NARROW);
    }
    recurrence(candidate, found);
    if (candidate.to() < text.size()) {
      if (!found.contains(TitleEvidence.RECURRING_BELOW)
          && !found.contains(TitleEvidence.PART_BELOW)) {
        tie(candidate.to(), TitleEvidence.CONTINUES_BELOW, TitleEvidence.JOINED_BELOW, found);
      }
    }
    for (TitleCandidate other : alternatives) {
      boolean named =
          text.isInContents(other.key()) || text.namedIn(other.key(), 0, text.size()) >= 0;
      if (other.to() > candidate.to() && named) {
        found.add(TitleEvidence.LONGER_IS_NAMED);
      }
    }
  }

  private void recurrence(TitleCandidate candidate, Set<TitleEvidence> found) {
    boolean single = candidate.to() == candidate.from() + 1;
    if (text.isRecurring(candidate.to() - 1, single ? 3 : 2)) {
      found.add(single ? TitleEvidence.RECURS : TitleEvidence.ENDS_RECURRING);
    }
    if (candidate.to() < text.size()
        && text.isRecurring(candidate.to(), 2)
        && !around.isSignature(text.at(candidate.to()).text())) {
      found.add(
          around.isProse(candidate.to() + 1)
              ? TitleEvidence.PART_BELOW
              : TitleEvidence.RECURRING_BELOW);
    }
  }

  private void tie(int at, TitleEvidence unmarked, TitleEvidence joined, Set<TitleEvidence> found) {
    if (text.at(at).continues()) {
      found.add(text.at(at).tie() == LineRun.Tie.JOINED ? joined : unmarked);
    }
  }

  /** Returns whether a run can be the rest of a title: nothing shows that it starts on its own. */
  private boolean canGoOn(int i, Set<TitleEvidence> found) {
    LineRun run = text.at(i);
    return !run.isRow()
        && run.mark().isEmpty()
        && !text.isRecurring(i, 2)
        && found.stream().noneMatch(OWN_START::contains);
  }

  private void contents(TitleCandidate candidate, Set<TitleEvidence> found) {
    if (contents.isEmpty()) {
      return;
    }
    if (text.isInContents(candidate.key())) {
      found.add(TitleEvidence.IN_CONTENTS);
      if (text.timesPrinted(candidate.key()) <= 1) {
        found.add(TitleEvidence.ONLY_ENTRY);
      }
    } else {
      String number = around.number(candidate);
      boolean like =
          contents.stream()
              .anyMatch(
                  entry ->
                      BigramSimilarity.reaches(entry, candidate.key(), SAME_TITLE)
                          || !number.isEmpty() && entry.contains(number)
                          || isShortened(entry, candidate.key()));
      found.add(like ? TitleEvidence.LIKE_CONTENTS : TitleEvidence.NOT_IN_CONTENTS);
    }
  }

  /**
   * Returns whether an entry of the contents is a title without its organs or without what follows
   * the first part, and nothing in the text is equal to it.
   */
  private boolean isShortened(String entry, String title) {
    return entry.length() >= SHORTENED
        && title.length() > entry.length()
        && (title.startsWith(entry) || title.endsWith(entry))
        && text.timesPrinted(entry) == 0;
  }

  /**
   * Returns the evidence that depends on the article so far.
   *
   * @param own the evidence that does not
   * @param last the title of the article so far
   */
  Set<TitleEvidence> relative(
      TitleCandidate candidate, Set<TitleEvidence> own, TitleCandidate last) {
    Set<TitleEvidence> found = EnumSet.noneOf(TitleEvidence.class);
    String key = candidate.name();
    int top = around.top(candidate);
    // What an order above the title says of it is said by the document itself.
    int end = top > last.to() ? top : candidate.from();
    if (last.interprets() && text.namedIn(key, last.from(), end) >= 0) {
      found.add(TitleEvidence.NAMED_BY_INTERPRETATION);
    } else if (last.works().contains(key)) {
      found.add(TitleEvidence.NAMED_BY_TITLE);
    } else {
      double share = Titles.containment(key, last.key(), LIKE_TITLE);
      if (key.equals(last.key())) {
        found.add(TitleEvidence.SAME_TITLE);
      } else if (share >= 0.95) {
        found.add(TitleEvidence.WITHIN_TITLE);
      } else if (share >= LIKE_TITLE) {
        found.add(TitleEvidence.LIKE_TITLE);
      }
      if (text.namedIn(key, last.to(), end) >= 0) {
        int head = text.namedIn(key, last.to(), Math.min(end, last.to() + HEAD));
        found.add(head >= 0 ? named(head) : TitleEvidence.NAMED_LATER);
      }
    }
    if (text.isListedIn(key, last.to(), candidate.from())) {
      found.add(TitleEvidence.LISTED);
    }
    if (own.contains(TitleEvidence.ATTACHMENT_MARK_ABOVE)
        && text.listsAttachments(last.to(), candidate.from() - 1)) {
      found.add(TitleEvidence.ATTACHMENT_DUE);
    }
    boolean named = !found.isEmpty() || own.contains(TitleEvidence.ATTACHMENT_MARK_ABOVE);
    around.sinceTitle(candidate, last, found);
    if (!named) {
      unnamed(own, found);
    }
    boolean part =
        own.contains(TitleEvidence.PART_BELOW) || own.contains(TitleEvidence.RECURRING_BELOW);
    if (part && text.timesPrinted(candidate.to(), last.to(), candidate.from()) > 1) {
      found.add(TitleEvidence.PARTS_BEFORE);
    }
    boolean asks = own.contains(TitleEvidence.STORY) || own.contains(TitleEvidence.ASKS);
    if (asks) {
      asked(candidate, last, found);
    }
    sameWork(candidate, own, last, found);
    if (found.contains(TitleEvidence.ENDED_UNNAMED)
        && !found.contains(TitleEvidence.WORK_DUE)
        && !text.listsAttachments(last.to(), candidate.from())) {
      found.add(TitleEvidence.ENDED_COMPLETE);
    }
    if (!own.contains(TitleEvidence.INTERPRETATION) && namesArticle(candidate, last)) {
      found.add(TitleEvidence.NAMES_ARTICLE);
    }
    return found;
  }

  /** Returns how the head of the article so far names the candidate. */
  private TitleEvidence named(int segment) {
    return ISSUES.matcher(text.paragraphFrom(segment)).find()
        ? TitleEvidence.ISSUED_BY_HEAD
        : TitleEvidence.NAMED_BY_HEAD;
  }

  /** Adds whether the article so far has questions as well. */
  private void asked(TitleCandidate candidate, TitleCandidate last, Set<TitleEvidence> found) {
    if (last.interprets()) {
      found.add(TitleEvidence.ASKED_IN_INTERPRETATION);
    }
    if (around.hasQuestions(last.to(), candidate.from())) {
      found.add(TitleEvidence.ASKED_BEFORE);
    }
  }

  /** Adds what stands out as the article so far does not name the candidate. */
  private static void unnamed(Set<TitleEvidence> own, Set<TitleEvidence> found) {
    if (own.contains(TitleEvidence.DATE_ABOVE)
        || own.contains(TitleEvidence.EFFECT_ABOVE)
        || own.contains(TitleEvidence.REMARK_ABOVE)
        || own.contains(TitleEvidence.IMPRINT_ABOVE)
        || own.contains(TitleEvidence.ADDRESS_ABOVE)) {
      found.add(TitleEvidence.ENDED_UNNAMED);
    }
    if (own.contains(TitleEvidence.FIRST_CLAUSE_BELOW)
        || own.contains(TitleEvidence.PASSED_BELOW)) {
      found.add(TitleEvidence.NORM_UNNAMED);
      if (own.contains(TitleEvidence.PASSED_BELOW)) {
        found.add(TitleEvidence.PASSED_UNNAMED);
      }
      if (own.contains(TitleEvidence.NORM_END)) {
        found.add(TitleEvidence.NORM_END_UNNAMED);
      }
    }
    if (found.contains(TitleEvidence.CLAUSES_AGAIN)
        || found.contains(TitleEvidence.NUMBERS_AGAIN)) {
      found.add(TitleEvidence.AGAIN_UNNAMED);
    }
  }

  /** Returns whether the first paragraphs below a candidate name the article so far as a work. */
  private boolean namesArticle(TitleCandidate candidate, TitleCandidate last) {
    int at = candidate.to();
    for (int k = 0; k < FIRST_PARAGRAPHS && at < text.size(); k++) {
      for (String work : Titles.works(text.paragraphFrom(at))) {
        if (work.length() >= LONG_NAME && last.key().endsWith(work)) {
          return true;
        }
      }
      at = text.paragraphEnd(at);
    }
    return false;
  }

  /** Adds how the candidate is related to the works that the title of the article names. */
  private void sameWork(
      TitleCandidate candidate,
      Set<TitleEvidence> own,
      TitleCandidate last,
      Set<TitleEvidence> found) {
    List<String> works = last.works();
    List<String> others = candidate.works();
    for (String work : works) {
      boolean due =
          !work.equals(candidate.key()) && !text.isPrintedIn(work, last.to(), candidate.from());
      if (due && !last.interprets()) {
        found.add(TitleEvidence.WORK_DUE);
      }
      if (others.contains(work) && !own.contains(TitleEvidence.INTERPRETATION)) {
        found.add(TitleEvidence.NAMES_SAME_WORK);
      }
    }
  }
}
