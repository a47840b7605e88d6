package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.markdown.SiteColor;
import org.huibian.site.template.TemplateFolder;
import org.huibian.site.template.Templates;
import org.huibian.site.view.PublicationView;
import org.huibian.site.view.PublicationView.ChangedArticle;
import org.huibian.site.view.PublicationView.Changes;
import org.huibian.site.view.PublicationView.Others;

/**
 * Says what readers will see changed at a place, before it is sent there: the articles that are
 * new, changed or gone, with the texts that differ. The former texts are read from the data at the
 * place itself, so they are those that readers have.
 */
public final class PublicationSummary {
  private static final String TEMPLATE = "publication.ftlh";

  private static final Pattern ARTICLE =
      Pattern.compile("data/([0-9]{4})-([0-9]{2})/([0-9]{2,4})\\.json");

  private static final Pattern PAGE_OF_ARTICLE = Pattern.compile("[0-9]{4}-[0-9]{2}/[0-9]{2,4}/.*");

  /** How many former texts are read from the place. */
  private static final int MOST_FORMER = 400;

  /** How many texts of an article are shown. */
  private static final int MOST_TEXTS = 12;

  /** How many characters of a text are shown. */
  private static final int LONGEST = 400;

  private static final String NEW = "new";
  private static final String CHANGED = "changed";
  private static final String REMOVED = "removed";

  private final Path site;
  private final Place place;
  private final SortedMap<String, String> before;
  private final SortedMap<String, String> now;
  private final Map<String, List<ChangedArticle>> issues =
      new TreeMap<>(Collections.reverseOrder());
  private Map<String, byte[]> former = Map.of();
  private int further;

  private PublicationSummary(
      Path site, Place place, SortedMap<String, String> before, SortedMap<String, String> now) {
    this.site = site;
    this.place = place;
    this.before = before;
    this.now = now;
  }

  /**
   * Compares a site with what a place has.
   *
   * @param name the name of the place
   * @param planned whether the site will not be sent now
   * @param before the sums of the files that the place has
   * @param now those of the site
   */
  public static PublicationView of(
      String name,
      boolean planned,
      Path site,
      Place place,
      SortedMap<String, String> before,
      SortedMap<String, String> now)
      throws IOException {
    PublicationSummary summary = new PublicationSummary(site, place, before, now);
    summary.compare();
    List<Changes> issues = new ArrayList<>();
    for (Map.Entry<String, List<ChangedArticle>> issue : summary.issues.entrySet()) {
      String id = issue.getKey();
      issues.add(
          new Changes(
              id,
              Integer.parseInt(id.substring(0, 4)),
              Integer.parseInt(id.substring(5)),
              issue.getValue()));
    }
    return new PublicationView(
        name,
        planned,
        before.isEmpty(),
        issues,
        summary.others(),
        summary.further,
        SiteColor.DEFAULT);
  }

  /**
   * Renders a summary as a page of its own, without scripts and without other files.
   *
   * @param templates the user's folder of templates
   */
  public static String page(PublicationView summary, Path templates) {
    return new Templates(TemplateFolder.of(templates)).render(TEMPLATE, summary);
  }

  private void compare() throws IOException {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(now.keySet());
    // What is on its way out is read first, since those texts are nowhere else.
    List<String> differing =
        before.keySet().stream()
            .filter(path -> ARTICLE.matcher(path).matches())
            .filter(path -> !before.get(path).equals(now.get(path)))
            .sorted(Comparator.comparing(now::containsKey))
            .limit(MOST_FORMER)
            .toList();
    former = differing.isEmpty() ? Map.of() : place.readAll(differing);
    for (String path : paths) {
      String was = before.getOrDefault(path, "");
      String is = now.getOrDefault(path, "");
      Matcher article = ARTICLE.matcher(path);
      if (!was.equals(is) && article.matches()) {
        String issue = article.group(1) + "-" + article.group(2);
        Optional<ChangedArticle> changed = changed(path, issue + "/" + article.group(3), was, is);
        changed.ifPresent(one -> issues.computeIfAbsent(issue, key -> new ArrayList<>()).add(one));
        further += changed.isEmpty() ? 1 : 0;
      }
    }
  }

  /** Returns what has changed of an article; empty if readers see the same text. */
  private Optional<ChangedArticle> changed(String path, String id, String was, String is)
      throws IOException {
    Optional<ArticleTexts> present =
        is.isEmpty() ? Optional.empty() : ArticleTexts.read(Files.readAllBytes(site.resolve(path)));
    Optional<ArticleTexts> earlier = was.isEmpty() ? Optional.empty() : former(path);
    String state = was.isEmpty() ? NEW : is.isEmpty() ? REMOVED : CHANGED;
    String title = present.or(() -> earlier).map(ArticleTexts::title).orElse("");
    if (!state.equals(CHANGED) || present.isEmpty() || earlier.isEmpty()) {
      return Optional.of(new ChangedArticle(id, state, title, List.of(), List.of(), 0, was));
    }
    List<String> gone = earlier.get().without(present.get());
    List<String> added = present.get().without(earlier.get());
    if (gone.isEmpty() && added.isEmpty()) {
      return present.get().equals(earlier.get())
          ? Optional.empty()
          : Optional.of(new ChangedArticle(id, "moved", title, gone, added, 0, was));
    }
    int more = Math.max(0, Math.max(gone.size(), added.size()) - MOST_TEXTS);
    return Optional.of(new ChangedArticle(id, state, title, shown(gone), shown(added), more, was));
  }

  private Optional<ArticleTexts> former(String path) throws IOException {
    byte[] data = former.get(path);
    return data == null ? Optional.empty() : ArticleTexts.read(data);
  }

  private static List<String> shown(List<String> texts) {
    return texts.stream()
        .limit(MOST_TEXTS)
        .map(
            text ->
                text.codePointCount(0, text.length()) <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "……")
        .toList();
  }

  private Others others() {
    int added = 0;
    int changed = 0;
    int removed = 0;
    for (String path : now.keySet()) {
      if (isOtherPage(path)) {
        String was = before.get(path);
        added += was == null ? 1 : 0;
        changed += was != null && !was.equals(now.get(path)) ? 1 : 0;
      }
    }
    for (String path : before.keySet()) {
      removed += isOtherPage(path) && !now.containsKey(path) ? 1 : 0;
    }
    return new Others(added, changed, removed);
  }

  private static boolean isOtherPage(String path) {
    return path.endsWith(".html") && !PAGE_OF_ARTICLE.matcher(path).matches();
  }
}
