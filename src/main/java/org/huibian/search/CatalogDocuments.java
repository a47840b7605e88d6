package org.huibian.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.OutlineEntry;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Issue;
import org.huibian.text.BlockText;

/** The catalogue's articles as the search sees them: their text by the anchor that it stands at. */
public final class CatalogDocuments {
  private CatalogDocuments() {}

  /** All articles of the catalogue. */
  public static List<SearchDocument> of(Catalog catalog) {
    return catalog.articles().parallelStream().map(CatalogDocuments::of).toList();
  }

  /** One article. */
  public static SearchDocument of(CatalogArticle entry) {
    Article article = entry.article();
    return new SearchDocument(
        article.id(),
        article.id() + "/",
        issueTitle(entry.issue()),
        article.head().title(),
        article.head().documentNumbers(),
        article.head().issuers(),
        article.head().kind(),
        article.head().date(),
        new Sections(entry).list());
  }

  private static String issueTitle(Issue issue) {
    return issue.title() + "（" + issue.id().year() + "年" + issue.id().month() + "月）";
  }

  /** Cuts an article where an anchor stands. */
  private static final class Sections {
    private final List<SearchSection> sections = new ArrayList<>();
    private final Map<String, String> headings = new HashMap<>();
    private String anchor = "";
    private StringJoiner text = new StringJoiner("\n");

    Sections(CatalogArticle entry) {
      for (OutlineEntry line : entry.permalinks().outline()) {
        headings.putIfAbsent(line.anchor(), line.text());
      }
      entry.article().head().addressee().ifPresent(text::add);
      entry.permalinks().blocks().forEach(this::add);
      start("");
    }

    List<SearchSection> list() {
      return sections;
    }

    private void add(AnchoredBlock block) {
      String before = anchor;
      if (!block.anchor().isEmpty()) {
        start(block.anchor());
      }
      if (block.block() instanceof Block.Box box) {
        add(box.title());
        block.children().forEach(this::add);
      } else if (block.block() instanceof Block.Table table) {
        addTable(block, table);
      } else {
        add(BlockText.of(block.block()));
      }
      boolean apart =
          block.block() instanceof Block.Box
              || block.block() instanceof Block.Table
              || block.block() instanceof Block.Figure;
      if (apart && !anchor.equals(before)) {
        // What follows a table does not stand at the table's anchor.
        start(before);
      }
    }

    /** Caption and head stand at the table, each row at its own address. */
    private void addTable(AnchoredBlock block, Block.Table table) {
      add(table.caption());
      add(String.join("\t", table.columns()));
      for (int row = 0; row < table.rows().size(); row++) {
        StringJoiner cells = new StringJoiner("\t");
        table.rows().get(row).forEach(cell -> cells.add(cell.text()));
        start(block.row(row));
        add(cells.toString().replace('\n', ' '));
      }
    }

    private void add(String lines) {
      lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(text::add);
    }

    private void start(String next) {
      String all = text.toString();
      if (!all.isEmpty()) {
        sections.add(new SearchSection(anchor, headings.getOrDefault(anchor, ""), all));
      }
      anchor = next;
      text = new StringJoiner("\n");
    }
  }
}
