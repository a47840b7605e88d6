package org.huibian.recovery;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.model.Kind;
import org.huibian.text.Mark.Style;

/** Tells the kind of an article from its headline, its head and its signature. */
final class KindRules {
  private static final Pattern EXPERT_TITLE =
      Pattern.compile("专家解读.*|解读(?:之?[一二三四五六七八九十0-9]{1,2})\\s*[|丨｜:：].*");
  private static final Pattern CALL = Pattern.compile(".*(?:征集|申报|征求意见|遴选.*通知|推荐.*通知).*");
  private static final Pattern NORM =
      Pattern.compile(
          ".*(?:方案|办法|规定|条例|意见|指南|规划|通知|纲要|计划|细则|目录|要点|决定|规则|制度|准则|清单|措施)"
              + "(?:[（(].{1,24}[)）])*");

  /** An official text has at least this many headings with marks. */
  private static final int FEWEST_HEADINGS = 3;

  private KindRules() {}

  /** Returns the kind of an article whose segments have roles. */
  static Kind kind(List<Segment> article) {
    String title = article.get(0).text();
    if (Headlines.form(title) == Headlines.Form.INTERPRETATION) {
      return isExpert(title, article) ? Kind.EXPERT : Kind.INTERPRETATION;
    }
    boolean official = article.stream().anyMatch(s -> s.is(Role.NUMBER) || s.is(Role.SIGNATURE));
    if (CALL.matcher(title).matches()) {
      return Kind.CALL;
    }
    if (official || Headlines.form(title) == Headlines.Form.NOTICE) {
      return Kind.POLICY;
    }
    boolean norm = Headlines.works(title).stream().anyMatch(w -> NORM.matcher(w).matches());
    long numbered =
        article.stream()
            .filter(s -> s.is(Role.HEADING) || s.is(Role.RUN_IN))
            .filter(s -> s.mark().isPresent() && !s.hasMark(Style.QUESTION))
            .count();
    if (norm && numbered >= FEWEST_HEADINGS) {
      return Kind.POLICY;
    }
    return numbered >= FEWEST_HEADINGS ? Kind.OTHER : Kind.NEWS;
  }

  /** Returns whether an interpretation is the commentary of an expert. */
  private static boolean isExpert(String title, List<Segment> article) {
    if (title.contains("答记者问") || title.contains("问答")) {
      return false;
    }
    if (EXPERT_TITLE.matcher(title).matches() || !CommentaryAuthors.of(article).isEmpty()) {
      return true;
    }
    String subject = title.replaceFirst("^.{0,8}解\\s*读\\s*[|丨｜:：]?\\s*", "");
    boolean names =
        Headlines.work(title).isPresent()
            || Headlines.form(subject) == Headlines.Form.NAMED
            || title.endsWith("解读");
    return !names;
  }
}
