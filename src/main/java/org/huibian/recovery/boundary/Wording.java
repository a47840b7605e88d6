package org.huibian.recovery.boundary;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Authorities;
import org.huibian.text.TextKey;

/** Finds the evidence in the words of a candidate. */
final class Wording {
  private static final String TAIL = "(?:\\s*[（(][^（）()]{1,24}[）)])*";

  private static final Pattern LETTER =
      Pattern.compile(".*关于.*(?:通知|意见|决定|公告|通报|批复|复函|函|命令|决议|公报|通告|若干措施|措施|建议|答复|请示|报告)" + TAIL);
  private static final Pattern NORM_END =
      Pattern.compile(".*(?:条例|办法|规定|细则|规则|解释|决定|章程|准则|规范|规程|制度|守则|法)" + TAIL);
  private static final Pattern PLAN_END =
      Pattern.compile(
          ".*(?:方案|意见|指南|(?:规范|准入)条件|规划|目录|清单|要点|计划|纲要|标准|指引|名单|报告|措施|政策|公告|通知|批复)" + TAIL);
  private static final Pattern OTHER_END =
      Pattern.compile(
          ".*(?:公报|公示|纪要|倡议书|邀请函|综述|述评|启事|(?:讲话|致辞|发言|答复)(?:摘要|摘编|摘登)?|宣言|声明|通报|白皮书|典型案例|风险提示|提示函?|提醒)[啦！!]?"
              + TAIL);
  private static final Pattern COLLECTION_END = Pattern.compile(".*(?:案例集?|经验|做法|事迹)" + TAIL);
  private static final Pattern NUMBERED_PART =
      Pattern.compile(
          "(?:典型)?(?:案例|例|案件|专栏|方向|问题|附表|表|图|任务|专题|主题)之?\\s*[0-9一二三四五六七八九十]{1,3}(?![0-9号届季年月日个]).*"
              + "|(?:0[1-9]|PART\\s*[0-9]{1,2})[\\s\\u3000.．、：:].*"
              + "|(?!.{0,4}解读)\\p{IsHan}{2,4}之[一二三四五六七八九十]{1,3}[：:、].*");
  private static final Pattern ISSUED =
      Pattern.compile(
          ".*(?:印发|发布|公布|出台|颁布|施行|(?:正式|同步|起)实施|实施(?=《|$)|(?<!贯彻|组织)实施(?=[（(])|全文|(?<!制)修订|通过|签署|批复了|批复同意|落地|征求意见|征集).*");
  private static final List<String> ISSUING =
      List.of("印发", "发布", "公布", "出台", "颁布", "施行", "实施", "修订", "修改", "通过", "全文");
  private static final String ISSUES = "(?:" + String.join("|", ISSUING) + ")";
  private static final Pattern TELLS_OF_WORK =
      Pattern.compile(
          "(?:.{0,40}"
              + ISSUES
              + "《.+》|《.+》.{0,12}"
              + ISSUES
              + ")(?:公告|全文)?"
              + TAIL
              + "|.*(?:条例|办法|规定|细则|规划|计划|方案|纲要|标准|指南|目录|法|规则|意见|白皮书|报告)"
              + "(?:正式|完成|已经|今日|获|迎来)?"
              + ISSUES
              + TAIL);
  private static final Pattern INTERPRETATION =
      Pattern.compile(
          ".*(?:解\\s*读|答记者问|问答|答问|即答|解答|一图读懂|图解|实录|负责人.{0,4}就|负责(?:人|同志).{0,4}(?:说|谈|回应)|专访|——访|发布会|吹风会|(?:热点|[您你]关心的)问题|[一二三四五六七八九十几]问$).*");
  private static final Pattern NOTES_END = Pattern.compile(".*(?:编制|起草|修订|制定|的)说明" + TAIL);
  private static final Pattern NEWS_VERB =
      Pattern.compile(".*(?:部署|启动|开展|组织|推进|召开|举行|征集|申报|发布|公布|公开|明确|成立|签署|完成|事关).*");
  private static final Pattern NEWS_END =
      Pattern.compile(
          ".*(?:召开|举行|举办|开幕|闭幕|闭会|启动|揭牌|揭晓|成立|亮相|落地|投产|投用|下线|开工|竣工|完工|通车|签约|上线|开班|获批|出炉|收官)[啦了！!]?");
  private static final Pattern FEATURE_END =
      Pattern.compile(
          ".*(?:观察|纪实|侧记|走笔|透视|扫描|盘点|综览|见闻|启示录|回眸|回顾|大事记|运行(?:情况|分析|报告|综述)?(?:[及与和].{0,8}展望)?|(?:情况|形势)[及与和].{0,8}展望)"
              + TAIL);

  /** The last line before a dash and the first after it are parts of one headline. */
  private static final Pattern DASHED = Pattern.compile("[^—]{4,}——[^—]{4,}");

  private static final Pattern NEWS_STATE =
      Pattern.compile(
          ".*(?:上扬|回升|向好|攀升|走高|(?:创|创下).{0,6}新高|来了|提速|见效|见成效|领跑|亮眼|开门红|成绩单.{0,6}|同比.{0,4}[增降].*"
              + "|(?:增长|下降|突破|超|达)[约近]?[0-9.]+.{1,6}|再[添创获].{2,20}|首次.*|迈入.*|跃居.*|出海)[”’]?[啦了！!]?");

  /** A year, a plan period or a batch with which the title of a document starts. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:\\p{IsHan}{0,12}?)(?:[12][0-9]{3}\\s*(?:[-—－～~至]+\\s*[12][0-9]{3}\\s*)?年度?|[“\"]十[一二三四五六七]五[”\"]|第[一二三四五六七八九十]{1,3}批).{6,}");

  /** The same in brackets at its end: （2022年版）, （第二批）. */
  private static final Pattern DATED_EDITION =
      Pattern.compile(
          ".*[（(](?:[^（）()]{0,6}[12][0-9]{3}[^（）()]{0,12}|[^（）()]{0,8}第[一二三四五六七八九十]{1,3}批)[）)]");

  private static final Pattern WORK = Pattern.compile("《[^《》]++(?:《[^《》]*+》[^《》]*+)*+》");
  private static final Pattern EDITION_END = Pattern.compile(".*[（(][^（）()]{1,24}[）)]");
  private static final Pattern LABEL = Pattern.compile("[^《，：:]{2,26}[：:].+");
  private static final Pattern FORM_END =
      Pattern.compile(".*(?:表|(?<!白皮|蓝皮|倡议)书|模板|样式|格式|证|卡|图|封面|(?<![清名])单)" + TAIL);
  private static final Pattern PART_WORD =
      Pattern.compile(".*(?:总则|附则|说明|目录|前言|背景|意义|案情|要求|总体|分工|定义|联系|事项|条件|材料|流程|程序|情况|基本).*");
  private static final Pattern PLACE_FIRST =
      Pattern.compile(
          "[\\p{IsHan}]{2,12}?(?:省|市(?!场)|自治区|自治州|自治县|县|区(?!域|块|分)|部(?!门|分|署|际)|委(?!托)|局(?!面|部)|署|院|厅|委员会|办公厅|法院|检察院|政府|中央)[\\p{IsHan}、"
              + " 《（(].*");
  private static final Pattern STORY =
      Pattern.compile(
          ".*(?:[？?]|如何|能否|是否|怎么|怎样|什么|为何|哪些|可否|吗$|应当|(?<![反供适响相效呼感对])应(?![急用对变收付税届聘征激力])|构成|不得|不影响).*");
  private static final Pattern RUBRIC = Pattern.compile("\\p{IsHan}{2,8}\\s*[|｜丨]\\s*.{4,}");
  private static final Pattern PICTURE = Pattern.compile("一?图\\s?读懂|图解|一张图|长图");
  private static final Pattern CASE = Pattern.compile(".*(?:诉.*案|(?<![方预草提议档备答图教专])案)" + TAIL);
  private static final Pattern DANGLING = Pattern.compile(".*[的和及与或在对为等以并]");
  private static final Pattern PERSON =
      Pattern.compile(
          ".*(?:长|主任|书记|主席|总理|委员|编辑|记者|教授|研究员|院士|专员|司长|经理|工程师)[ \\u3000]+\\p{IsHan}{1,2}["
              + " \\u3000]*\\p{IsHan}{1,2}");
  private static final Pattern YEAR =
      Pattern.compile("[12][0-9]{3}(?:\\s*[-—－～~至]\\s*[12][0-9]{3})?\\s*年");
  private static final Pattern CELLS =
      Pattern.compile(".*\\p{IsHan}(?:[ \\u3000]+\\p{IsHan}+){3}.*");
  private static final Pattern CLAUSES = Pattern.compile(".*[，,？！?!].*");

  /** A title with more characters is long. */
  private static final int LONG = 45;

  /** The title of a part has at most so many characters. */
  private static final int LONGEST_PART = 16;

  private final Authorities authorities;

  Wording(Authorities authorities) {
    this.authorities = authorities;
  }

  /** Adds the evidence in the words of a candidate. */
  void find(TitleCandidate candidate, Set<TitleEvidence> found) {
    String title = candidate.text();
    if (authorities.leading(title).isPresent()) {
      found.add(TitleEvidence.ORGAN_FIRST);
    } else {
      add(found, TitleEvidence.PLACE_FIRST, PLACE_FIRST, title);
    }
    if (title.contains("关于")) {
      add(found, TitleEvidence.LETTER, LETTER, title);
    }
    if (title.startsWith("关于")) {
      found.add(TitleEvidence.ABOUT_FIRST);
    }
    ends(found, title);
    dated(found, title);
    boolean spaced = title.indexOf(' ') >= 0 || title.indexOf('\u3000') >= 0;
    if (spaced) {
      add(found, TitleEvidence.PERSON, PERSON, title);
      add(found, TitleEvidence.CELLS, CELLS, title);
    }
    if (ISSUING.stream().anyMatch(title::contains)) {
      add(found, TitleEvidence.TELLS_OF_WORK, TELLS_OF_WORK, title);
    }
    if (candidate.interprets()) {
      found.add(TitleEvidence.INTERPRETATION);
    }
    add(found, TitleEvidence.NEWS_STATE, NEWS_STATE, title);
    if (!authorities.split(title).isEmpty()) {
      found.add(TitleEvidence.ORGANS_ONLY);
    }
    verbs(candidate, found);
    signs(found, title);
    size(candidate, found);
  }

  /**
   * Adds the evidence of words that may stand anywhere. The patterns are slow, and most titles have
   * no character of the words of one or the other.
   */
  private static void verbs(TitleCandidate candidate, Set<TitleEvidence> found) {
    String title = candidate.text();
    if ("典案例专方问附表图任主0P".indexOf(title.charAt(0)) >= 0 || title.indexOf('之') >= 0) {
      add(found, TitleEvidence.NUMBERED_PART, NUMBERED_PART, title);
    }
    if (hasAny(title, "印发公出颁施实全修通签批落征")) {
      add(found, TitleEvidence.ISSUED, ISSUED, title);
    }
    if (hasAny(title, "部启开组推召举征申发公明成签完事")) {
      add(found, TitleEvidence.NEWS_VERB, NEWS_VERB, title);
    }
    if (hasAny(title, "？?如能是怎什为哪可吗应构不")) {
      add(found, TitleEvidence.STORY, STORY, title);
    }
    if (candidate.width() <= LONGEST_PART) {
      add(found, TitleEvidence.PART_WORD, PART_WORD, title);
    }
  }

  /** Adds the evidence of the signs in a title. */
  private static void signs(Set<TitleEvidence> found, String title) {
    char last = title.charAt(title.length() - 1);
    tone(found, last);
    if (last == '）' || last == ')') {
      add(found, TitleEvidence.EDITION_END, EDITION_END, title);
    }
    if ("的和及与或在对为等以并".indexOf(last) >= 0) {
      add(found, TitleEvidence.DANGLING, DANGLING, title);
    }
    if (title.indexOf('《') >= 0) {
      found.add(TitleEvidence.NAMES_WORK);
    }
    if (title.indexOf('“') >= 0) {
      found.add(TitleEvidence.QUOTES);
    }
    if (hasAny(title, "，,？！?!")) {
      add(found, TitleEvidence.CLAUSES, CLAUSES, title);
    }
    // The name of a work may have a colon and be long, which says nothing of the title around it.
    if (hasAny(withoutWorks(title), "：:")) {
      found.add(TitleEvidence.COLON);
      add(found, TitleEvidence.LABEL, LABEL, title);
    }
    if (hasAny(title, "|｜丨")) {
      add(found, TitleEvidence.RUBRIC, RUBRIC, title);
    }
    if (title.indexOf('—') >= 0) {
      add(found, TitleEvidence.DASHED, DASHED, title);
    }
    if (SentenceEnds.hasOpenBracket(title) || closes(title)) {
      found.add(TitleEvidence.UNBALANCED);
    }
  }

  /** Returns a title without the works that it names and encloses in text: 关于《…》的公告. */
  private static String withoutWorks(String title) {
    return title.indexOf('《') > 0 ? WORK.matcher(title).replaceAll("《》") : title;
  }

  private static boolean hasAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the evidence of the last word before brackets such as （试行）. The patterns are slow, and the
   * last character rules out most of them for most lines.
   */
  private static void ends(Set<TitleEvidence> found, String title) {
    char last = lastBeforeBrackets(title);
    if ("例法定则释程范度".indexOf(last) >= 0) {
      add(found, TitleEvidence.NORM_END, NORM_END, title);
    }
    if ("案见南划录单点要准引告施策知复件".indexOf(last) >= 0) {
      add(found, TitleEvidence.PLAN_END, PLAN_END, title);
    }
    if ("报示要书函述评事话辞言明复例醒编登啦！!".indexOf(last) >= 0) {
      add(found, TitleEvidence.OTHER_END, OTHER_END, title);
    }
    if ("例集验法迹".indexOf(last) >= 0 && !found.contains(TitleEvidence.OTHER_END)) {
      add(found, TitleEvidence.COLLECTION_END, COLLECTION_END, title);
    }
    char end = title.charAt(title.length() - 1);
    if ("啦了！!开行办幕会动牌晓立相地产用线工车约班批炉官".indexOf(end) >= 0) {
      add(found, TitleEvidence.NEWS_END, NEWS_END, title);
    }
    if ("察实记笔视描点览闻录眸顾行况析告述望".indexOf(last) >= 0) {
      add(found, TitleEvidence.FEATURE_END, FEATURE_END, title);
    }
    if (last == '明') {
      add(found, TitleEvidence.NOTES_END, NOTES_END, title);
    }
    if (last == '案') {
      add(found, TitleEvidence.CASE, CASE, title);
    }
    if ("表书板式证卡图面单".indexOf(last) >= 0) {
      add(found, TitleEvidence.FORM_END, FORM_END, title);
    }
  }

  /** Adds whether the title of a document names its year, its batch or the plan period. */
  private static void dated(Set<TitleEvidence> found, String title) {
    boolean document =
        found.contains(TitleEvidence.NORM_END)
            || found.contains(TitleEvidence.PLAN_END)
            || found.contains(TitleEvidence.OTHER_END)
            || found.contains(TitleEvidence.FEATURE_END)
            || found.contains(TitleEvidence.COLLECTION_END);
    if (document && (DATED.matcher(title).matches() || DATED_EDITION.matcher(title).matches())) {
      found.add(TitleEvidence.DATED_DOCUMENT);
    }
  }

  private static void tone(Set<TitleEvidence> found, char end) {
    if (end == '？' || end == '?') {
      found.add(TitleEvidence.ASKS);
    } else if (end == '！' || end == '!') {
      found.add(TitleEvidence.EXCLAIMS);
    }
  }

  private static char lastBeforeBrackets(String title) {
    String rest = title.stripTrailing();
    while (rest.endsWith("）") || rest.endsWith(")")) {
      int open = Math.max(rest.lastIndexOf('（'), rest.lastIndexOf('('));
      if (open <= 0) {
        break;
      }
      rest = rest.substring(0, open).stripTrailing();
    }
    return rest.isEmpty() ? ' ' : rest.charAt(rest.length() - 1);
  }

  /** Returns whether a text is the headline of a letter: 关于…的通知. */
  static boolean isLetter(String text) {
    return text.contains("关于") && LETTER.matcher(text).matches();
  }

  /** Returns whether a title is that of an interpretation. */
  static boolean isInterpretation(String title) {
    return hasAny(title, "解答问图录责访会") && INTERPRETATION.matcher(title).matches();
  }

  /**
   * Returns whether a title says that a picture explains a document, which may have no sentence.
   */
  static boolean isPicture(String title) {
    return PICTURE.matcher(title).find();
  }

  /** Returns whether a text closes a bracket that it has not opened. */
  private static boolean closes(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += "《（(“〔".indexOf(c) >= 0 ? 1 : 0;
      open -= "》）)”〕".indexOf(c) >= 0 ? 1 : 0;
      if (open < 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether only the name of the work makes the headline of a letter long. */
  private static boolean isLongByWork(TitleCandidate candidate, Set<TitleEvidence> found) {
    return found.contains(TitleEvidence.LETTER)
        && TextKey.count(withoutWorks(candidate.text())) <= LONG;
  }

  private static void size(TitleCandidate candidate, Set<TitleEvidence> found) {
    int width = candidate.width();
    if (width < 8) {
      found.add(TitleEvidence.VERY_SHORT);
    } else if (width <= 12) {
      found.add(TitleEvidence.SHORT);
    } else if (width <= 18) {
      found.add(TitleEvidence.MIDDLING);
    } else if (width > LONG && !isLongByWork(candidate, found)) {
      found.add(TitleEvidence.LONG);
    }
    String undated = YEAR.matcher(candidate.text()).replaceAll("");
    long chinese = undated.codePoints().filter(Character::isIdeographic).count();
    long foreign =
        undated.codePoints().filter(c -> c < 0x80 && Character.isLetterOrDigit(c)).count();
    if (foreign * 3 > chinese) {
      found.add(TitleEvidence.FOREIGN);
    }
  }

  private static void add(
      Set<TitleEvidence> found, TitleEvidence evidence, Pattern pattern, String text) {
    if (pattern.matcher(text).matches()) {
      found.add(evidence);
    }
  }
}
