package org.huibian.recovery.boundary;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.huibian.text.OrderNumber;
import org.huibian.text.TextKey;

/** Finds the evidence that stands above and below a candidate. */
final class Surroundings {
  private static final int NEAR = 5;
  private static final int PROSE = 45;
  private static final int FAR = 40;
  private static final int LONGEST_HEADING = 30;
  private static final int LONGEST_QUESTION = 60;

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
          "(?:为了?|近日|日前|近期|根据|按照|依据|依照|随着|当前|现将|现就|今天|今年|本报|记者|鉴于|昨日|新华社"
              + "|据.{0,14}(?:统计|显示|介绍|报道|消息|悉|了解|数据|测算|预测)|从.{2,30}(?:获悉|了解到)|受.{2,30}委托，"
              + "|(?:上半年|下半年|[一二三四]季度|前.{1,3}(?:个月|季度)|去年|本月|本周)[^。]{0,30}，|自.{2,20}以来，"
              + "|(?:[12][0-9]{3}\\s*年\\s*)?[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*日[，上下至]"
              + "|[12][0-9]{3}\\s*年\\s*(?:[0-9]{1,2}\\s*月)?(?:以来)?，)"
              + ".*");
  private static final Pattern LABEL =
      Pattern.compile(
          "[【\\[]?(?:来\\s*源|信息来源|文章来源|时\\s*间|发布时间|发布日期|发文时间|日\\s*期|地\\s*点|主持人|发布人|出席|索\\s*引\\s*号|发布单位|发文机关|字\\s*号"
              + "|编者按|说\\s*明|按语|导\\s*读|摘\\s*要|核心阅读|内容提要)[】\\]]?\\s*[:：】\\]].*");
  private static final Pattern FIRST_PART =
      Pattern.compile(
          "(?:典型)?(?:案例|事例|例|经验|做法|典型|问题|亮点|要点|看点|关键词|专题)\\s*(?:之\\s*)?[一1](?![0-9一二三四五六七八九十百]).*"
              + "|【\\p{IsHan}{2,8}】.{0,3}|PART\\s*0?1\\b.*");

  /** The number of an announcement that stands below its title: （2022年第22号）, 2022年第22号. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "[（(]\\s*(?:[12][0-9]{3}\\s*年\\s*)?第\\s*[0-9]{1,4}\\s*号\\s*[）)]"
              + "|[12][0-9]{3}\\s*年\\s*第\\s*[0-9]{1,4}\\s*号");

  /** A month without a day, which ends a document as a date does. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})\\s*年\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\\s*月");

  private static final Pattern SIGNS = Pattern.compile("[()\\[\\]]");

  private static final Pattern ROW_NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final double SAME_MATTER = 0.5;
  private static final int SHORTEST_NEWS = 10;
  private static final int LONGEST_LETTER = 80;
  private static final Pattern DANGLES = Pattern.compile(".*[和的及与、]");
  private static final Pattern PREFACE =
      Pattern.compile("前\\s*言|引\\s*言|序\\s*言|导\\s*言|卷首语|目\\s*[录次]");
  private static final Pattern BLANK =
      Pattern.compile("[□☐○]|_{3,}|(?<![0-9〇○一二三四五六七八九十])\\s*年\\s+月|[（(]\\s*[)）]|签字|签名|盖章");
  private static final Pattern QUESTION =
      Pattern.compile("(?:问|[0-9]{1,2}[.．、]|问题?[一1][.．、：:]).{3,80}[？?]|问[：:].*");
  private static final Pattern IMPRINT =
      Pattern.compile("(?:抄送|分送|主送|抄报|印送)[：:].*|.{2,40}[0-9一二三四五六七八九十]\\s*日\\s*印发");
  private static final Pattern SOURCE =
      Pattern.compile("[（(]\\s*(?:原载|来源|摘自|转自|作者|供稿|文字|责任编辑|编辑|记者|联系).*");
  private static final Pattern FIRST_SECTION = Pattern.compile("1[\\s\\u3000]+\\p{IsHan}{2,10}");
  private static final Pattern SALUTATION =
      Pattern.compile("(?:同志们|朋友们|各位|尊敬的|女士们|主任、|主席、|亲爱的).{0,40}[：:]");
  private static final Pattern EDITION = Pattern.compile("[(（][^()（）]{1,16}[)）]$");
  private static final Pattern ORDER_WORD = Pattern.compile("令|公告");

  /** How urgent a document is, on top of its first page (GB/T 9704-2012, 7.2.3). */
  private static final Pattern URGENCY = Pattern.compile("[特加平]\\s*[急提]|急\\s*件");

  /** An order has at most so many paragraphs above the document that it publishes. */
  private static final int LONGEST_ORDER = 16;

  /** The number of an order of several organs takes at most so many paragraphs. */
  private static final int LONGEST_NUMBER = 8;

  private final LineRuns text;
  private final Authorities authorities;

  /** What was found above and below, which several candidates share, by the segment. */
  private final Map<Integer, Set<TitleEvidence>> above = new HashMap<>();

  private final Map<Integer, Set<TitleEvidence>> below = new HashMap<>();

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

  /** The number of short questions before each segment. */
  private final int[] questions;

  /** The number of segments with 一、, 二、 … or 第X章 before each segment. */
  private final int[] marked;

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
    this.marked = new int[n + 1];
    this.questions = new int[n + 1];
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
      marked[i + 1] = marked[i] + (isMarked(segment) ? 1 : 0);
      questions[i + 1] = questions[i] + (isQuestion(segment) ? 1 : 0);
      blanks[i + 1] = blanks[i] + (hasBlank(segment.text()) ? 1 : 0);
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

  /** Returns whether a text has a blank to fill in; few texts have the first character of one. */
  private static boolean hasBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      boolean may =
          switch (text.charAt(i)) {
            case '□', '☐', '○', '签', '盖' -> true;
            case '_' -> next == '_';
            case '年' -> next <= ' ';
            case '（', '(' -> next <= ' ' || next == ')' || next == '）';
            default -> false;
          };
      if (may) {
        return BLANK.matcher(text).find();
      }
    }
    return false;
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

  /** Returns whether a segment is a question and nothing else. */
  private static boolean isQuestion(LineRun run) {
    char last = run.text().isEmpty() ? ' ' : run.text().charAt(run.text().length() - 1);
    return !run.isRow() && (last == '？' || last == '?') && run.width() <= LONGEST_QUESTION;
  }

  /** Returns whether a segment has a mark of the highest levels. */
  private static boolean isMarked(LineRun run) {
    return !run.isRow()
        && !run.continues()
        && run.mark()
            .filter(m -> m.style() == Style.COMMA || m.style() == Style.CHAPTER)
            .isPresent();
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
    if (text.namedIn(title.name(), title.from() - LONGEST_ORDER, title.from()) < 0) {
      return title.from();
    }
    int farthest = Math.max(0, title.from() - LONGEST_ORDER);
    for (int first = farthest; first <= title.from() - 3; first++) {
      int length = orderLength(first);
      if (length > 0
          && (first == 0 || endsText(text.at(first - 1)))
          && Titles.works(text.paragraphFrom(first + length)).contains(title.name())) {
        return first;
      }
    }
    return title.from();
  }

  /**
   * Returns the key of the number of the document that a title heads, without brackets: of the
   * lines above that belong to it, or of the line below; empty if there is none.
   */
  String number(TitleCandidate title) {
    StringBuilder key = new StringBuilder();
    for (int i = numberAbove(title.from()); i < title.from(); i++) {
      key.append(text.at(i).key());
    }
    if (key.length() == 0
        && title.to() < text.size()
        && ANNOUNCED.matcher(text.at(title.to()).text()).matches()) {
      key.append(text.at(title.to()).key());
    }
    return SIGNS.matcher(key).replaceAll("");
  }

  /** Returns whether news of what a letter is about stands right above its headline. */
  boolean isBelowNews(TitleCandidate letter) {
    if (letter.from() == 0) {
      return false;
    }
    LineRun above = text.at(letter.from() - 1);
    return isTitleLine(above)
        && above.width() >= SHORTEST_NEWS
        && above.text().indexOf("关于") < 0
        && Titles.containment(above.key(), letter.key(), SAME_MATTER) > 0;
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

  /** Returns how many segments make up the number of an order: 国务院令, 第 999 号; 0 for none. */
  private int orderLength(int from) {
    LineRun run = text.at(from);
    if (!run.isRow() && isNumber(run.text()) && ORDER_WORD.matcher(run.text()).find()) {
      return 1;
    }
    return OrderNumber.length(i -> text.at(i).text(), from, text.size());
  }

  private int numberAbove(int title) {
    if (title == 0 || text.at(title - 1).isRow() || text.at(title - 1).text().indexOf('号') < 0) {
      return title;
    }
    for (int first = Math.max(0, title - LONGEST_NUMBER); first < title; first++) {
      boolean number =
          first == title - 1
              ? !text.at(first).isRow() && isNumber(text.at(first).text())
              : orderLength(first) == title - first;
      if (number) {
        return first;
      }
    }
    return title;
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
    found.addAll(above.computeIfAbsent(top - 1, this::findAbove));
    for (int i = top - 1; i >= 0 && i > top - 1 - NEAR && !text.at(top - 1).isRow(); i--) {
      if (text.at(i).key().contains(candidate.key())) {
        found.add(TitleEvidence.REPEATS_ABOVE);
      }
    }
  }

  /** Returns the evidence of the paragraph that ends with a segment, whatever stands below it. */
  private Set<TitleEvidence> findAbove(int last) {
    Set<TitleEvidence> found = EnumSet.noneOf(TitleEvidence.class);
    int first = last;
    while (first > 0 && text.at(first).continues() && last - first < NEAR) {
      first--;
    }
    LineRun segment = text.at(last);
    if (segment.isRow()) {
      found.add(TitleEvidence.ROW_ABOVE);
      return found;
    }
    String above = segment.text();
    if (SentenceEnds.endsSentence(above)) {
      found.add(TitleEvidence.SENTENCE_ABOVE);
    }
    if (EFFECT.matcher(above).matches()) {
      found.add(TitleEvidence.EFFECT_ABOVE);
    }
    boolean dated =
        OfficialDate.startOfFinalDate(above).isPresent() || MONTH.matcher(above).matches();
    if (ROW_NUMBER.matcher(above).matches()) {
      found.add(TitleEvidence.ROW_NUMBER_ABOVE);
    }
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
    titleAbove(first, segment, found);
    attachmentsAbove(text.at(first), above, found);
    farAbove(last, found);
    return found;
  }

  /** Finds another title, or the first line of one, right above. */
  private void titleAbove(int first, LineRun last, Set<TitleEvidence> found) {
    if (first > 0
        && isTitleLine(text.at(first - 1))
        && found.contains(TitleEvidence.PASSED_ABOVE)) {
      found.add(TitleEvidence.TITLE_ABOVE);
    }
    if (isTitleLine(last) && DANGLES.matcher(last.text()).matches()) {
      found.add(TitleEvidence.DANGLES_ABOVE);
    }
  }

  /** Returns whether a segment is a short line that is neither sentence nor date nor remark. */
  private boolean isTitleLine(LineRun run) {
    return !run.isRow()
        && run.mark().isEmpty()
        && run.width() <= LONGEST_QUESTION
        && !SentenceEnds.isComplete(run.text())
        && !isSignature(run.text());
  }

  private void farAbove(int last, Set<TitleEvidence> found) {
    boolean prose = last < NEAR;
    for (int i = last; i >= 0 && i > last - NEAR; i--) {
      LineRun segment = text.at(i);
      prose |= SentenceEnds.isProse(segment.text()) || segment.width() > PROSE;
      prose |= OfficialDate.startOfFinalDate(segment.text()).isPresent();
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
    found.addAll(below.computeIfAbsent(at, this::findBelow));
    if (text.at(at).isRow()) {
      return;
    }
    ownWork(candidate, found);
    ownLetter(candidate, text.paragraphFrom(at), found);
    int from = candidate.from();
    if (blanks[from] > blanks[Math.max(0, from - REGION)]
        && blanks[Math.min(text.size(), at + REGION)] > blanks[at]) {
      found.add(TitleEvidence.BLANKS_AROUND);
    }
  }

  /** Returns the evidence of the paragraphs from a segment on, whatever stands above them. */
  private Set<TitleEvidence> findBelow(int at) {
    Set<TitleEvidence> found = EnumSet.noneOf(TitleEvidence.class);
    if (text.at(at).isRow()) {
      found.add(TitleEvidence.ROW_BELOW);
      return found;
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
    marks(mark, below, found);
    ofHeadline(below, found);
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
    near(at, found);
    return found;
  }

  /** Finds what belongs to a headline: author, source, edition. */
  private static void ofHeadline(String below, Set<TitleEvidence> found) {
    if (Bylines.isByline(below)) {
      found.add(TitleEvidence.AUTHOR_BELOW);
    }
    if (LABEL.matcher(below).matches()) {
      found.add(TitleEvidence.LABEL_BELOW);
    }
    if (TitleCandidate.isEdition(below)) {
      found.add(TitleEvidence.EDITION_BELOW);
    }
  }

  /** Finds which enumeration mark stands below: the first one of a style, or a later one. */
  private static void marks(Optional<Mark> mark, String below, Set<TitleEvidence> found) {
    boolean part = mark.filter(m -> m.style() == Style.WORD && m.number() == 1).isPresent();
    if (part || FIRST_PART.matcher(below).matches() || PREFACE.matcher(below).matches()) {
      found.add(TitleEvidence.FIRST_PART_BELOW);
    } else if (mark.isPresent() && !found.contains(TitleEvidence.FIRST_CLAUSE_BELOW)) {
      boolean item =
          mark.get().number() == 1
              && (mark.get().style() == Style.DIGIT || mark.get().style() == Style.BRACKET);
      found.add(
          below.startsWith("一、")
              ? TitleEvidence.FIRST_MARK_BELOW
              : item ? TitleEvidence.FIRST_ITEM_BELOW : TitleEvidence.MARK_BELOW);
    }
  }

  /** Returns whether a paragraph is a bracket that names who passed or published a document. */
  static boolean isPassed(String paragraph) {
    return PASSED.matcher(paragraph).matches()
        && !SOURCE.matcher(paragraph).matches()
        && !TitleCandidate.startsWithEdition(paragraph);
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
      boolean number =
          DocumentNumber.whole(text.at(i).text()).isPresent()
              || ANNOUNCED.matcher(paragraph).matches()
              || orderLength(i) > 1;
      if (k < 2 && number) {
        found.add(TitleEvidence.NUMBER_BELOW);
      } else if (Addressees.isAddressee(paragraph, authorities)
          || SALUTATION.matcher(paragraph).matches()) {
        found.add(TitleEvidence.ADDRESSEE_BELOW);
        if (found.contains(TitleEvidence.NUMBER_BELOW)) {
          found.add(TitleEvidence.HEAD_BELOW);
        }
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

  /** Finds the headline of a letter below news of it: …局调整…许可, above …局关于…许可的公告. */
  private static void ownLetter(TitleCandidate candidate, String below, Set<TitleEvidence> found) {
    if (candidate.width() >= SHORTEST_NEWS
        && candidate.text().indexOf("关于") < 0
        && below.length() <= LONGEST_LETTER
        && Wording.isLetter(below)
        && Titles.containment(candidate.key(), Titles.key(below), SAME_MATTER) > 0) {
      found.add(TitleEvidence.OWN_LETTER_BELOW);
    }
  }

  private void near(int at, Set<TitleEvidence> found) {
    if (text.at(at).mark().filter(m -> m.style() == Style.ANSWER).isPresent()) {
      found.add(TitleEvidence.ANSWER_BELOW);
    }
    boolean body =
        found.contains(TitleEvidence.NUMBER_BELOW)
            || found.contains(TitleEvidence.ADDRESSEE_BELOW)
            || found.contains(TitleEvidence.FIRST_CLAUSE_BELOW)
            || PREFACE.matcher(text.at(at).text()).matches();
    boolean sentence = body;
    int i = at;
    for (int k = 0; k < NEAR && i < text.size(); k++) {
      String paragraph = text.paragraphFrom(i);
      body |= SentenceEnds.isProse(paragraph);
      sentence |= paragraph.indexOf('。') >= 0;
      if (paragraph.contains("以下简称")) {
        found.add(TitleEvidence.SHORT_NAME_BELOW);
      }
      if (QUESTION.matcher(paragraph).matches()) {
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

  /** Returns whether a question stands alone in a range. */
  boolean hasQuestions(int from, int to) {
    return questions[to] > questions[from];
  }

  /** Adds how much text the article has between its title and the candidate. */
  void sinceTitle(TitleCandidate candidate, TitleCandidate last, Set<TitleEvidence> found) {
    int count = characters[candidate.from()] - characters[last.to()];
    if (count == 0) {
      found.add(TitleEvidence.NO_TEXT_YET);
    }
    if (sentences[candidate.from()] - sentences[last.to()] == 0
        && !(last.interprets() && Wording.isPicture(last.text()))) {
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
    } else if (marked[candidate.from()] - marked[last.to()] > 1) {
      found.add(TitleEvidence.MARKED_BEFORE);
    }
    if (count < SHORTEST_TEXT) {
      found.add(TitleEvidence.LITTLE_TEXT_YET);
    }
  }
}
