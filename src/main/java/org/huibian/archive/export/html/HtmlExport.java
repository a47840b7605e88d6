package org.huibian.archive.export.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huibian.archive.export.ContentsEntry;
import org.huibian.archive.export.ExportBlocks;
import org.huibian.archive.export.ExportPictures;
import org.huibian.archive.export.ExportSource;
import org.huibian.archive.export.IssueExport;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.site.MediaTypes;
import org.huibian.site.asset.OriginalFolder;
import org.huibian.site.asset.StyleValues;
import org.huibian.site.template.Templates;
import org.huibian.site.view.Cards;
import org.huibian.site.view.Code;
import org.huibian.site.view.Markup;
import org.huibian.source.Picture;

/**
 * Writes an issue as one page: all articles, contents, style, pictures, and a search of its own. It
 * loads nothing, and its policy forbids it to.
 */
public final class HtmlExport implements IssueExport {
  private static final String STYLE = "html/style.css";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(ExportSource source, OutputStream out) throws IOException {
    String page = new Templates(source.templates()).render("html/issue.ftlh", issue(source));
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static String id(ArticleId article) {
    return "a" + article.fileNumber();
  }

  private static String place(ArticleId article, String anchor) {
    return "#" + id(article) + (anchor.isEmpty() ? "" : "-" + anchor);
  }

  private static HtmlIssue issue(ExportSource source) throws IOException {
    List<ContentsEntry> entries = new ArrayList<>();
    List<HtmlIssue.Article> articles = new ArrayList<>();
    for (CatalogArticle article : source.articles()) {
      entries.add(ContentsEntry.of(article, HtmlExport::place));
      articles.add(
          new HtmlIssue.Article(
              id(article.id()),
              Cards.of(article, ""),
              article.article().head().addressee().orElse(""),
              ExportBlocks.of(article, source, HtmlExport::place, pictures(article, source))));
    }
    String base = source.site().baseUrl();
    String script = EmbeddedSearch.script(source.templates());
    return new HtmlIssue(
        Cards.issue(source.issue(), ""),
        source.state(),
        source.site().settings().language(),
        base.isEmpty() ? "" : base + source.issue().id() + "/",
        entries,
        articles,
        new OriginalFolder(source.site().content()).views(source.issue()),
        new Code(style(source)),
        new Markup(EmbeddedSearch.index(source)),
        new Code(script),
        EmbeddedSearch.hash(script));
  }

  private static String style(ExportSource source) throws IOException {
    String style = EmbeddedSearch.text(STYLE, source.templates()).replace("</", "<\\/");
    return new StyleValues(source.site().settings()).in(style);
  }

  /** Returns the pictures of an article as addresses that contain them. */
  private static Map<String, String> pictures(CatalogArticle article, ExportSource source)
      throws IOException {
    return ExportPictures.of(article, source.site().content()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, picture -> data(picture.getValue())));
  }

  private static String data(Picture picture) {
    return "data:"
        + MediaTypes.of(picture.fileName())
        + ";base64,"
        + Base64.getEncoder().encodeToString(picture.bytes());
  }
}
