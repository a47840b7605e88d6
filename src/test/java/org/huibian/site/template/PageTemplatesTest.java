package org.huibian.site.template;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibian.site.view.AboutPage;
import org.huibian.site.view.ArchivePage;
import org.huibian.site.view.ArticlePage;
import org.huibian.site.view.CalendarFile;
import org.huibian.site.view.CalendarPage;
import org.huibian.site.view.CitationsPage;
import org.huibian.site.view.CorrectionsPage;
import org.huibian.site.view.DossierListPage;
import org.huibian.site.view.DossierPage;
import org.huibian.site.view.FeedPage;
import org.huibian.site.view.GroupPage;
import org.huibian.site.view.HomePage;
import org.huibian.site.view.IndexListPage;
import org.huibian.site.view.IndexPage;
import org.huibian.site.view.IssuePage;
import org.huibian.site.view.MovedPage;
import org.huibian.site.view.PrintPage;
import org.huibian.site.view.PrintedArticle;
import org.huibian.site.view.PublicationView;
import org.huibian.site.view.ReviewView;
import org.huibian.site.view.StaticPage;
import org.huibian.site.view.TermsPage;
import org.huibian.site.view.WantedPage;
import org.junit.jupiter.api.Test;

/** Renders every built-in template with values that are present and absent in many combinations. */
class PageTemplatesTest {
  private static final int ROUNDS = 60;

  private static final Map<String, Class<? extends Record>> MODELS =
      new TreeMap<>(
          Map.ofEntries(
              entry("404.ftlh", ArchivePage.class),
              entry("about.ftlh", AboutPage.class),
              entry("article.ftlh", ArticlePage.class),
              entry("calendar.ftlh", CalendarPage.class),
              entry("calendar.ics.ftl", CalendarFile.class),
              entry("citations.ftlh", ArchivePage.class),
              entry("cites.ftlh", CitationsPage.class),
              entry("corrections.ftlh", CorrectionsPage.class),
              entry("dossier.ftlh", DossierPage.class),
              entry("dossiers.ftlh", DossierListPage.class),
              entry("feed.ftlx", FeedPage.class),
              entry("group.ftlh", GroupPage.class),
              entry("home.ftlh", HomePage.class),
              entry("index.ftlh", IndexPage.class),
              entry("indexes.ftlh", IndexListPage.class),
              entry("issue.ftlh", IssuePage.class),
              entry("manifest.ftl", StaticPage.class),
              entry("moved.ftlh", MovedPage.class),
              entry("offline.ftlh", ArchivePage.class),
              entry("print.ftlh", PrintPage.class),
              entry("printed.ftlh", PrintedArticle.class),
              entry("publication.ftlh", PublicationView.class),
              entry("review.ftlh", ReviewView.class),
              entry("search.ftlh", StaticPage.class),
              entry("terms.ftlh", TermsPage.class),
              entry("wanted.ftlh", WantedPage.class)));

  /** Templates that only other templates use. */
  private static final Set<String> LIBRARIES =
      Set.of(
          "blocks.ftlh",
          "headings.ftlh",
          "layout.ftlh",
          "lists.ftlh",
          "relations.ftlh",
          "words.ftlh");

  private static final List<String> KINDS =
      List.of("policy", "interpretation", "expert", "news", "call", "other");
  private static final List<String> DAYS =
      List.of(
          "inForce",
          "validUntil",
          "deadline",
          "consultation",
          "publicNotice",
          "transition",
          "repealedFrom");
  private static final List<String> INDEXES =
      List.of("authorities", "topics", "years", "numbers", "kinds", "others");
  private static final List<String> BONDS =
      List.of("basis", "changed", "self", "together", "explanation", "citing", "changing", "day");

  /** The texts of components that name a kind or a state, or that templates compute with. */
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          entry("kind", KINDS),
          entry("Count.name", KINDS),
          entry("MarkView.kind", List.of("amends", "repeals")),
          entry("FactView.kind", DAYS),
          entry("OccasionView.kind", DAYS),
          entry("EventView.kind", DAYS),
          entry("EntryView.day", DAYS),
          entry("ChangedArticle.state", List.of("new", "changed", "moved", "removed")),
          entry("ExportView.format", List.of("epub", "pdf", "html", "zip")),
          entry("concerns", List.of("members", "authorities", "others")),
          entry(
              "RelationView.kind",
              List.of("issuedWith", "implements", "basedOn", "amends", "repeals")),
          entry("CitationView.state", List.of("linked", "edition", "outside", "ambiguous")),
          entry("SpanView.style", List.of("plain", "strong", "link", "cite", "short", "within")),
          entry("OutlineView.style", List.of("2", "3", "6", "clause")),
          entry("role", List.of("document", "question", "answer", "clause", "label", "plain")),
          entry("shape", List.of("cards", "scroll", "form", "plain")),
          entry("Heading.type", List.of("heading")),
          entry("Paragraph.type", List.of("paragraph")),
          entry("Bullets.type", List.of("list")),
          entry("Table.type", List.of("table")),
          entry("Figure.type", List.of("figure")),
          entry("Box.type", List.of("box")),
          entry("Signature.type", List.of("signature")),
          entry("Note.type", List.of("note")),
          entry("Link.type", List.of("link")),
          entry("SectionView.type", List.of("year", "part", "entries", "")),
          entry("index", INDEXES),
          entry("IndexView.id", INDEXES),
          entry("indexes", List.of("authorities", "kinds", "dossiers", "calendar", "wanted")),
          entry("FeedView.index", List.of("all", "years", "numbers", "kinds", "topics", "wanted")),
          entry("FeedView.name", List.of("", "2025", "2025-06")),
          entry("bond", BONDS),
          entry("CardView.number", List.of("01", "23")),
          entry("year", List.of("", "2025")),
          entry("data", List.of("data/2025-06/01.json")),
          entry("PageView.section", List.of("home", "issue", "indexes", "search", "about", "none")),
          entry("Markup.text", List.of("{}")),
          entry("Piece.template", List.of("printed.ftlh")),
          entry("Ruling.title", List.of("通知")),
          entry("topic", List.of("标准化")));

  private final Templates templates = new Templates(TemplateFolder.of(Path.of("none")));

  @Test
  void everyTemplateRendersWithValuesPresentAndAbsent() {
    templates.put("assets", "assets/0123456789ab/");
    MODELS.forEach(
        (template, model) -> {
          for (int seed = 0; seed < ROUNDS; seed++) {
            Record values = new RandomRecords(seed, TEXTS).of(model);
            String page = templates.render(template, values);
            boolean isMarkup = template.endsWith(".ftlh") || template.endsWith(".ftlx");
            assertFalse(isMarkup && page.contains("文<字>"), () -> template + ": " + page);
          }
        });
  }

  @Test
  void everyTemplateIsCovered() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> list = Files.list(Path.of("templates"))) {
      list.map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.ftl[hx]?"))
          .forEach(files::add);
    }
    files.removeAll(LIBRARIES);
    assertEquals(files, MODELS.keySet());
  }
}
