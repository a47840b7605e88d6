package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/** Resolves the documents that a headline names, with or without book title marks. */
final class HeadlineResolver {
  /** 就X答记者问, 解读 | X, X解读: headlines that name a title without book title marks. */
  private static final List<Pattern> UNMARKED =
      List.of(
          Pattern.compile("^.*?就(.{6,}?)(?:的?(?:有关|相关)(?:问题|情况))?(?:回?答记者问|答问)$"),
          Pattern.compile("^.*?解\\s*读\\s*[|丨｜：:]\\s*(.{6,})$"),
          Pattern.compile("^(.{6,}?)(?:的)?(?:政策)?解读(?:之?[一二三四五六七八九十0-9]{1,3})?$"));

  private final MentionFinder finder;
  private final CitationResolver resolver;
  private final OrganNames organs;

  HeadlineResolver(MentionFinder finder, CitationResolver resolver, OrganNames organs) {
    this.finder = finder;
    this.resolver = resolver;
    this.organs = organs;
  }

  /** Returns the articles to whose documents an article's headline surely leads, in order. */
  List<ArticleId> resolve(Article article) {
    CitingArticle citing = CitingArticle.of(article);
    return mentions(article.head().title()).stream()
        .flatMap(mention -> resolver.resolve(mention, citing).stream())
        .filter(resolution -> resolution.state() == State.LINKED)
        .flatMap(resolution -> resolution.article().stream())
        .distinct()
        .toList();
  }

  private List<Mention> mentions(String headline) {
    List<Mention> out = new ArrayList<>(finder.find(headline));
    if (out.stream().noneMatch(Mention::isTitled)) {
      for (Pattern pattern : UNMARKED) {
        Matcher m = pattern.matcher(headline.strip());
        if (m.matches()) {
          out.add(Mention.titled(m.group(1), "", "", m.start(1), m.end(1), organs));
        }
      }
    }
    return out;
  }
}
