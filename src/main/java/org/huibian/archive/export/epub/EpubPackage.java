package org.huibian.archive.export.epub;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueState;
import org.huibian.model.Issue;
import org.huibian.site.view.IssueView;

/**
 * The values of the package document: metadata, files and their order.
 *
 * @param issue the issue
 * @param language the language, such as {@code zh-Hans}
 * @param identifier the identifier of the book, which stays the same when it is exported again
 * @param date the month of the issue
 * @param modified the time of the last change. No clock is read, so it is the begin of the issue's
 *     month, or of the day of its newest correction or withdrawal.
 * @param site the full address of the issue's page, or empty if the site has none
 * @param pictures whether there are pictures
 * @param described whether every picture has an alternative text
 * @param hazards whether pictures may move
 * @param items the files
 * @param spine the identifiers of the pages, in the order of reading
 */
record EpubPackage(
    IssueView issue,
    String language,
    String identifier,
    String date,
    String modified,
    String site,
    boolean pictures,
    boolean described,
    boolean hazards,
    List<Item> items,
    List<String> spine) {
  /** Copies the lists. */
  EpubPackage {
    items = List.copyOf(items);
    spine = List.copyOf(spine);
  }

  /**
   * A file.
   *
   * @param type its media type
   * @param properties its properties in the manifest, or empty
   */
  record Item(String id, String href, String type, String properties) {}

  /** What the pictures of a book have to be told about. */
  record Pictures(List<Item> items, boolean described, boolean moving) {}

  static EpubPackage of(ExportSource source, EpubFront front, Pictures pictures) {
    Issue issue = source.issue();
    List<Item> items = new ArrayList<>();
    items.add(new Item("nav", "nav.xhtml", EpubExport.XHTML, "nav"));
    items.add(new Item("style", "style.css", "text/css", ""));
    items.add(new Item("cover-picture", "cover.svg", "image/svg+xml", "cover-image"));
    List<String> spine = new ArrayList<>(List.of("cover"));
    items.add(new Item("cover", "cover.xhtml", EpubExport.XHTML, ""));
    spine.add("nav");
    source
        .articles()
        .forEach(
            article -> {
              String id = "a" + article.id().fileNumber();
              items.add(new Item(id, EpubExport.page(article.id()), EpubExport.XHTML, ""));
              spine.add(id);
            });
    items.add(new Item("state", "state.xhtml", EpubExport.XHTML, ""));
    spine.add("state");
    items.addAll(pictures.items());
    return new EpubPackage(
        front.issue(),
        front.language(),
        "urn:uuid:" + UUID.nameUUIDFromBytes(name(source).getBytes(StandardCharsets.UTF_8)),
        issue.id().toString(),
        modified(issue, source.state()),
        front.site(),
        !pictures.items().isEmpty(),
        pictures.described(),
        pictures.moving(),
        items,
        spine);
  }

  /** Returns a name that no other book has. */
  private static String name(ExportSource source) {
    Issue issue = source.issue();
    return "huibian\n" + issue.publisher() + "\n" + issue.title() + "\n" + issue.id();
  }

  private static String modified(Issue issue, IssueState state) {
    String month = LocalDate.of(issue.id().year(), issue.id().month(), 1).toString();
    String newest =
        state.notices().stream()
            .map(notice -> notice.date().iso())
            .reduce(month, (a, b) -> a.compareTo(b) < 0 ? b : a);
    return newest + "T00:00:00Z";
  }
}
