package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/** Looks up what a headline names, with book marks or without. */
final class HeadlineResolver {
  /** 就X答记者问, 解读 | X, X解读: a title without book marks. */
  private static final List<Pattern> BARE =
      List.of(
          Pattern.compile("^.*?就(.{6,}?)(?:的?(?:有关|相关)(?:问题|情况))?(?:回?答记者问|答问)$"),
          Pattern.compile("^.*?解\\s*读\\s*[|丨｜：:]\\s*(.{6,})$"),
          Pattern.compile("^(.{6,}?)(?:的)?(?:政策)?解读(?:之?[一二三四五六七八九十0-9]{1,3})?$"));

  private HeadlineResolver() {}

  /** The articles whose documents the headline surely names, in order. */
  static List<ArticleId> named(
      Article article,
      CitingArticle citing,
      MentionFinder finder,
      CitationResolver resolver,
      OrganNames organs) {
    List<Mention> mentions = new ArrayList<>(finder.find(article.head().title()));
    if (mentions.stream().noneMatch(Mention::isTitled)) {
      for (Pattern form : BARE) {
        Matcher m = form.matcher(article.head().title().strip());
        if (m.matches()) {
          mentions.add(Mention.titled(m.group(1), "", "", m.start(1), m.end(1), organs));
        }
      }
    }
    List<ArticleId> out = new ArrayList<>();
    for (Mention mention : mentions) {
      resolver
          .resolve(mention, citing)
          .filter(result -> result.state() == State.LINKED)
          .flatMap(CitationResolver.Result::article)
          .filter(id -> !out.contains(id))
          .ifPresent(out::add);
    }
    return out;
  }
}
