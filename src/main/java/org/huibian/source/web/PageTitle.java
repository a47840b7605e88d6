package org.huibian.source.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.text.TextKey;
import org.jsoup.nodes.Document;

/** Finds the headline of the article of a page. */
final class PageTitle {
  private static final int LONGEST = 200;

  /** A shorter headline is the name of a column or a site. */
  private static final int SHORTEST = 6;

  /** A site's own name at the end of a title, which is parted from it without spaces. */
  private static final String SITE_NAME = "-[^-]{2,24}(?:网站?|政府|委员会|委|部|局|厅|司|办公室|门户|中心|协会)$";

  /** A space where a headline was broken into lines. */
  private static final String BROKEN = "(?<=\\p{IsHan})\\s+(?=\\p{IsHan})";

  /** The headline of a document, which a page may set as a heading below those of its site. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          ".*(?:关于.{2,}|的)(?:通知|公告|通告|意见|决定|批复|函|通报|公示|报告|方案|请示)(?:[（(].{1,20}[）)])?"
              + "|.{4,}(?:办法|规定|条例|细则|解读|答记者问)(?:[（(].{1,20}[）)])?");

  private PageTitle() {}

  /**
   * Returns the headline: as the page states it for programs, or else the longest line of the page
   * that its title repeats, or else the part of the title that is not the name of the site.
   *
   * @param lines the lines of the page
   */
  static Optional<String> of(Document page, PageFacts facts, List<String> lines) {
    return facts
        .get(PageFacts.Fact.TITLE)
        .filter(PageTitle::isLongEnough)
        .or(() -> repeated(page, lines))
        .or(() -> PageFacts.sharedTitle(page).filter(PageTitle::isLongEnough))
        .or(() -> stated(page))
        .or(() -> heading(page, "h1"))
        .or(() -> heading(page, "h2").filter(DOCUMENT.asMatchPredicate()));
  }

  /** Returns the only heading of a level on a page that states no title. */
  private static Optional<String> heading(Document page, String level) {
    List<String> headings =
        page.select(level).stream()
            .map(h -> h.text().strip().replaceAll(BROKEN, ""))
            .filter(PageTitle::isLongEnough)
            .toList();
    return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
  }

  private static boolean isLongEnough(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST;
  }

  private static Optional<String> repeated(Document page, List<String> lines) {
    String title = TextKey.normalized(page.title());
    String best = "";
    for (String line : lines) {
      if (line.length() > best.length()
          && isLongEnough(line)
          && title.contains(TextKey.normalized(line))) {
        best = line;
      }
    }
    return Optional.of(best).filter(text -> !text.isEmpty());
  }

  private static Optional<String> stated(Document page) {
    String title = page.title().strip();
    String best = "";
    for (String part : title.split("\\s*[_|｜]\\s*|\\s+[-—–]+\\s+|-{2,}")) {
      best = part.length() > best.length() ? part.strip() : best;
    }
    boolean isCut = best.endsWith("...") || best.endsWith("…");
    return Optional.of(best.replaceFirst(SITE_NAME, ""))
        .filter(PageTitle::isLongEnough)
        .filter(text -> !isCut);
  }
}
