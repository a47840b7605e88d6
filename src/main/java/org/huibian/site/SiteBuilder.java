package org.huibian.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.calendar.ICalendar;
import org.huibian.site.dossier.Dossiers;
import org.huibian.site.index.Indexes;
import org.huibian.site.template.TemplateFolder;
import org.huibian.site.template.Templates;

/**
 * Builds the whole site: into a new folder beside the output, which takes the output's place only
 * when it is whole. The same content and templates give the same bytes.
 *
 * <pre>{@code
 * SiteInput input = SiteInput.read(new ContentFolder(Path.of("content")));
 * BuildReport report = new SiteBuilder(Path.of("templates")).build(input, Path.of("site"));
 * }</pre>
 *
 * <p>Not safe for use by several threads at once; it uses all processors itself.
 */
public final class SiteBuilder {
  /** Told how far a build has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called after each page, from several threads, in any order.
     *
     * @param done how many pages are written
     * @param all how many there will be
     */
    void at(int done, int all);
  }

  private final Path templates;
  private final List<SitePart> parts = new ArrayList<>(List.of(new SearchPart()));
  private Progress progress = (done, all) -> {};

  /**
   * A builder with these templates.
   *
   * @param templates the folder with the page templates and {@code assets/}
   */
  public SiteBuilder(Path templates) {
    this.templates = templates;
  }

  /** Adds something that writes files of its own; the search index is always there. */
  public SiteBuilder with(SitePart part) {
    parts.add(part);
    return this;
  }

  /** Sets who is told how far the build has come. */
  public SiteBuilder reportingTo(Progress listener) {
    progress = listener;
    return this;
  }

  /**
   * Builds the site.
   *
   * @param input the issues and what belongs to them
   * @param output the folder of the site; made if it is missing
   * @return what was made
   * @throws InputException if there is no issue, a template is missing or broken, an original
   *     cannot be read, or the output holds files that are not of a site
   */
  public BuildReport build(SiteInput input, Path output) {
    if (input.issues().isEmpty()) {
      throw new InputException(input.content(), 0, Problem.CONTENT_EMPTY);
    }
    Catalog catalog = Catalog.of(input.issues());
    OutputFolder folder = OutputFolder.prepare(output);
    try {
      Indexes indexes = Indexes.of(catalog);
      List<Page> pages = pages(input, catalog, indexes);
      Templates forms = new Templates(TemplateFolder.of(templates));
      String assets = new SiteAssets(templates).write(folder.stage());
      forms.put("assets", assets);
      render(pages, forms, folder.stage());
      copyOriginals(input, catalog, folder.stage());
      TableCsv.write(catalog, folder.stage());
      QrCode.write(catalog, input.settings().baseUrl(), folder.stage());
      new OpenData(input, catalog, indexes).write(folder.stage());
      forRobots(input.settings().baseUrl(), pages, folder.stage());
      for (SitePart part : parts) {
        part.write(catalog, folder.stage());
      }
      Manifest manifest = Manifest.of(folder.stage());
      OfflinePacks.write(catalog.issues(), folder.stage(), assets, manifest);
      OfflineWorker.write(folder.stage(), assets, manifest);
      manifest.write(folder.stage());
      BuildReport report = report(input, catalog, pages, folder.stage());
      folder.swap();
      return report;
    } catch (IOException e) {
      throw new InputException(output, 0, Problem.FILE_UNWRITABLE, OutputFolder.reason(e));
    } catch (UncheckedIOException e) {
      throw new InputException(
          output, 0, Problem.FILE_UNWRITABLE, OutputFolder.reason(e.getCause()));
    } finally {
      folder.discard();
    }
  }

  /** Everything that templates make, in no particular order. */
  private static List<Page> pages(SiteInput input, Catalog catalog, Indexes indexes) {
    PageModels models =
        new PageModels(
            input.settings(),
            catalog,
            new Originals(input.content()),
            new Pictures(input.content()));
    List<Page> all = new ArrayList<>();
    all.add(new Page("index.html", "home.ftlh", models::home));
    all.add(
        new Page(
            "search/index.html", "search.ftlh", () -> models.common("../", "search/", "search")));
    all.add(
        new Page("about/index.html", "about.ftlh", () -> models.common("../", "about/", "about")));
    all.add(
        new Page(
            "offline/index.html",
            "offline.ftlh",
            () -> models.withYears("../", "offline/", "none")));
    all.add(new Page("manifest.webmanifest", "manifest.ftl", () -> models.common("", "", "none")));
    // The server shows this page at any depth, so only the full address leads anywhere from it.
    String root = input.settings().baseUrl();
    all.add(new Page("404.html", "404.ftlh", () -> models.withYears(root, "404.html", "none")));
    Agenda agenda = Agenda.of(catalog);
    for (Issue issue : catalog.issues()) {
      all.add(
          new Page(issue.id() + "/index.html", "issue.ftlh", () -> issue(models, issue, agenda)));
      all.add(
          new Page(issue.id() + "/print/index.html", "print.ftlh", () -> models.printPage(issue)));
    }
    DossierPages dossiers = new DossierPages(models, new Dossiers(catalog, agenda).all());
    ArticleExtras extras = new ArticleExtras(input.settings(), catalog, indexes, dossiers);
    for (CatalogArticle article : catalog.articles()) {
      all.add(
          new Page(
              article.id() + "/index.html",
              "article.ftlh",
              () -> extras.with(models.articlePage(article), article)));
      if (ArticleViews.citesMany(article)) {
        all.add(
            new Page(
                article.id() + "/cites/index.html",
                "cites.ftlh",
                () -> models.citationsPage(article)));
      }
    }
    all.addAll(IndexPages.of(models, input.settings(), catalog, indexes));
    all.addAll(CalendarPages.of(models, input.settings(), catalog, agenda));
    all.addAll(dossiers.all());
    return all;
  }

  private static Map<String, Object> issue(PageModels models, Issue issue, Agenda agenda) {
    Map<String, Object> values = models.issuePage(issue);
    values.put("calendar", agenda.of(issue.id()).isEmpty() ? "" : "calendar.ics");
    return values;
  }

  private void render(List<Page> all, Templates pages, Path stage) {
    AtomicInteger done = new AtomicInteger();
    Workers.each(
        all,
        page -> {
          String text = pages.render(page.template(), page.values().get());
          write(stage.resolve(page.path()), page.isCalendar() ? ICalendar.lines(text) : text);
          progress.at(done.incrementAndGet(), all.size());
        });
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyOriginals(SiteInput input, Catalog catalog, Path stage)
      throws IOException {
    Pictures pictures = new Pictures(input.content());
    for (Issue issue : catalog.issues()) {
      Path from = input.content().resolve(issue.id().toString());
      Path to = stage.resolve(issue.id().toString());
      if (!issue.sourceFile().isEmpty()) {
        copy(from.resolve(issue.sourceFile()), to.resolve(issue.sourceFile()));
      }
      for (CatalogArticle article : catalog.articles(issue.id())) {
        for (String image : Pictures.names(article)) {
          copy(
              pictures.file(article, image),
              to.resolve(article.article().id().fileNumber()).resolve(image));
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (var in = Files.newInputStream(from)) {
      Files.copy(in, to);
    } catch (NoSuchFileException e) {
      throw new InputException(from, 0, Problem.FILE_MISSING);
    }
  }

  private static void forRobots(String baseUrl, List<Page> pages, Path stage) {
    write(stage.resolve("robots.txt"), Sitemap.robots(baseUrl));
    if (!baseUrl.isEmpty()) {
      write(stage.resolve("sitemap.xml"), Sitemap.xml(baseUrl, pages));
    }
  }

  private static BuildReport report(SiteInput input, Catalog catalog, List<Page> pages, Path stage)
      throws IOException {
    List<Path> files = Manifest.files(stage);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return new BuildReport(
        catalog.issues().size(),
        catalog.articles().size(),
        (int) pages.stream().filter(Page::isPage).count(),
        files.size(),
        bytes,
        !input.settings().baseUrl().isEmpty());
  }
}
