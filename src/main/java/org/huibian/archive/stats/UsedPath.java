package org.huibian.archive.stats;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address below the site's root is for.
 *
 * @param uses what a reader uses with it; empty for styles, scripts, pictures and the like
 * @param article the article whose page it is, such as {@code 2025-06/03}
 * @param pack the pack for reading offline whose list it is: an issue or {@code search}
 */
record UsedPath(Set<Use> uses, Optional<String> article, Optional<String> pack) {
  private static final Pattern ARTICLE =
      Pattern.compile("([0-9]{4}-[0-9]{2}/[0-9]{2,4})/(?:index\\.html)?");

  private static final Pattern ISSUE = Pattern.compile("[0-9]{4}-[0-9]{2}/(?:index\\.html)?");

  private static final Pattern PACK =
      Pattern.compile("data/offline/([0-9]{4}-[0-9]{2}|search)\\.json");

  private static final Pattern EXPORT =
      Pattern.compile("([0-9]{4}-[0-9]{2})/\\1\\.(?:epub|pdf|html|zip)");

  private static final Pattern ORIGINAL =
      Pattern.compile("[0-9]{4}-[0-9]{2}/source[^/]*|[0-9]{4}-[0-9]{2}/[0-9]{2,4}/[^/]+\\.csv");

  private static final Pattern FEED = Pattern.compile("(?:.*/)?(?:feed\\.xml|[a-z]+\\.ics)");

  /** What pages load by themselves, and no reader asks for. */
  private static final Pattern PART =
      Pattern.compile("(?:assets|data/search|data/works|data/offline)/.*|data/[^/]*\\.js");

  /** Returns what a path below the site's root is for. */
  static UsedPath of(String path) {
    Matcher article = ARTICLE.matcher(path);
    Matcher pack = PACK.matcher(path);
    Optional<String> none = Optional.empty();
    if (article.matches()) {
      return new UsedPath(EnumSet.of(Use.PAGES, Use.ARTICLES), Optional.of(article.group(1)), none);
    } else if (pack.matches()) {
      return new UsedPath(EnumSet.of(Use.KEPT), none, Optional.of(pack.group(1)));
    }
    return new UsedPath(uses(path), none, none);
  }

  private static Set<Use> uses(String path) {
    if (EXPORT.matcher(path).matches() || ORIGINAL.matcher(path).matches()) {
      return EnumSet.of(Use.DOWNLOADS);
    } else if (ISSUE.matcher(path).matches()) {
      return EnumSet.of(Use.PAGES, Use.ISSUES);
    } else if (path.equals("search/") || path.equals("search/index.html")) {
      return EnumSet.of(Use.PAGES, Use.SEARCHES);
    } else if (path.isEmpty() || path.endsWith("/") || path.endsWith(".html")) {
      return EnumSet.of(Use.PAGES);
    } else if (FEED.matcher(path).matches()) {
      return EnumSet.of(Use.FEEDS);
    } else if (path.startsWith("data/") && !PART.matcher(path).matches()) {
      return EnumSet.of(Use.DATA);
    }
    return EnumSet.noneOf(Use.class);
  }
}
