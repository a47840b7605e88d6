package org.huibian.recovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.recovery.boundary.Bylines;
import org.huibian.text.Mark.Style;
import org.huibian.text.WordList;

/** Collects the evidence about the kind of an article from its headline, head, end and text. */
final class KindEvidenceReader {
  private static final String NORM_NOUN =
      WordList.alternatives(KindEvidenceReader.class, "norm-nouns.txt");
  private static final Pattern NORM = Pattern.compile(".*" + NORM_NOUN + Headlines.TAIL);

  /** 《…条例》正式施行, …办法（全文）: the words after the name of a norm. */
  private static final Pattern AFTER_NAME =
      Pattern.compile("\\s*(?:[（(]?全文[)）]?|(?:正式|全文)?(?:公布|发布|印发|出台|颁布|施行|实施|印发实施|印发施行)(?:全文)?)$");

  private static final Pattern WORK = Pattern.compile("《[^《》]++》");
  private static final Pattern ISSUES =
      Pattern.compile("印发|发布|公布|出台|颁布|制定|施行|实施|修订|通过|批准|签署|下达|转发|全文");
  private static final Pattern ANSWERS =
      Pattern.compile("答记者问|答问|问答|即答|答疑|解答|实录|吹风会|访谈|(?:关心|热点|常见|共性)的?(?:问题|事)");
  private static final Pattern INTERPRETS =
      Pattern.compile(
          "^.{0,8}解\\s*读|——\\s*.{0,6}解\\s*读|解\\s*读"
              + Headlines.TAIL
              + "$|(?:负责人|负责同志|发言人).{0,4}(?:解读|详解|介绍|回应|谈|说)");
  private static final Pattern EXPLAINS =
      Pattern.compile("读懂|图解|(?:起草|编制|修订|制定)说明|^关于.*的说明$|[一二三四五六七八九十几]问$");

  private static final Pattern ORGAN_EXPLAINS =
      Pattern.compile(
          "[\\p{IsHan}、\\s]{2,30}(?:部|委|局|院|署|厅|会|司|处|办公室|中心)(?:权威|深入|详细)?(?:解读|详解|解答|回应|答疑)(?!会).*"
              + "|.*(?:负责人|负责同志|发言人).{0,6}(?:解读|详解|介绍|回应|谈|说).*");
  private static final Pattern ASKS =
      Pattern.compile(
          ".*(?:[？?]|怎么[办领算缴交用选看]?|吗|如何\\p{IsHan}{2,8}|有哪些|是什么|为什么|怎样.{0,6})" + Headlines.TAIL);
  private static final int LONGEST_QUESTION = 60;

  /** The verb stands right behind the name of an organ. */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "[\\p{IsHan}、\\s]{2,40}(?:部|委|局|院|署|厅|会|政府|办公室|中心)(?:联合)?(?:公布|发布|通报|曝光|公开)[^《]{4,}");

  private static final Pattern SERIES =
      Pattern.compile("(?:^|——|》)\\s*专家|^.{0,4}解\\s*读(?:之?[一二三四五六七八九十0-9]{1,3})\\s*[|丨｜:：]");
  private static final Pattern TALK =
      Pattern.compile(
          "(?:综述|观察|述评|札记|时评|侧记|手记|圆桌|回眸|大事记|[漫笔对桌]谈)" + Headlines.TAIL + "$|(?:——|专)访");
  private static final Pattern SPEECH =
      Pattern.compile("(?:讲话|致辞|演讲|会议?上的\\S{0,6}(?:报告|发言|说明))" + Headlines.TAIL + "$");
  private static final Pattern LABEL = Pattern.compile("^.{0,8}解\\s*读\\s*[|丨｜:：]?\\s*");
  private static final Pattern CALLS =
      Pattern.compile("申报|征集|遴选|推荐|征求.{0,80}意见|公开征询|揭榜|公开招标|招标公告|采购公告|比选公告|竞争性磋商|报名|招募|评选|参评");

  /** 《项目申报管理办法》, 申报系统: a word of a call that is a part of another word. */
  private static final Pattern NO_CALL =
      Pattern.compile(
          "(?:纳税|税收|税费|报关|分批|集中|汇总|电子|进口|出口|免税|所得税|增值税|个税)申报|申报(?:纳税|缴纳|缴费|进口|出口|期限)"
              + "|(?:申报|征集|遴选|推荐|评选)(?:管理|工作)?(?:办法|条例|规定|细则|制度|规则|规程|目录|名录|系统|平台|性|材料|须知)");

  private static final Pattern RESULT =
      Pattern.compile("结果|(?:公布|公示|发布|入选|拟).*(?:名单|清单)|名单的?(?:公示|公告|通报)|通过.{0,6}评审");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?:报告|白皮书|蓝皮书|公报|数据|统计|案例|成果|指数|分析|综述|概况)"
              + Headlines.TAIL
              + "[》”]?"
              + Headlines.TAIL
              + "$");
  private static final Pattern EVENT =
      Pattern.compile("召开|举行|举办|出席|会见|调研|启动|完成|亮相|开幕|闭幕|达成|突破|同比|增长|获批|落地|揭牌|挂牌|回应|通报会|了$");
  private static final Pattern DATELINE =
      Pattern.compile(
          "^.{0,14}(?:近日|日前|昨日|今日|今天|昨天)|^.{0,16}(?:本报|新华社|人民日报|记者).{0,24}(?:电|讯|记者|消息)"
              + "|^.{0,10}[0-9]{1,2}月[0-9]{1,2}日[，,]");
  private static final Pattern ADOPTION =
      Pattern.compile(
          "[（(].*[12][0-9]{3}\\s*年\\s*[0-9]{1,2}\\s*月.*(?:通过|公布|发布|修订|修正|批准|施行|起).*[)）]");
  private static final Pattern EFFECT =
      Pattern.compile("自.{0,24}起.{0,6}(?:施行|实施|执行|生效)|起施行|同时废止|(?:公布|发布|印发)之日起");
  private static final Pattern TEXT_FOLLOWS =
      Pattern.compile("全文(?:公布|刊发|发布)?如下|主要内容如下|并发出通知|^现(?:予|将).{0,60}(?:公布|发布|印发|施行)");
  private static final Pattern REPORTER = Pattern.compile("^(?:记者|主持人|问)[^：:]{0,14}[：:]");
  private static final Pattern APPLICATION =
      Pattern.compile("申报(?:单位|主体|材料|书|表|条件|要求|企业|项目)|推荐(?:单位|名额|表|函)|征集(?:对象|范围|方向|要求)|应征|遴选条件");

  private static final int FEWEST_HEADINGS = 3;
  private static final int FEWEST_CLAUSES = 2;
  private static final int FEWEST_QUESTIONS = 2;
  private static final int FEWEST_APPLICATIONS = 3;

  /** A note about the adoption stands within this many segments after the title. */
  private static final int HEAD = 4;

  /** What says of which kind the document is that the headline names. */
  private static final Set<KindEvidence> NAMING =
      EnumSet.of(
          KindEvidence.HEADLINE_INTERPRETS,
          KindEvidence.HEADLINE_SERIES,
          KindEvidence.HEADLINE_SPEECH,
          KindEvidence.HEADLINE_TALK,
          KindEvidence.HEADLINE_CALLS,
          KindEvidence.HEADLINE_RESULT,
          KindEvidence.HEADLINE_ANNOUNCES,
          KindEvidence.HEADLINE_REPORT,
          KindEvidence.HEADLINE_EVENT);

  private final List<Segment> article;
  private final String title;
  private final Set<KindEvidence> found = EnumSet.of(KindEvidence.ALWAYS);

  private KindEvidenceReader(List<Segment> article) {
    this.article = article;
    this.title = article.get(0).text().strip();
  }

  /** Returns the evidence in an article whose segments have roles. */
  static Set<KindEvidence> read(List<Segment> article) {
    KindEvidenceReader reader = new KindEvidenceReader(article);
    reader.readHeadline();
    reader.readHeadAndEnd();
    reader.readText();
    return reader.found;
  }

  private void add(KindEvidence evidence, boolean holds) {
    if (holds) {
      found.add(evidence);
    }
  }

  private boolean has(KindEvidence evidence) {
    return found.contains(evidence);
  }

  private void readHeadline() {
    boolean answers = ANSWERS.matcher(title).find();
    boolean explains = EXPLAINS.matcher(title).find();
    boolean interprets = answers || explains || INTERPRETS.matcher(title).find();
    add(KindEvidence.HEADLINE_ANSWERS, answers);
    add(KindEvidence.HEADLINE_INTERPRETS, interprets);
    add(KindEvidence.HEADLINE_EXPLAINS, explains);
    add(KindEvidence.HEADLINE_ASKS, ASKS.matcher(title).matches());
    add(KindEvidence.HEADLINE_ORGAN_EXPLAINS, ORGAN_EXPLAINS.matcher(title).matches());
    add(KindEvidence.HEADLINE_SERIES, SERIES.matcher(title).find());
    add(KindEvidence.HEADLINE_SPEECH, SPEECH.matcher(title).find());
    add(KindEvidence.HEADLINE_TALK, TALK.matcher(title).find());
    add(KindEvidence.HEADLINE_NAMES_WORK, interprets && namesWork());
    boolean letter = Headlines.form(title) == Headlines.Form.NOTICE;
    boolean issues = issuesNorm();
    add(KindEvidence.HEADLINE_LETTER, letter);
    add(KindEvidence.HEADLINE_ISSUES_NORM, !letter && issues);
    add(KindEvidence.HEADLINE_NORM, !letter && !issues && isNorm(title));
    boolean result = RESULT.matcher(title).find();
    add(KindEvidence.HEADLINE_RESULT, result);
    add(KindEvidence.HEADLINE_CALLS, !result && calls());
    boolean announces = ANNOUNCES.matcher(title).matches();
    boolean told = announces || has(KindEvidence.HEADLINE_SPEECH);
    add(KindEvidence.HEADLINE_ANNOUNCES, announces);
    add(KindEvidence.HEADLINE_REPORT, !told && REPORT.matcher(title).find());
    add(KindEvidence.HEADLINE_EVENT, EVENT.matcher(title).find());
    boolean named = letter || issues || has(KindEvidence.HEADLINE_NORM);
    add(KindEvidence.HEADLINE_PLAIN, !named && found.stream().noneMatch(NAMING::contains));
    add(KindEvidence.HEADLINE_SENTENCE, !named && title.indexOf('，') > 0);
  }

  private boolean namesWork() {
    String subject = LABEL.matcher(title).replaceFirst("");
    return Headlines.work(title).isPresent()
        || Headlines.form(subject) == Headlines.Form.NAMED
        || title.endsWith("解读");
  }

  /** Returns whether a headline is the name of a norm, with or without 《》 and 全文. */
  private static boolean isNorm(String headline) {
    String name = AFTER_NAME.matcher(headline).replaceFirst("");
    if (name.startsWith("《") && name.endsWith("》")) {
      name = name.substring(1, name.length() - 1);
    }
    return NORM.matcher(name).matches();
  }

  private boolean issuesNorm() {
    boolean work = Headlines.works(title).stream().anyMatch(name -> NORM.matcher(name).matches());
    // The name of a work may have such words itself: 解读《…实施意见》.
    return work && ISSUES.matcher(WORK.matcher(title).replaceAll("《》")).find();
  }

  private boolean calls() {
    String matter = title;
    for (String work : Headlines.works(title)) {
      // What is issued may be about calls: 印发《项目申报指南》.
      matter = work.contains("征求意见") ? matter : matter.replace(work, "");
    }
    return CALLS.matcher(NO_CALL.matcher(matter).replaceAll("")).find();
  }

  private void readHeadAndEnd() {
    add(KindEvidence.NUMBER, any(Role.NUMBER));
    add(KindEvidence.SIGNATURE, any(Role.SIGNATURE));
    add(KindEvidence.ADDRESSEE, any(Role.ADDRESSEE));
    add(KindEvidence.UNSIGNED, !has(KindEvidence.NUMBER) && !has(KindEvidence.SIGNATURE));
    add(KindEvidence.AUTHOR, !CommentaryAuthors.of(article).isEmpty());
    List<Segment> head = article.subList(1, Math.min(1 + HEAD, article.size()));
    add(
        KindEvidence.BYLINE,
        !has(KindEvidence.HEADLINE_SPEECH)
            && !has(KindEvidence.HEADLINE_EXPLAINS)
            && head.stream().limit(2).anyMatch(s -> s.isOpen() && Bylines.isAuthor(s.text())));
    add(
        KindEvidence.ADOPTION,
        head.stream().anyMatch(segment -> ADOPTION.matcher(segment.text()).matches()));
    add(
        KindEvidence.DATELINE,
        head.stream()
            .filter(segment -> segment.is(Role.PARAGRAPH))
            .limit(1)
            .anyMatch(segment -> DATELINE.matcher(segment.text()).find()));
  }

  private boolean any(Role role) {
    return article.stream().anyMatch(segment -> segment.is(role));
  }

  private void readText() {
    int clauses = 0;
    int headings = 0;
    int questions = 0;
    int applications = 0;
    int asked = 0;
    boolean effect = false;
    boolean textFollows = false;
    for (Segment segment : article.subList(1, article.size())) {
      boolean heads = segment.is(Role.HEADING) || segment.is(Role.RUN_IN);
      boolean question = segment.hasMark(Style.QUESTION) || REPORTER.matcher(segment.text()).find();
      questions += question ? 1 : 0;
      asked += !question && isAsked(segment) ? 1 : 0;
      clauses += segment.is(Role.RUN_IN) && segment.hasMark(Style.CLAUSE) ? 1 : 0;
      headings += heads && isNumbered(segment) ? 1 : 0;
      applications += APPLICATION.matcher(segment.text()).find() ? 1 : 0;
      textFollows |= TEXT_FOLLOWS.matcher(segment.text()).find();
      effect |= EFFECT.matcher(segment.text()).find();
    }
    add(KindEvidence.CLAUSES, clauses >= FEWEST_CLAUSES);
    add(KindEvidence.HEADINGS, headings >= FEWEST_HEADINGS);
    add(KindEvidence.PLAIN, headings < FEWEST_HEADINGS && clauses < FEWEST_CLAUSES);
    add(KindEvidence.QUESTIONS, questions >= FEWEST_QUESTIONS);
    add(KindEvidence.ASKED_HEADINGS, asked >= FEWEST_QUESTIONS);
    add(KindEvidence.APPLICATIONS, applications >= FEWEST_APPLICATIONS);
    add(KindEvidence.EFFECT, effect);
    add(KindEvidence.TEXT_FOLLOWS, textFollows);
    add(
        KindEvidence.SUMMARY,
        has(KindEvidence.PLAIN)
            && has(KindEvidence.UNSIGNED)
            && !has(KindEvidence.HEADLINE_INTERPRETS)
            && !has(KindEvidence.HEADLINE_LETTER)
            && !has(KindEvidence.HEADLINE_NORM));
  }

  private static boolean isAsked(Segment segment) {
    String text = segment.text();
    return segment.width() <= LONGEST_QUESTION && (text.endsWith("？") || text.endsWith("?"));
  }

  private static boolean isNumbered(Segment segment) {
    return segment.mark().isPresent()
        && !segment.hasMark(Style.QUESTION)
        && !segment.hasMark(Style.CLAUSE);
  }
}
