package org.huibian.catalog.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.model.Kind;
import org.huibian.text.WordList;

/**
 * Tells whether what a clause says is said of a document as a whole: 本办法自…起施行, and not 本办法第十二条自…起施行
 * or 新认定的企业自…起执行, which say it of a part or of something else.
 */
final class DocumentSubject {
  private static final String NAMES =
      WordList.alternatives(DocumentSubject.class, "document-names.txt");

  /** 本办法, 本实施细则（试行）; not 本办法规定的收费标准 or 本办法附件目录, which are of the document. */
  static final String SELF =
      "本(?:"
          + NAMES
          + "|(?!(?:办法|规定|条例|通知|公告|意见|细则|标准|法|规则|决定|目录|方案)(?:的|所|中|规定|附|实施|配套|列|第))[\\p{IsHan}&&[^的所]]{1,8}?"
          + NAMES
          + ")"
          + "(?:\\s*[（(][^（()）]{1,12}[）)])?";

  /** 以上4项行业标准: what a notice of standards approves. */
  private static final String STANDARDS =
      "(?:以上|上述|其余|其他)(?:[0-9一二三四五六七八九十]{1,3}[项个])?(?:国家|行业|地方|团体|强制性|推荐性|工程建设)*(?:标准|规范|规程)";

  private static final Pattern LEAD = Pattern.compile("(?:自|从|于|将|拟|并|且|一并|均|应|现)*\\s*$");
  private static final Pattern CLAUSE = Pattern.compile("[^，,。；;：:（(]*$");

  private static final String SPACE = "[\\s\\u3000]";

  private static final String NUMERAL = "[一二三四五六七八九十百零〇0-9０-９]";

  /** The number of a clause, 第九条 or 5.6 or 四、 or （三）, at the start of what it says. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^"
              + SPACE
              + "*(?:第"
              + SPACE
              + "*"
              + NUMERAL
              + "{1,6}"
              + SPACE
              + "*条|[0-9０-９]+(?:[.．][0-9０-９]+)*[.．、]?(?!号)|"
              + NUMERAL
              + "{1,4}、|[（(]"
              + NUMERAL
              + "{1,4}[）)])?"
              + SPACE
              + "*");

  /** 第九条（施行日期） and 第九条 施行日期: a clause with a title of its own, before its subject. */
  private static final Pattern CLAUSE_TITLE =
      Pattern.compile(
          "^(?:[（(【\\[][^（）()【】]{1,16}[）)】\\]]|\\p{IsHan}"
              + SPACE
              + "*\\p{IsHan}{1,7}(?="
              + SPACE
              + "))"
              + SPACE
              + "*(?=[^\\s\\u3000])");

  /**
   * 施行日期：, 附则: a title after which the document needs no name. Other words before a space are a
   * subject of their own: 新建机组 自2025年7月1日起执行.
   */
  private static final Pattern FORCE_TITLE =
      Pattern.compile(
          "^[（(【\\[]?(?:附"
              + SPACE
              + "*则|(?:施行|实施|执行|生效|试行|时间)(?:日期|时间|日|期限|效力)?(?:[与和及、]\\p{IsHan}{2,6})?|有效期限?|其他事项|其他)[）)】\\]]?"
              + SPACE
              + "*[：:]?"
              + SPACE
              + "*$");

  /** 本办法（试行）, 本办法（2025年3月1日部务会议通过）: brackets at the end of a subject. */
  private static final Pattern BRACKETS = Pattern.compile("(?:\\s*[（(][^（）()]*[）)])+\\s*$");

  private static final Pattern OWN =
      Pattern.compile(
          "(?:"
              + SELF
              + "|(?:以上|上述)(?:通知|规定|公告|意见|办法|措施)|"
              + STANDARDS
              + ")(?:由[^，。；]{1,40}?解释)?|[^》]*》\\s*(?:[（(][^（()）]*[）)])?|(?:《[^》]*》\\s*[、和及与]?){2,5}|.{0,8}(?:公布|发布|印发)(?:施行)?");
  private static final Pattern REPORTED = Pattern.compile("(?!现行|原|旧|此前)(?:新|该|此)?.{0,24}" + NAMES);
  private static final Pattern DOCUMENT_BEFORE =
      Pattern.compile(
          SELF + "|" + STANDARDS + "[，,]\\s*$|以上通知|以上规定|》|现予|予以(?:公布|发布|印发)|印发|公布|发布|通过|批准");

  /** 修改单自2026年7月1日起实施, in the notice of an amendment of a standard. */
  private static final Pattern AMENDMENT = Pattern.compile("修改单|修正案");

  /** 原《X》自2019年3月1日起施行: an earlier edition, whose title is the same. */
  private static final Pattern FORMER = Pattern.compile("^(?:原|旧|此前|之前)[^》]{0,12}《");

  private static final Pattern SELF_AT_END = Pattern.compile("(?:" + SELF + "|[》”])\\s*$");

  /** 第十二条 and nothing else; the group is the space behind it. */
  private static final Pattern CLAUSE_ALONE =
      Pattern.compile("^" + SPACE + "*第[^条，。；、]{1,8}条(" + SPACE + "*)$");

  private DocumentSubject() {}

  /**
   * Returns whether a clause that continues at an index is about a document as a whole.
   *
   * @param context the unit
   * @param at the index at which the words stand that say something: 自2025年7月1日起施行
   */
  static boolean isAt(UnitContext context, int at) {
    String text = context.text();
    int sentence = SentenceSplitter.startOf(text, at);
    String before = text.substring(sentence, at);
    before = LEAD.matcher(before).replaceFirst("");
    if (isInBracketsOfOther(before)) {
      return false;
    }
    if (isClauseOfItsOwn(before, text.substring(0, sentence).isBlank())) {
      return false;
    }
    String rest = NUMBER.matcher(before).replaceFirst("");
    if (FORCE_TITLE.matcher(rest).find()) {
      return true;
    }
    rest = CLAUSE_TITLE.matcher(rest).replaceFirst("");
    rest = BRACKETS.matcher(rest).replaceFirst("");
    Matcher clause = CLAUSE.matcher(rest);
    String subject = clause.find() ? clause.group().strip() : "";
    if (AMENDMENT.matcher(subject).matches()) {
      return context.article().head().title().contains(subject);
    }
    if (!subject.isEmpty()) {
      return !FORMER.matcher(subject).find()
          && (OWN.matcher(subject).matches()
              || isReport(context.article().head().kind()) && REPORTED.matcher(subject).matches());
    }
    return rest.isBlank() || DOCUMENT_BEFORE.matcher(rest).find();
  }

  /** Returns whether a sentence goes on within brackets behind words that are no 本办法. */
  private static boolean isInBracketsOfOther(String before) {
    int open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
    int close = Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
    return open > close
        && !before.substring(0, open).isBlank()
        && !SELF_AT_END.matcher(before.substring(0, open)).find();
  }

  /**
   * Returns whether a sentence names nothing but a clause before its day: 第十二条自2026年1月1日起施行. With a
   * space between them at the start of a text, the clause only has that number.
   */
  private static boolean isClauseOfItsOwn(String before, boolean isFirst) {
    Matcher clause = CLAUSE_ALONE.matcher(before);
    return clause.matches()
        && (clause.group(1).isEmpty() || clause.group().contains(".") || !isFirst);
  }

  /** Returns whether texts of a kind speak of documents without 本: 条例自2025年6月1日起施行. */
  private static boolean isReport(Kind kind) {
    return kind == Kind.NEWS || kind == Kind.INTERPRETATION || kind == Kind.EXPERT;
  }

  /**
   * Returns whether an index lies in brackets behind a title, which tell the history of that
   * document: 《X规定》（2006年…令第92号公布，自2007年6月1日起施行）.
   */
  static boolean isHistoryOfTitle(String text, int at) {
    int open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
    int close = Math.max(text.lastIndexOf('）', at - 1), text.lastIndexOf(')', at - 1));
    // 《X规定》（试行）（2006年…）: other brackets can stand between.
    return open > close
        && BRACKETS.matcher(text.substring(0, open)).replaceFirst("").stripTrailing().endsWith("》");
  }

  /** Returns whether an index lies within quotation marks, where another text speaks. */
  static boolean isQuoted(String text, int at) {
    int open = text.lastIndexOf('“', at);
    return open >= 0 && text.indexOf('”', open) >= at;
  }
}
