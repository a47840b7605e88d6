package org.huibian.archive.export.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.archive.FixedZip;
import org.huibian.archive.export.ContentsEntry;
import org.huibian.archive.export.ExportBlocks;
import org.huibian.archive.export.ExportPictures;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueExport;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.MediaTypes;
import org.huibian.site.template.TemplateFile;
import org.huibian.site.template.Templates;
import org.huibian.site.view.Cards;
import org.huibian.source.Picture;

/**
 * Writes an issue as an electronic book: a cover, the contents, a page for each article, and a page
 * that says its state. It has no script and loads nothing.
 */
public final class EpubExport implements IssueExport {
  static final String XHTML = "application/xhtml+xml";

  private static final String STYLE = "epub/style.css";
  private static final String FOLDER = "EPUB/";

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
      </container>
      """;

  @Override
  public String format() {
    return "epub";
  }

  /** Returns the file of an article, relative to the other pages. */
  static String page(ArticleId article) {
    return article.fileNumber() + ".xhtml";
  }

  @Override
  public void write(ExportSource source, OutputStream out) throws IOException {
    Book book = new Book(source);
    try (FixedZip zip = new FixedZip(out)) {
      // Reading programs look for the type at a fixed place.
      zip.store("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
      zip.write("META-INF/container.xml", CONTAINER);
      for (Map.Entry<String, byte[]> file : book.files().entrySet()) {
        zip.write(FOLDER + file.getKey(), file.getValue());
      }
    }
  }

  /** Collects the files of a book. */
  private static final class Book {
    private final ExportSource source;
    private final Templates templates;
    private final EpubFront front;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, EpubPackage.Item> pictures = new TreeMap<>();
    private boolean described = true;
    private boolean moving;

    Book(ExportSource source) {
      this.source = source;
      this.templates = new Templates(source.templates());
      String base = source.site().baseUrl();
      this.front =
          new EpubFront(
              Cards.issue(source.issue(), ""),
              source.state(),
              source.site().settings().language(),
              source.site().settings().color().light(),
              base.isEmpty() ? "" : base + source.issue().id() + "/");
    }

    SortedMap<String, byte[]> files() throws IOException {
      List<ContentsEntry> entries = new ArrayList<>();
      for (CatalogArticle article : source.articles()) {
        render(page(article.id()), "article.ftlx", article(article));
        entries.add(
            ContentsEntry.of(
                article, (to, anchor) -> anchor.isEmpty() ? page(to) : page(to) + "#" + anchor));
      }
      render("nav.xhtml", "nav.ftlx", new EpubContents(entries, front.language()));
      render("cover.xhtml", "cover.ftlx", front);
      render("cover.svg", "cover-picture.ftlx", front);
      render("state.xhtml", "state.ftlx", front);
      TemplateFile style =
          source
              .templates()
              .file(STYLE)
              .orElseThrow(
                  () ->
                      new InputException(
                          source.templates().path(STYLE), Problem.TEMPLATE_MISSING, STYLE));
      files.put("style.css", style.bytes());
      EpubPackage.Pictures shown =
          new EpubPackage.Pictures(List.copyOf(pictures.values()), described, moving);
      render("package.opf", "package.ftlx", EpubPackage.of(source, front, shown));
      return files;
    }

    private void render(String path, String template, Record model) {
      // An XML declaration must be the first of a file.
      String text = templates.render("epub/" + template, model).stripLeading();
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private EpubArticle article(CatalogArticle article) throws IOException {
      ExportBlocks.Places places =
          (to, anchor) -> anchor.isEmpty() ? page(to) : place(article, to, anchor);
      return new EpubArticle(
          Cards.of(article, ""),
          article.article().head().addressee().orElse(""),
          ExportBlocks.of(article, source, places, pictures(article)),
          front.language());
    }

    private static String place(CatalogArticle from, ArticleId to, String anchor) {
      return (from.id().equals(to) ? "" : page(to)) + "#" + anchor;
    }

    /** Adds the pictures of an article, and returns their places by their names in the site. */
    private Map<String, String> pictures(CatalogArticle article) throws IOException {
      Map<String, String> places = new HashMap<>();
      for (Map.Entry<String, Picture> picture :
          ExportPictures.of(article, source.site().content()).entrySet()) {
        String name = picture.getValue().fileName();
        String path = "images/" + name;
        files.put(path, picture.getValue().bytes());
        String id = name.substring(0, name.indexOf('.'));
        pictures.put(path, new EpubPackage.Item(id, path, MediaTypes.of(name), ""));
        places.put(picture.getKey(), path);
        moving |= picture.getValue().format() == Picture.Format.GIF;
      }
      described &=
          Block.flatten(article.article().blocks())
              .allMatch(
                  block ->
                      !(block instanceof Block.Figure figure)
                          || !figure.alternative().isEmpty()
                          || !figure.caption().isEmpty());
      return places;
    }
  }
}
