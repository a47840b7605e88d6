package org.huibian.archive.export.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.archive.export.ExportSource;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.ContentLink;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.PictureNames;
import org.huibian.site.SiteModel;
import org.huibian.site.asset.PictureFolder;
import org.huibian.site.asset.StyleValues;
import org.huibian.site.block.ArticleLinks;
import org.huibian.site.block.BlockViews;
import org.huibian.site.page.CorrectionViews;
import org.huibian.site.template.TemplateFile;
import org.huibian.site.template.TemplateFolder;
import org.huibian.site.template.Templates;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.CorrectionView;
import org.huibian.site.view.IssueView;
import org.huibian.site.view.Markup;
import org.huibian.site.view.SpanView;

/** Makes an issue one HTML document for paper, without scripts and without requests. */
final class PaperPages {
  private static final String TEMPLATE = "paper/issue.ftlh";
  private static final String STYLES = "paper/issue.css";

  /** The address of an article's page below the root of the site, perhaps with an anchor. */
  private static final Pattern PAGE =
      Pattern.compile("([0-9]{4}-[0-9]{2})/([0-9]{2,})/index\\.html(?:#(.*))?");

  /** What the contents show before the pages are known; as wide as most numbers. */
  private static final int UNKNOWN = 100;

  private final ExportSource source;
  private final SiteModel site;
  private final Issue issue;
  private final TemplateFolder folder;
  private final Templates templates;
  private final Map<CatalogArticle, List<BlockView>> blocks = new HashMap<>();
  private final Set<String> anchors = new HashSet<>();

  /**
   * Prepares an issue.
   *
   * @param source the issue and what belongs to it
   */
  PaperPages(ExportSource source) {
    this.source = source;
    this.site = source.site();
    this.issue = source.issue();
    this.folder = source.templates();
    this.templates = new Templates(folder);
    for (CatalogArticle article : source.articles()) {
      ArticleLinks links = new ArticleLinks(article, site.catalog(), "");
      List<BlockView> views =
          BlockViews.of(article.permalinks().blocks(), links, Map.of(), corrections(article));
      blocks.put(article, views);
      anchors.add(anchor(article.id(), ""));
      article.permalinks().anchors().forEach(own -> anchors.add(anchor(article.id(), own)));
    }
  }

  private static List<CorrectionView> corrections(CatalogArticle article) {
    return CorrectionViews.of(article, "").stream()
        .filter(one -> one.kind().equals("correction"))
        .toList();
  }

  /** Returns the title of the document: 政策汇编 2025年6月（总第16期）. */
  String title() {
    IssueView view = Cards.issue(issue, "");
    String number = view.number().isEmpty() ? "" : "（总第" + view.number() + "期）";
    return view.title() + " " + view.year() + "年" + view.month() + "月" + number;
  }

  /** Returns the titles of the articles by the anchors of their headings, in print order. */
  Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    source.articles().forEach(a -> titles.put(anchor(a.id(), ""), a.article().head().title()));
    return titles;
  }

  /**
   * Returns the document.
   *
   * @param pages the numbers of the pages on which articles start, by their anchors; an article may
   *     be missing
   * @throws InputException if a template has an error or a picture is missing
   */
  String html(Map<String, Integer> pages) {
    List<PaperArticle> articles = source.articles().stream().map(a -> article(a, pages)).toList();
    IssueView view = Cards.issue(issue, "");
    String running = title().replace("（", " ").replace("）", "");
    String rules = PaperStyles.of(running, articles, PaperPages::hasWideTable);
    return templates.render(
        TEMPLATE,
        new PaperIssue(
            site.settings().language(),
            title(),
            view,
            new Markup(styles() + rules),
            site.baseUrl().isEmpty() ? "" : site.baseUrl() + issue.id() + "/",
            source.state(),
            articles));
  }

  private String styles() {
    TemplateFile file =
        folder
            .file(STYLES)
            .orElseThrow(
                () -> new InputException(folder.path(STYLES), Problem.TEMPLATE_MISSING, STYLES));
    try {
      // A style sheet could otherwise end its element; it needs neither of these characters.
      String style = file.text().replace("<", "").replace("&", "");
      return new StyleValues(site.settings()).in(style);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PaperArticle article(CatalogArticle article, Map<String, Integer> pages) {
    PaperBlocks translation =
        new PaperBlocks(
            anchor -> anchor(article.id(), anchor),
            span -> span(article.id(), span),
            pictures(article));
    return new PaperArticle(
        anchor(article.id(), ""),
        Cards.of(article, ""),
        corrections(article),
        page(article.id(), pages),
        article.article().head().addressee().orElse(""),
        article.interprets().stream()
            .map(site.catalog()::article)
            .flatMap(Optional::stream)
            .map(other -> other(other, pages))
            .toList(),
        translation.blocks(blocks.get(article)));
  }

  private PaperArticle.Other other(CatalogArticle other, Map<String, Integer> pages) {
    boolean here = other.id().issue().equals(issue.id());
    CardView card = Cards.of(other, "");
    return new PaperArticle.Other(
        href(issue.id() + "/00", card.href()),
        card.title(),
        here ? page(other.id(), pages) : "",
        card.issue().year() + "年" + card.issue().month() + "月");
  }

  private static String page(ArticleId id, Map<String, Integer> pages) {
    return Integer.toString(pages.getOrDefault(anchor(id, ""), UNKNOWN));
  }

  /** Returns an anchor of an article as one of the document: {@code a03-s1}. */
  private static String anchor(ArticleId id, String anchor) {
    return "a" + id.fileNumber() + (anchor.isEmpty() ? "" : "-" + anchor);
  }

  private SpanView span(ArticleId id, SpanView span) {
    if (span.style().equals("link") || span.url().isEmpty()) {
      return span;
    }
    String href = href(id.toString(), span.url());
    return href.isEmpty()
        ? new SpanView("plain", span.text(), "")
        : new SpanView("within", span.text(), href);
  }

  /**
   * Returns where a link of the site leads on paper: to an anchor of this document, to the address
   * of another issue on the site if that is known, otherwise nowhere.
   */
  private String href(String from, String url) {
    if (url.startsWith("#")) {
      String anchor = "a" + from.substring(from.indexOf('/') + 1) + "-" + url.substring(1);
      return anchors.contains(anchor) ? "#" + anchor : "";
    }
    Matcher m = PAGE.matcher(url);
    if (!m.matches()) {
      return "";
    }
    String anchor = m.group(3) == null ? "" : m.group(3);
    if (m.group(1).equals(issue.id().toString())) {
      String exact = "a" + m.group(2) + (anchor.isEmpty() ? "" : "-" + anchor);
      return "#" + (anchors.contains(exact) ? exact : "a" + m.group(2));
    }
    String base = site.baseUrl();
    String address = base + m.group(1) + "/" + m.group(2) + "/";
    return base.isEmpty() ? "" : anchor.isEmpty() ? address : address + "#" + anchor;
  }

  private Map<String, String> pictures(CatalogArticle article) {
    PictureFolder pictures = new PictureFolder(site.content());
    Map<String, String> addresses = new HashMap<>();
    for (PictureNames.Picture picture : PictureNames.of(article)) {
      Path file = pictures.required(article, picture);
      requireWithin(article.id().issue(), file);
      addresses.put(picture.name(), file.toAbsolutePath().toUri().toString());
    }
    return addresses;
  }

  /** Checks that a picture is not a link to a file outside the content folder. */
  private void requireWithin(IssueId id, Path file) {
    try {
      ContentLink.requireWithin(new ContentFolder(site.content()).folder(id), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasWideTable(PaperArticle article) {
    return article.blocks().stream().anyMatch(PaperPages::isWide);
  }

  private static boolean isWide(BlockView block) {
    return block instanceof BlockView.Table table
            && table.shape().equals(PaperWidth.WIDE.toString())
        || block instanceof BlockView.Box box && box.blocks().stream().anyMatch(PaperPages::isWide);
  }
}
