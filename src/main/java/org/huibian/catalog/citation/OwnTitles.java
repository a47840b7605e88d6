package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Kind;
import org.huibian.text.Mark;
import org.huibian.text.WordList;

/**
 * The documents that one article is: its headline, the 《X》 that the headline says is issued, and a
 * document set inside the notice under a title that the notice names.
 *
 * @param self what the article carries or reports on; naming it again is no citation
 * @param targets what others can be linked to; none for an interpretation or an item of news, which
 *     speak about a document and are not it
 */
record OwnTitles(Set<WorkTitle> self, Set<WorkTitle> targets) {
  private static final String VERBS = WordList.alternatives(WorkTitle.class, "issuing-verbs.txt");

  /** 公布修订后的《: what follows is brought into the world. */
  private static final Pattern ISSUES = Pattern.compile(VERBS + "了?(?:新修订的|修订后的|新版|新制定的)?\\s*$");

  /** 《X》出台, 市场监管总局《X》正式发布: a headline's end. */
  private static final Pattern ISSUED =
      Pattern.compile("^\\s*(?:正式|已|全文|近日)*(?:" + VERBS + "|实施|施行)+\\s*(?:[（(].*)?$");

  /** 国家能源局发布关于组织…的通知. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "^.{1,60}?"
              + WordList.alternatives(WorkTitle.class, "organ-endings.txt")
              + "(?:联合)?"
              + VERBS
              + "(关于.+)$");

  /** 2025年工业和信息化标准工作要点印发: a title without book marks, and that it is issued. */
  private static final Pattern BARE = Pattern.compile("^([^《》]{8,}?)(?:正式)?" + VERBS + "$");

  static OwnTitles of(Article article, OrganNames organs) {
    if (article.head().kind() == Kind.INTERPRETATION || article.head().kind() == Kind.EXPERT) {
      return new OwnTitles(Set.of(), Set.of());
    }
    Set<WorkTitle> titles = new LinkedHashSet<>();
    MentionFinder finder = new MentionFinder(organs);
    String headline = article.head().title();
    addBoth(headline, organs, titles);
    Matcher reported = REPORTED.matcher(headline);
    if (reported.matches()) {
      addBoth(reported.group(1), organs, titles);
    }
    Matcher bare = BARE.matcher(headline);
    if (bare.matches()) {
      titles.add(WorkTitle.of(bare.group(1), organs));
    }
    for (Mention mention : finder.find(headline)) {
      String head = headline.substring(0, mention.start());
      String tail = headline.substring(mention.end());
      boolean byOrgan = head.isBlank() || !organs.closing(head).isEmpty();
      if (mention.isTitled()
          && (ISSUES.matcher(head).find() || byOrgan && ISSUED.matcher(tail).matches())) {
        titles.add(mention.work());
        mention.inner().ifPresent(titles::add);
      }
    }
    titles.addAll(inside(article, finder, organs));
    return new OwnTitles(titles, article.head().kind() == Kind.NEWS ? Set.of() : titles);
  }

  private static void addBoth(String printed, OrganNames organs, Set<WorkTitle> out) {
    out.add(WorkTitle.of(printed, organs));
    WorkTitle.inner(printed, organs).ifPresent(out::add);
  }

  /** The headings without a number that repeat a title named before them. */
  private static Set<WorkTitle> inside(Article article, MentionFinder finder, OrganNames organs) {
    Set<WorkTitle> out = new LinkedHashSet<>();
    if (article.blocks().stream().noneMatch(OwnTitles::isTitle)) {
      return out;
    }
    List<WorkTitle> named = new ArrayList<>();
    finder.find(article.head().title()).stream()
        .filter(Mention::isTitled)
        .forEach(m -> named.add(m.work()));
    for (Block block : article.blocks()) {
      if (isTitle(block)) {
        WorkTitle title = WorkTitle.of(bare(((Block.Heading) block).text().plain()), organs);
        if (named.stream().anyMatch(title::same)) {
          out.add(title);
        }
      } else if (block instanceof Block.Paragraph paragraph) {
        finder.find(paragraph.text().plain()).stream()
            .filter(Mention::isTitled)
            .forEach(m -> named.add(m.work()));
      }
    }
    return out;
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Heading heading
        && heading.level() == 2
        && isUnnumbered(heading.text().plain());
  }

  private static boolean isUnnumbered(String heading) {
    return Mark.of(heading).filter(m -> m.style() != Mark.Style.ATTACHMENT).isEmpty();
  }

  /** The title without 附件 1： before it. */
  private static String bare(String heading) {
    Optional<Mark> mark = Mark.of(heading).filter(m -> m.style() == Mark.Style.ATTACHMENT);
    return mark.map(m -> heading.substring(m.end()).replaceFirst("^[\\s：:.．、]+", ""))
        .orElse(heading);
  }
}
