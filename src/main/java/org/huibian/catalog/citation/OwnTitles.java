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
 * The titles of the document that an article publishes: its headline, the 《X》 that the headline
 * says was issued, the title of a document inside a notice that the notice names, and the
 * attachments that it lists.
 *
 * @param names the titles by which the article names itself or the document on which it reports; to
 *     name one of them is no citation
 * @param published the titles under which other articles can cite this one; empty for
 *     interpretations and news, which only report on a document
 */
record OwnTitles(Set<WorkTitle> names, Set<WorkTitle> published) {
  private static final String VERBS = WordList.alternatives(WorkTitle.class, "issuing-verbs.txt");

  /** 公布修订后的, before a title: the article issues the document. */
  private static final Pattern ISSUES = Pattern.compile(VERBS + "了?(?:新修订的|修订后的|新版|新制定的)?\\s*$");

  /** 《X》出台, 市场监管总局《X》正式发布, after a title: the rest of the headline. */
  private static final Pattern ISSUED =
      Pattern.compile("^\\s*(?:正式|已|全文|近日)*(?:" + VERBS + "|实施|施行)+\\s*(?:[（(].*)?$");

  /** 修改单, 局部修订, after a title: the article issues a change of that document. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "^\\s*(?:[（(][^（）()]*[）)]\\s*)?(?:第?[一二三四五六七八九十0-9]{1,3}号)?(?:修改单|修正案|局部修订).*");

  /** 国家能源局发布关于组织…的通知: a headline that reports the issue of a notice. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "^.{1,60}?"
              + WordList.alternatives(WorkTitle.class, "organ-endings.txt")
              + "(?:联合)?"
              + VERBS
              + "(关于.+)$");

  /** 2025年工业和信息化标准工作要点印发: a title without book title marks, and a verb. */
  private static final Pattern UNMARKED = Pattern.compile("^([^《》]{8,}?)(?:正式)?" + VERBS + "$");

  /** 附件：登记表, 附件：1.登记表, and 附件： before a list. */
  private static final Pattern ATTACHED =
      Pattern.compile("^附\\s*件\\s*[：:]\\s*(?:1\\s*[.．、]\\s*)?(.*)$");

  /** The number of an attachment in a list with other marks. */
  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,2}\\s*[.．、]\\s*");

  /** Returns the titles of an article. */
  static OwnTitles of(Article article, OrganNames organs) {
    if (article.head().kind() == Kind.INTERPRETATION || article.head().kind() == Kind.EXPERT) {
      return new OwnTitles(Set.of(), Set.of());
    }
    MentionFinder finder = new MentionFinder(organs);
    Set<WorkTitle> titles = new LinkedHashSet<>();
    titles.addAll(ofHeadline(article.head().title(), organs));
    titles.addAll(issuedInHeadline(article.head().title(), finder, organs));
    titles.addAll(inside(article, finder, organs));
    Set<WorkTitle> names = new LinkedHashSet<>(titles);
    names.addAll(attached(article, organs));
    return new OwnTitles(names, article.head().kind() == Kind.NEWS ? Set.of() : titles);
  }

  /** Returns the headline itself as a title, and the notice or document that it reports. */
  private static List<WorkTitle> ofHeadline(String headline, OrganNames organs) {
    List<WorkTitle> out = new ArrayList<>(withWrapped(headline, organs));
    Matcher reported = REPORTED.matcher(headline);
    if (reported.matches()) {
      out.addAll(withWrapped(reported.group(1), organs));
    }
    Matcher unmarked = UNMARKED.matcher(headline);
    if (unmarked.matches()) {
      out.add(WorkTitle.of(unmarked.group(1), organs));
    }
    return out;
  }

  private static List<WorkTitle> withWrapped(String printed, OrganNames organs) {
    List<WorkTitle> out = new ArrayList<>();
    out.add(WorkTitle.of(printed, organs));
    WorkTitle.wrapped(printed, organs).ifPresent(out::add);
    return out;
  }

  /** Returns the titles between book title marks that the headline says were issued. */
  private static List<WorkTitle> issuedInHeadline(
      String headline, MentionFinder finder, OrganNames organs) {
    List<WorkTitle> out = new ArrayList<>();
    for (Mention mention : finder.find(headline)) {
      String head = headline.substring(0, mention.start());
      String tail = headline.substring(mention.end());
      boolean byOrgan = head.isBlank() || !organs.closing(head).isEmpty();
      if (mention.isTitled()
          && !CHANGED.matcher(tail).matches()
          && (ISSUES.matcher(head).find() || byOrgan && ISSUED.matcher(tail).matches())) {
        out.add(mention.work());
        mention.wrapped().ifPresent(out::add);
      }
    }
    return out;
  }

  /** Returns the unnumbered headings that repeat a title that the text names before them. */
  private static List<WorkTitle> inside(Article article, MentionFinder finder, OrganNames organs) {
    List<WorkTitle> out = new ArrayList<>();
    if (article.blocks().stream().noneMatch(OwnTitles::isTitle)) {
      return out;
    }
    List<WorkTitle> named = new ArrayList<>(titles(article.head().title(), finder));
    for (Block block : article.blocks()) {
      if (isTitle(block)) {
        String printed = withoutLabel(((Block.Heading) block).text().plain());
        WorkTitle title = WorkTitle.of(printed, organs);
        if (named.stream().anyMatch(title::same)) {
          out.add(title);
        }
      } else if (block instanceof Block.Paragraph paragraph) {
        named.addAll(titles(paragraph.text().plain(), finder));
      }
    }
    return out;
  }

  /**
   * Returns the titles of the attachments that the article lists, whether they are there or not.
   */
  private static List<WorkTitle> attached(Article article, OrganNames organs) {
    List<WorkTitle> out = new ArrayList<>();
    boolean listed = false;
    for (Block block : article.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        Matcher first = ATTACHED.matcher(paragraph.text().plain());
        listed = first.matches();
        if (listed && !first.group(1).isBlank()) {
          out.add(WorkTitle.of(first.group(1), organs));
        }
      } else if (listed && block instanceof Block.Bullets list) {
        list.items().stream()
            .map(item -> NUMBER.matcher(item.text().plain()).replaceFirst(""))
            .forEach(title -> out.add(WorkTitle.of(title, organs)));
      } else {
        listed = false;
      }
    }
    return out;
  }

  private static List<WorkTitle> titles(String text, MentionFinder finder) {
    return finder.find(text).stream().filter(Mention::isTitled).map(Mention::work).toList();
  }

  private static boolean isTitle(Block block) {
    return block instanceof Block.Heading heading
        && heading.level() == 2
        && isUnnumbered(heading.text().plain());
  }

  private static boolean isUnnumbered(String heading) {
    return Mark.of(heading).filter(m -> m.style() != Mark.Style.ATTACHMENT).isEmpty();
  }

  /** Removes the label 附件 1： before a title. */
  private static String withoutLabel(String heading) {
    Optional<Mark> mark = Mark.of(heading).filter(m -> m.style() == Mark.Style.ATTACHMENT);
    return mark.map(m -> heading.substring(m.end()).replaceFirst("^[\\s：:.．、]+", ""))
        .orElse(heading);
  }
}
