package org.huibian.recovery.boundary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Authorities;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/** Finds the evidence that stands above and below a candidate. */
final class Surroundings {
  private static final int NEAR = 5;
  private static final int PROSE = 45;
  private static final int FAR = 40;
  private static final int LONGEST_HEADING = 30;

  /** What shows that a short line above ends a document. */
  private static final Set<TitleEvidence> ENDS =
      EnumSet.of(
          TitleEvidence.DATE_ABOVE,
          TitleEvidence.ORGAN_ABOVE,
          TitleEvidence.ADDRESS_ABOVE,
          TitleEvidence.REMARK_ABOVE,
          TitleEvidence.IMPRINT_ABOVE);

  /** How many segments above and below show whether a candidate stands in a form. */
  private static final int REGION = 10;

  /** Hardly an article has fewer characters below its title. */
  private static final int SHORTEST_TEXT = 80;

  private static final Pattern EFFECT =
      Pattern.compile(".*(?:施行|实施|执行|生效|废止|负责解释)[^，；]{0,6}。?[）)]?");
  private static final Pattern ADDRESS = Pattern.compile("<?(?:https?|file|ftp|www)[:.].*");
  private static final Pattern LISTED =
      Pattern.compile("附\\s*件\\s*[0-9一二三四五六七八九十]*\\s*[：:.．、].*|[0-9]{1,2}[.．、][^。]{2,40}");
  private static final Pattern PASSED =
      Pattern.compile("[（(].{0,40}(?:[12][0-9]{3}\\s*[-年]|[一二][〇○零一二三四五六七八九]{3}年|第\\S{1,6}次).*");
  private static final Pattern OPENING_WORDS =
      Pattern.compile(
          "(?:为了?|近日|日前|近期|根据|按照|依据|依照|随着|当前|现将|现就|今天|今年|本报|记者"
              + "|(?:[12][0-9]{3}\\s*年\\s*)?[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*日，)"
              + ".*");
  private static final Pattern BLANK =
      Pattern.compile("[□☐○]|_{3,}|(?<![0-9〇○一二三四五六七八九十])\\s*年\\s+月|[（(]\\s*[)）]|签字|签名|盖章");
  private static final Pattern IMPRINT =
      Pattern.compile("(?:抄送|分送|主送|抄报|印送)[：:].*|.{2,40}[0-9一二三四五六七八九十]\\s*日\\s*印发");
  private static final Pattern SOURCE =
      Pattern.compile("[（(]\\s*(?:原载|来源|摘自|转自|作者|供稿|文字|责任编辑|编辑|记者|联系).*");
  private static final Pattern FIRST_SECTION = Pattern.compile("1[\\s\\u3000]+\\p{IsHan}{2,10}");
  private static final Pattern SALUTATION =
      Pattern.compile("(?:同志们|朋友们|各位|尊敬的|女士们|主任、|主席、|亲爱的).{0,40}[：:]");
  private static final Pattern EDITION = Pattern.compile("[(（][^()（）]{1,16}[)）]$");
  private static final Pattern ORDER = Pattern.compile("[\\p{IsHan}\\s]{2,30}(?:令|公告)");

  /** The second line of the number of an order. */
  private static final Pattern ORDER_NUMBER = Pattern.compile("(?:[12][0-9]{3}\\s*年)?\\s*第.*");

  private static final Pattern ORDER_WORD = Pattern.compile("令|公告");

  /** How urgent a document is, on top of its first page (GB/T 9704-2012, 7.2.3). */
  private static final Pattern URGENCY = Pattern.compile("[特加平]\\s*[急提]|急\\s*件");

  /** An order has at most so many paragraphs above the document that it publishes. */
  private static final int LONGEST_ORDER = 10;

  private final LineRuns text;
  private final Authorities authorities;

  /** The last number of 一、 and of 第X条 before each segment, 0 for none. */
  private final int[] commaBefore;

  private final int[] clauseBefore;

  /** The index after the last segment before each one with 第二条 or a later clause. */
  private final int[] laterClause;

  /** The same for 二、 and later numbers. */
  private final int[] laterComma;

  /** The index of the next segment from each one on with 一、 or 第X条. */
  private final int[] nextNumbered;

  /** The number of paragraphs, sentences and characters before each segment. */
  private final int[] sentences;

  private final int[] characters;

  /**
   * The number of short paragraphs without mark that stand between long ones before each segment.
   */
  private final int[] headings;

  /** The number of segments with blanks to fill in before each segment. */
  private final int[] blanks;

  Surroundings(LineRuns text, Authorities authorities) {
    this.text = text;
    this.authorities = authorities;
    int n = text.size();
    this.commaBefore = new int[n + 1];
    this.clauseBefore = new int[n + 1];
    this.laterClause = new int[n + 1];
    this.laterComma = new int[n + 1];
    this.sentences = new int[n + 1];
    this.characters = new int[n + 1];
    this.blanks = new int[n + 1];
    this.headings = new int[n + 1];
    this.nextNumbered = new int[n + 1];
    for (int i = 0; i < n; i++) {
      LineRun segment = text.at(i);
      boolean starts = !segment.continues();
      commaBefore[i + 1] = starts ? number(segment, Style.COMMA, commaBefore[i]) : commaBefore[i];
      clauseBefore[i + 1] =
          starts ? number(segment, Style.CLAUSE, clauseBefore[i]) : clauseBefore[i];
      laterClause[i + 1] = isLater(segment, Style.CLAUSE) ? i + 1 : laterClause[i];
      laterComma[i + 1] = isLater(segment, Style.COMMA) ? i + 1 : laterComma[i];
      sentences[i + 1] = sentences[i] + (SentenceEnds.endsSentence(segment.text()) ? 1 : 0);
      characters[i + 1] = characters[i] + segment.width();
      headings[i + 1] = headings[i] + (isHeading(i) ? 1 : 0);
      blanks[i + 1] = blanks[i] + (BLANK.matcher(segment.text()).find() ? 1 : 0);
    }
    nextNumbered[n] = n;
    for (int i = n - 1; i >= 0; i--) {
      LineRun segment = text.at(i);
      boolean numbered =
          !segment.continues()
              && segment
                  .mark()
                  .filter(m -> m.style() == Style.COMMA || m.style() == Style.CLAUSE)
                  .isPresent();
      nextNumbered[i] = numbered ? i : nextNumbered[i + 1];
    }
  }

  /** Returns whether a segment is a short paragraph without mark between long ones. */
  private boolean isHeading(int i) {
    LineRun run = text.at(i);
    return i > 0
        && i + 1 < text.size()
        && !run.isRow()
        && !run.continues()
        && run.mark().isEmpty()
        && run.width() <= LONGEST_HEADING
        && "。：；，、".indexOf(run.text().charAt(run.text().length() - 1)) < 0
        && SentenceEnds.endsSentence(text.at(i - 1).text())
        && !text.at(i + 1).isRow()
        && !text.at(i + 1).continues()
        && text.at(i + 1).width() >= PROSE;
  }

  private static boolean isLater(LineRun run, Style style) {
    return !run.continues()
        && run.mark().filter(m -> m.style() == style && m.number() > 1).isPresent();
  }

  private static int number(LineRun segment, Style style, int before) {
    return segment.mark().filter(m -> m.style() == style).map(Mark::number).orElse(before);
  }

  /**
   * Returns the segment with which the head of a document starts: the title, or what some print
   * above it: the number, the whole order that publishes the document, how urgent it is.
   */
  int top(TitleCandidate title) {
    int number = numberAbove(title.from());
    int top = number < title.from() ? number : orderAbove(title);
    boolean urgent =
        top < title.from() && top > 0 && URGENCY.matcher(text.at(top - 1).text()).matches();
    return urgent ? top - 1 : top;
  }

  /** Returns the head of the order right above that publishes a document: 国务院令, 第 999 号. */
  private int orderAbove(TitleCandidate title) {
    for (int first = title.from() - 3;
        first >= Math.max(0, title.from() - LONGEST_ORDER);
        first--) {
      int length = isNumber(first, first + 2) ? 2 : isNumber(first, first + 1) ? 1 : 0;
      if (length > 0
          && (first == 0 || endsText(text.at(first - 1)))
          && ORDER_WORD.matcher(text.at(first).text()).find()
          && Titles.works(text.paragraphFrom(first + length)).contains(title.key())) {
        return first;
      }
    }
    return title.from();
  }

  /** Returns whether the text above ends with a segment, which is no headline of the order. */
  private static boolean endsText(LineRun run) {
    String last = run.text();
    return run.isRow()
        || SentenceEnds.endsSentence(last)
        || Brackets.isRemark(last)
        || OfficialDate.startOfFinalDate(last).isPresent()
        || URGENCY.matcher(last).matches();
  }

  private int numberAbove(int title) {
    for (int length = 2; length >= 1; length--) {
      int first = title - length;
      if (first >= 0 && isNumber(first, title)) {
        return first;
      }
    }
    return title;
  }

  private boolean isNumber(int from, int to) {
    if (to - from > 1) {
      boolean parts =
          ORDER.matcher(text.at(from).text()).matches() && isOrderNumber(text.at(from + 1).text());
      return parts && isNumber(text.at(from).text() + text.at(from + 1).text());
    }
    return !text.at(from).isRow() && isNumber(text.at(from).text());
  }

  /** Returns whether a line can be the second one of the number of an order. */
  static boolean isOrderNumber(String line) {
    return ORDER_NUMBER.matcher(line).matches();
  }

  private static boolean isNumber(String line) {
    return DocumentNumber.whole(line).isPresent();
  }

  /** Adds the evidence of the paragraph above the title and its number. */
  void above(TitleCandidate candidate, Set<TitleEvidence> found) {
    int top = top(candidate);
    if (top < candidate.from()) {
      found.add(TitleEvidence.NUMBER_ABOVE);
    }
    if (top == 0) {
      return;
    }
    int last = top - 1;
    int first = last;
    while (first > 0 && text.at(first).continues() && last - first < NEAR) {
      first--;
    }
    LineRun segment = text.at(last);
    if (segment.isRow()) {
      found.add(TitleEvidence.ROW_ABOVE);
      return;
    }
    String above = segment.text();
    if (SentenceEnds.endsSentence(above)) {
      found.add(TitleEvidence.SENTENCE_ABOVE);
    }
    if (EFFECT.matcher(above).matches()) {
      found.add(TitleEvidence.EFFECT_ABOVE);
    }
    boolean dated = OfficialDate.startOfFinalDate(above).isPresent();
    if (dated && segment.width() < 60) {
      found.add(TitleEvidence.DATE_ABOVE);
    } else if (!authorities.split(above).isEmpty()) {
      found.add(TitleEvidence.ORGAN_ABOVE);
    }
    if (ADDRESS.matcher(above).matches()) {
      found.add(TitleEvidence.ADDRESS_ABOVE);
    }
    if (isImprint(text.paragraphFrom(first))) {
      found.add(TitleEvidence.IMPRINT_ABOVE);
    }
    if (isPassed(text.paragraphFrom(first))) {
      found.add(TitleEvidence.PASSED_ABOVE);
    } else if (Brackets.isRemark(above)) {
      found.add(TitleEvidence.REMARK_ABOVE);
    }
    if ("，、；：,;:".indexOf(above.charAt(above.length() - 1)) >= 0) {
      found.add(TitleEvidence.OPEN_ABOVE);
    }
    if (segment.width() >= 30
        && !SentenceEnds.isComplete(above)
        && !dated
        && authorities.split(above).isEmpty()
        && !ADDRESS.matcher(above).matches()) {
      found.add(TitleEvidence.UNFINISHED_ABOVE);
    }
    attachmentsAbove(text.at(first), above, found);
    farAbove(candidate, last, found);
  }

  private void farAbove(TitleCandidate candidate, int last, Set<TitleEvidence> found) {
    boolean prose = last < NEAR;
    for (int i = last; i >= 0 && i > last - NEAR; i--) {
      LineRun segment = text.at(i);
      prose |= SentenceEnds.isProse(segment.text()) || segment.width() > PROSE;
      prose |= OfficialDate.startOfFinalDate(segment.text()).isPresent();
      if (segment.key().contains(candidate.key())) {
        found.add(TitleEvidence.REPEATS_ABOVE);
      }
    }
    if (!prose) {
      found.add(TitleEvidence.NO_TEXT_ABOVE);
    }
  }

  private static void attachmentsAbove(LineRun first, String above, Set<TitleEvidence> found) {
    Optional<Mark> mark = first.mark();
    boolean attachment = mark.filter(m -> m.style() == Style.ATTACHMENT).isPresent();
    if (attachment && first.width() <= 5) {
      found.add(TitleEvidence.ATTACHMENT_MARK_ABOVE);
    } else if (LISTED.matcher(first.text()).matches()) {
      found.add(TitleEvidence.ATTACHMENT_LIST_ABOVE);
    } else if (mark.isPresent() && !SentenceEnds.endsSentence(above)) {
      found.add(TitleEvidence.HEADING_ABOVE);
    } else if (first.width() < 30
        && !SentenceEnds.isComplete(above)
        && mark.isEmpty()
        && ENDS.stream().noneMatch(found::contains)) {
      found.add(TitleEvidence.SHORT_ABOVE);
    }
  }

  /** Adds the evidence of the paragraphs below. */
  void below(TitleCandidate candidate, Set<TitleEvidence> found) {
    int at = candidate.to();
    if (at >= text.size()) {
      return;
    }
    if (text.at(at).isRow()) {
      found.add(TitleEvidence.ROW_BELOW);
      return;
    }
    head(at, found);
    String below = text.paragraphFrom(at);
    int width = TextKey.count(below);
    Optional<Mark> mark = text.at(at).mark();
    int body = isPassed(below) ? text.paragraphEnd(at) : at;
    if (body > at) {
      found.add(TitleEvidence.PASSED_BELOW);
    }
    clauses(body, found);
    if (FIRST_SECTION.matcher(below).matches()) {
      found.add(TitleEvidence.FIRST_SECTION_BELOW);
    }
    if (mark.isEmpty() && width >= PROSE && SentenceEnds.isProse(below)) {
      found.add(TitleEvidence.PROSE_BELOW);
    }
    if (OPENING_WORDS.matcher(below).matches() && width >= 25) {
      found.add(TitleEvidence.OPENING_WORDS_BELOW);
    }
    if (mark.isPresent() && !found.contains(TitleEvidence.FIRST_CLAUSE_BELOW)) {
      found.add(below.startsWith("一、") ? TitleEvidence.FIRST_MARK_BELOW : TitleEvidence.MARK_BELOW);
    }
    if (mark.filter(m -> m.style() == Style.ATTACHMENT).isPresent()
        || ADDRESS.matcher(below).matches()) {
      found.add(TitleEvidence.LINK_BELOW);
    }
    if (mark.isEmpty() && width < 30 && !SentenceEnds.isComplete(below)) {
      found.add(TitleEvidence.SHORT_BELOW);
    }
    if (text.isSubtitle(at)) {
      found.add(TitleEvidence.SUBTITLE_BELOW);
    }
    if (isSignature(below)) {
      found.add(TitleEvidence.SIGNATURE_BELOW);
    }
    if (below.endsWith("：") && !found.contains(TitleEvidence.ADDRESSEE_BELOW)) {
      found.add(TitleEvidence.COLON_BELOW);
    }
    ownWork(candidate, found);
    near(at, found);
    int from = candidate.from();
    if (blanks[from] > blanks[Math.max(0, from - REGION)]
        && blanks[Math.min(text.size(), at + REGION)] > blanks[at]) {
      found.add(TitleEvidence.BLANKS_AROUND);
    }
  }

  /** Returns whether a paragraph is a bracket that names who passed or published a document. */
  static boolean isPassed(String paragraph) {
    return PASSED.matcher(paragraph).matches() && !SOURCE.matcher(paragraph).matches();
  }

  /** Returns whether a long paragraph without mark starts with a segment. */
  boolean isProse(int i) {
    if (i >= text.size() || text.at(i).isRow() || text.at(i).mark().isPresent()) {
      return false;
    }
    String paragraph = text.paragraphFrom(i);
    return TextKey.count(paragraph) >= PROSE && SentenceEnds.isProse(paragraph);
  }

  /** Returns whether a paragraph is the imprint of a document: 抄送：…, …日印发. */
  static boolean isImprint(String paragraph) {
    return IMPRINT.matcher(paragraph).matches();
  }

  /** Returns whether a paragraph is a date or names organs and nothing else. */
  boolean isSignature(String paragraph) {
    return OfficialDate.whole(paragraph).isPresent() || !authorities.split(paragraph).isEmpty();
  }

  /** Finds number and addressee, which stand below the title or below one another. */
  private void head(int at, Set<TitleEvidence> found) {
    int i = at;
    for (int k = 0; k < 3 && i < text.size() && !text.at(i).isRow(); k++) {
      String paragraph = text.paragraphFrom(i);
      int end = text.paragraphEnd(i);
      boolean order =
          ORDER.matcher(paragraph).matches()
              && end < text.size()
              && DocumentNumber.whole(paragraph + text.at(end).text()).isPresent();
      if (k < 2 && (DocumentNumber.whole(text.at(i).text()).isPresent() || order)) {
        found.add(TitleEvidence.NUMBER_BELOW);
      } else if (Addressees.isAddressee(paragraph, authorities)
          || SALUTATION.matcher(paragraph).matches()) {
        found.add(TitleEvidence.ADDRESSEE_BELOW);
        return;
      }
      i = end;
    }
  }

  private void clauses(int at, Set<TitleEvidence> found) {
    if (at >= text.size()) {
      return;
    }
    Optional<Mark> mark =
        text.at(at)
            .mark()
            .filter(
                m ->
                    m.style() == Style.CHAPTER
                        || m.style() == Style.CLAUSE
                        || m.style() == Style.SECTION
                        || m.style() == Style.PART);
    mark.ifPresent(
        m ->
            found.add(
                m.number() == 1
                    ? TitleEvidence.FIRST_CLAUSE_BELOW
                    : TitleEvidence.LATER_CLAUSE_BELOW));
  }

  private void ownWork(TitleCandidate candidate, Set<TitleEvidence> found) {
    List<String> works = candidate.works();
    String own = EDITION.matcher(candidate.key()).replaceFirst("");
    int last = Math.min(text.size(), candidate.to() + NEAR);
    for (int from = candidate.to(); from < last; from++) {
      StringBuilder key = new StringBuilder();
      for (int i = from; i < Math.min(text.size(), from + NEAR); i++) {
        key.append(text.at(i).key());
        String whole = key.toString();
        if (works.contains(whole)) {
          found.add(TitleEvidence.OWN_WORK_BELOW);
        }
        if (own.equals(EDITION.matcher(whole).replaceFirst(""))
            || own.replace("、", "").equals(whole)) {
          found.add(TitleEvidence.REPEATED_BELOW);
        }
        if (whole.length() > own.length()) {
          break;
        }
      }
    }
  }

  private void near(int at, Set<TitleEvidence> found) {
    if (text.at(at).mark().filter(m -> m.style() == Style.ANSWER).isPresent()) {
      found.add(TitleEvidence.ANSWER_BELOW);
    }
    boolean body =
        found.contains(TitleEvidence.NUMBER_BELOW)
            || found.contains(TitleEvidence.ADDRESSEE_BELOW)
            || found.contains(TitleEvidence.FIRST_CLAUSE_BELOW);
    boolean sentence = body;
    int i = at;
    for (int k = 0; k < NEAR && i < text.size(); k++) {
      String paragraph = text.paragraphFrom(i);
      body |= SentenceEnds.isProse(paragraph);
      sentence |= paragraph.indexOf('。') >= 0;
      if (paragraph.contains("以下简称")) {
        found.add(TitleEvidence.SHORT_NAME_BELOW);
      }
      if (paragraph.startsWith("问：") || paragraph.startsWith("问:")) {
        found.add(TitleEvidence.QUESTION_BELOW);
      }
      i = text.paragraphEnd(i);
    }
    if (!sentence) {
      found.add(TitleEvidence.NO_SENTENCE_BELOW);
    }
    if (!body) {
      found.add(TitleEvidence.NO_BODY_BELOW);
    }
  }

  /** Adds whether the numbers of 一、 and 第X条 start again below. */
  void numbering(TitleCandidate candidate, Set<TitleEvidence> found) {
    items(candidate, found);
    int next = nextNumbered[candidate.to()];
    if (next >= text.size() || next - candidate.to() > NEAR) {
      return;
    }
    Mark mark = text.at(next).mark().orElseThrow();
    int[] before = mark.style() == Style.COMMA ? commaBefore : clauseBefore;
    int last = before[candidate.from()];
    if (mark.number() == 1 && last > 1) {
      found.add(TitleEvidence.NUMBERING_RESTARTS);
    } else if (mark.number() > 1 && mark.number() == last + 1) {
      found.add(TitleEvidence.NUMBERING_GOES_ON);
    }
  }

  /** Adds whether the next mark of another style goes on with the one above. */
  private void items(TitleCandidate candidate, Set<TitleEvidence> found) {
    int next = candidate.to();
    int end = Math.min(text.size(), next + NEAR);
    while (next < end && !isItem(text.at(next))) {
      next++;
    }
    if (next >= end) {
      return;
    }
    Mark mark = text.at(next).mark().orElseThrow();
    for (int i = candidate.from() - 1; i >= 0 && i >= candidate.from() - FAR; i--) {
      Optional<Mark> before = text.at(i).mark().filter(m -> m.style() == mark.style());
      if (before.isPresent() && isItem(text.at(i))) {
        if (mark.number() > 1 && mark.number() == before.get().number() + 1) {
          found.add(TitleEvidence.ITEMS_GO_ON);
        }
        return;
      }
    }
  }

  private static boolean isItem(LineRun run) {
    return !run.continues()
        && run.mark()
            .filter(
                m ->
                    m.style() == Style.BRACKET
                        || m.style() == Style.DIGIT
                        || m.style() == Style.DIGIT_BRACKET)
            .isPresent();
  }

  /** Adds how much text the article has between its title and the candidate. */
  void sinceTitle(TitleCandidate candidate, TitleCandidate last, Set<TitleEvidence> found) {
    int count = characters[candidate.from()] - characters[last.to()];
    if (count == 0) {
      found.add(TitleEvidence.NO_TEXT_YET);
    }
    if (sentences[candidate.from()] - sentences[last.to()] == 0) {
      found.add(TitleEvidence.NO_SENTENCE_YET);
    }
    int next = nextNumbered[candidate.to()];
    if (next < text.size() && next - candidate.to() < FAR) {
      Mark mark = text.at(next).mark().orElseThrow();
      boolean clause = mark.style() == Style.CLAUSE;
      int later = clause ? laterClause[candidate.from()] : laterComma[candidate.from()];
      if (mark.number() == 1 && later > last.to()) {
        found.add(clause ? TitleEvidence.CLAUSES_AGAIN : TitleEvidence.NUMBERS_AGAIN);
      }
    }
    if (headings[candidate.from()] > headings[last.to()]) {
      found.add(TitleEvidence.HEADINGS_BEFORE);
    }
    if (count < SHORTEST_TEXT) {
      found.add(TitleEvidence.LITTLE_TEXT_YET);
    }
  }
}
