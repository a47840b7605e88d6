package org.huibian.catalog.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.date.Duty.Bearer;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.model.Kind;
import org.huibian.text.WordList;

/**
 * Reads who has to act by a day: the subject of its clause; then the subject of a clause or
 * sentence before it; then those to whom the document is addressed. Authorities that make members
 * act (组织企业报送) do so for a duty of the members.
 */
final class DutyReader {
  private record Actor(int start, int end, Bearer bearer) {}

  private static final String MEMBERS = WordList.alternatives(DutyReader.class, "member-words.txt");
  private static final String AUTHORITIES =
      WordList.alternatives(DutyReader.class, "authority-words.txt");

  /** 企业名录, 企业的账款: the word only says what a thing is of. */
  private static final String OF_THEM =
      "(?!\\s*(?:的|归口|名录|名单|清单|目录|信息|资质|资格|数据|配额|账户|款项|案例|条件|排放|年度|[0-9]))";

  private static final Pattern ACTOR =
      Pattern.compile(
          "(?:(?<member>"
              + MEMBERS
              + ")|(?<authority>"
              + AUTHORITIES
              + "(?:[\\p{IsHan}、（）]{0,16}?(?:部门|政府|机关|[局厅委](?!托))(?:[（(][局厅委、]+[）)])?)?))"
              + OF_THEM);

  /** Words before those towards whom somebody acts; they do not act themselves. */
  private static final Pattern TOWARDS =
      Pattern.compile(
          "(?:向|对(?!外|口|象)|报(?!告|名)|送|至(?!少)|给|经(?!营|济|理|验|费|办)|到(?!位|期)|告知|通知|函告|《)[^，。；]{0,16}$");

  /** 接到通知的企业: what somebody has received describes him. */
  private static final Pattern RECEIVES = Pattern.compile("^\\s*(?:接到|收到)[^，。；]{1,16}的$");

  /** Verbs after which no subject stands. */
  private static final Pattern VERB =
      Pattern.compile("将|把|完成|报送|提交|公布|公开|制定|形成|填报|审核|核定|评估|开展|根据|按照|依据|依照|为|落实|贯彻|支持|鼓励|加强");

  /** Authorities make members act. */
  private static final Pattern MAKES = Pattern.compile("组织|督促|指导|要求|引导|通知|提醒|协调");

  /** Who is only notified (将结果通知企业) has nothing to do; 通知企业报送 makes him act. */
  private static final Pattern NOTIFIES = Pattern.compile("通知|提醒|要求");

  private static final Pattern ACTED =
      Pattern.compile(
          "报送|补报|填报|上报|提交|提供|申报|登录|完成|开展|参加|整改|落实|做好|办理|填写|注册|缴纳|补缴|清缴|报名|报告|反馈|公开|披露|自查|补正|改正");

  private static final Pattern MEMBER_ACTS =
      Pattern.compile(
          WordList.alternatives(DutyReader.class, "member-acts.txt")
              + "(?!(?:材料|书|信息)?的?(?:审核|受理|评审|初审|复核))");

  private static final Pattern MADE_ACTS =
      Pattern.compile("报送|补报|填报|" + WordList.alternatives(DutyReader.class, "member-acts.txt"));

  private DutyReader() {}

  /**
   * Returns who has to act on a day.
   *
   * @param kind what happens on it; a document binds all whom it concerns, and hearings are open to
   *     all
   * @param start the start of the words that state the day
   * @param end their end, exclusive
   */
  static Duty read(UnitContext context, DatedFact.Kind kind, int start, int end) {
    if (kind != DatedFact.Kind.DEADLINE) {
      return new Duty(Bearer.MEMBERS, context.text().substring(start, end).strip());
    }
    return inSentence(context.text(), start, end)
        .or(() -> memberAct(context.text(), start, end))
        .or(() -> before(context.text(), start))
        .or(() -> addressed(context))
        .orElse(Duty.UNKNOWN);
  }

  private static Optional<Duty> inSentence(String text, int start, int end) {
    int from = SentenceSplitter.startOf(text, start);
    int to = SentenceSplitter.endOf(text, Math.max(end, start + 1));
    String after = text.substring(end, to);
    return subjectAfter(after).or(() -> subjectBefore(text.substring(from, start), after));
  }

  /** Reads 前，省级主管部门组织重点排放单位完成…: the subject follows the day. */
  private static Optional<Duty> subjectAfter(String after) {
    String clause = clause(after.replaceFirst("^\\s*[，,]\\s*", ""));
    List<Actor> actors = actors(clause);
    if (actors.isEmpty()) {
      return Optional.empty();
    }
    Actor first = actors.get(0);
    String lead = clause.substring(0, first.start());
    if (VERB.matcher(lead).find() || TOWARDS.matcher(lead).find()) {
      Matcher makes = MAKES.matcher(lead);
      return makes.find()
              && first.bearer() == Bearer.MEMBERS
              && !TOWARDS.matcher(lead.substring(makes.end())).find()
              && isMadeToAct(clause, makes.group(), first)
          ? Optional.of(duty(clause, first))
          : Optional.empty();
    }
    return Optional.of(made(clause, first));
  }

  /** Reads 申报单位应于…前: the subject stands before the day, in the nearest clause that has one. */
  private static Optional<Duty> subjectBefore(String before, String after) {
    String[] clauses = before.split("[，,；;：:\u3000]");
    for (int i = clauses.length - 1; i >= 0; i--) {
      for (Actor actor : actors(clauses[i])) {
        if (isSubject(clauses[i], actor)) {
          boolean last = i == clauses.length - 1;
          return Optional.of(made(last ? clauses[i] + clause(after) : clauses[i], actor));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether an actor is the subject of its clause: no verb and no 向 stands before it. */
  private static boolean isSubject(String clause, Actor actor) {
    String lead = clause.substring(0, actor.start());
    if (RECEIVES.matcher(lead).find()) {
      return true;
    }
    // 完成备案的经营者: the verb only describes the subject.
    return !TOWARDS.matcher(lead).find() && (lead.endsWith("的") || !VERB.matcher(lead).find());
  }

  private static String clause(String text) {
    Matcher end = Pattern.compile("[，,；;。\u3000]").matcher(text);
    return end.find() ? text.substring(0, end.start()) : text;
  }

  /** Returns the duty of an actor, or that of the members whom it makes act. */
  private static Duty made(String clause, Actor actor) {
    if (actor.bearer() == Bearer.AUTHORITIES) {
      Matcher makes = MAKES.matcher(clause);
      if (makes.find(actor.end())) {
        for (Actor other : actors(clause)) {
          if (other.start() >= makes.end()
              && other.bearer() == Bearer.MEMBERS
              && !TOWARDS.matcher(clause.substring(makes.end(), other.start())).find()
              && isMadeToAct(clause, makes.group(), other)) {
            return duty(clause, other);
          }
        }
        Matcher acts = MADE_ACTS.matcher(clause);
        if (acts.find(makes.end()) && !NOTIFIES.matcher(makes.group()).matches()) {
          return new Duty(Bearer.MEMBERS, clause.substring(makes.start(), acts.end()));
        }
      }
    }
    return duty(clause, actor);
  }

  private static boolean isMadeToAct(String clause, String makes, Actor other) {
    return !NOTIFIES.matcher(makes).matches()
        || ACTED.matcher(clause.substring(other.end())).find();
  }

  private static Duty duty(String clause, Actor actor) {
    return new Duty(actor.bearer(), clause.substring(actor.start(), actor.end()));
  }

  /** Reads 申报截止日期为…: what has to be done is for members. */
  private static Optional<Duty> memberAct(String text, int start, int end) {
    String near =
        text.substring(SentenceSplitter.startOf(text, start), start)
            + "，"
            + clause(text.substring(end));
    Matcher m = MEMBER_ACTS.matcher(near);
    return m.find() ? Optional.of(new Duty(Bearer.MEMBERS, m.group())) : Optional.empty();
  }

  /** Returns the duty of the last subject that the sentences before name. */
  private static Optional<Duty> before(String text, int start) {
    int at = SentenceSplitter.startOf(text, start);
    while (at > 0) {
      int from = SentenceSplitter.startOf(text, at - 1);
      String[] clauses = text.substring(from, at).split("[，,；;：:。]");
      for (String clause : clauses) {
        for (Actor actor : actors(clause)) {
          if (isSubject(clause, actor)) {
            return Optional.of(made(clause, actor));
          }
        }
      }
      at = from;
    }
    return Optional.empty();
  }

  /** Returns the duty of those to whom the document is addressed; of members, if any are. */
  private static Optional<Duty> addressed(UnitContext context) {
    String to = context.article().head().addressee().orElse("");
    List<Actor> actors = actors(to);
    Optional<Actor> member = actors.stream().filter(a -> a.bearer() == Bearer.MEMBERS).findFirst();
    if (member.isEmpty() && context.article().head().kind() == Kind.CALL) {
      String title = context.article().head().title();
      return memberAct(title, title.length(), title.length())
          .or(() -> Optional.of(new Duty(Bearer.MEMBERS, "")));
    }
    return member.or(() -> actors.stream().findFirst()).map(actor -> duty(to, actor));
  }

  private static List<Actor> actors(String text) {
    List<Actor> out = new ArrayList<>();
    Matcher m = ACTOR.matcher(text);
    while (m.find()) {
      boolean member = m.group("member") != null;
      out.add(new Actor(m.start(), m.end(), member ? Bearer.MEMBERS : Bearer.AUTHORITIES));
    }
    return out;
  }
}
