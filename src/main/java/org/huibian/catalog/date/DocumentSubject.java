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

  /** 本办法, 本实施细则（试行）. */
  static final String SELF = "本\\p{IsHan}{0,8}?" + NAMES + "(?:\\s*[（(][^（()）]{1,12}[）)])?";

  /** 以上4项行业标准: what a notice of standards approves. */
  private static final String STANDARDS =
      "(?:以上|上述|其余|其他)(?:[0-9一二三四五六七八九十]{1,3}[项个])?(?:国家|行业|地方|团体|强制性|推荐性|工程建设)*(?:标准|规范|规程)";

  private static final Pattern LEAD = Pattern.compile("(?:自|从|于|将|拟|并|且|一并|均|应|现)*\\s*$");
  private static final Pattern CLAUSE = Pattern.compile("[^，,。；;：:（(]*$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:第\\s*[^条]{1,8}\\s*条|[0-9.．]+|[^、]{1,4}、|[（(][^）)]{1,4}[）)])?\\s*"
              // 第九条（施行日期） and 第九条 施行日期: a clause with a title of its own.
              + "[\\s\\u3000]*(?:[（(【\\[][^（）()【】]{1,16}[）)】\\]]|\\p{IsHan}{2,8}(?=[\\s\\u3000]))?[\\s\\u3000]*");
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

  private DocumentSubject() {}

  /**
   * Returns whether a clause that continues at an index is about a document as a whole.
   *
   * @param context the unit
   * @param at the index at which the words stand that say something: 自2025年7月1日起施行
   */
  static boolean isAt(UnitContext context, int at) {
    String text = context.text();
    String before = text.substring(SentenceSplitter.startOf(text, at), at);
    before = LEAD.matcher(before).replaceFirst("");
    Matcher number = NUMBER.matcher(before);
    String rest = number.find() ? before.substring(number.end()) : before;
    Matcher clause = CLAUSE.matcher(rest);
    String subject = clause.find() ? clause.group().strip() : "";
    if (!subject.isEmpty()) {
      return OWN.matcher(subject).matches()
          || isReport(context.article().head().kind()) && REPORTED.matcher(subject).matches();
    }
    return rest.isBlank() || DOCUMENT_BEFORE.matcher(rest).find();
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
    return open > close && open > 0 && text.charAt(open - 1) == '》';
  }

  /** Returns whether an index lies within quotation marks, where another text speaks. */
  static boolean isQuoted(String text, int at) {
    int open = text.lastIndexOf('“', at);
    return open >= 0 && text.indexOf('”', open) >= at;
  }
}
