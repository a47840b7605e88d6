package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.RelationKind;

/** Reads what the headline of an article says that the article does to other documents. */
final class HeadlineStatements {
  /** 贯彻实施〈X〉行动计划: a headline that contains the title of the document that it implements. */
  private static final Pattern IMPLEMENTED =
      Pattern.compile("贯彻(?:落实|实施|执行)\\s*[〈<《]([^〈〉<>《》]{4,})[〉>》]");

  private static final String TITLES = "((?:《[^》]+》\\s*[、和与及]?\\s*)+)[^《》]{0,12}的";
  private static final String NOTICES = "(?:决定|通知|公告|通告|令)\\s*$";

  /**
   * 关于修改《X》部分条款的决定, 关于废止《X》《Y》的公告: the verb applies to all titles. 关于发布《X》修改单的公告 issues a change of
   * the standard and not the standard.
   */
  private static final Map<RelationKind, Pattern> CHANGES =
      new EnumMap<>(
          Map.of(
              RelationKind.AMENDS,
              Pattern.compile(
                  "关于(?:修改|修订|修正|调整)"
                      + TITLES
                      + NOTICES
                      + "|关于(?:批准发布|批准|发布|印发|公布)[^《》]{0,8}(《[^》]+》)(?:[（(][^（）()]*[）)])?(?:第?[一二三四五六七八九十0-9]{1,3}号)?(?:修改单|局部修订(?:条文)?|修正案)的"
                      + NOTICES),
              RelationKind.REPEALS,
              Pattern.compile("关于(?:废止|停止执行)" + TITLES + NOTICES)));

  private final MentionFinder finder;
  private final CitationResolver resolver;
  private final OrganNames organs;

  HeadlineStatements(MentionFinder finder, CitationResolver resolver, OrganNames organs) {
    this.finder = finder;
    this.resolver = resolver;
    this.organs = organs;
  }

  /** Returns the statements in order of the headline; none about the article's own document. */
  List<HeadlineStatement> of(Article article) {
    String headline = article.head().title();
    List<HeadlineStatement> out = new ArrayList<>();
    Matcher implemented = IMPLEMENTED.matcher(headline);
    if (implemented.find()) {
      Mention mention =
          Mention.titled(
              implemented.group(1), "", "", implemented.start(1), implemented.end(1), organs);
      add(RelationKind.IMPLEMENTS, mention, article, out);
    }
    CHANGES.forEach(
        (kind, pattern) -> {
          Matcher m = pattern.matcher(headline);
          if (m.find()) {
            int group = m.start(1) >= 0 ? 1 : 2;
            finder.find(headline).stream()
                .filter(t -> t.isTitled() && t.start() >= m.start(group) && t.end() <= m.end(group))
                .forEach(title -> add(kind, title, article, out));
          }
        });
    return out;
  }

  private void add(
      RelationKind kind, Mention mention, Article article, List<HeadlineStatement> out) {
    Evidence evidence = Evidence.ofHeadline(article.head().title());
    resolver
        .resolve(mention, CitingArticle.of(article))
        .map(resolution -> resolver.citation(mention, resolution, evidence))
        .ifPresent(citation -> out.add(new HeadlineStatement(kind, citation)));
  }
}
