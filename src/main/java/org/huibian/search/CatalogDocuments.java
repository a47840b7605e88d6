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
      boolean apart = block.block().accept(new TextVisitor(block));
      if (apart && !anchor.equals(before)) {
        // What follows a table does not stand at the table's anchor.
        start(before);
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

    /**
     * Adds the text of one block and returns whether what follows the block stands outside of the
     * block's anchor. Caption and head of a table stand at the table, each row at its own anchor.
     */
    private final class TextVisitor implements Block.Visitor<Boolean> {
      private final AnchoredBlock anchored;

      TextVisitor(AnchoredBlock anchored) {
        this.anchored = anchored;
      }

      @Override
      public Boolean visit(Block.Heading heading) {
        add(BlockText.of(heading));
        return false;
      }

      @Override
      public Boolean visit(Block.Paragraph paragraph) {
        add(BlockText.of(paragraph));
        return false;
      }

      @Override
      public Boolean visit(Block.Bullets list) {
        add(BlockText.of(list));
        return false;
      }

      @Override
      public Boolean visit(Block.Table table) {
        add(table.caption());
        add(String.join("\t", table.columns()));
        for (int row = 0; row < table.rows().size(); row++) {
          StringJoiner cells = new StringJoiner("\t");
          table.rows().get(row).forEach(cell -> cells.add(cell.text()));
          start(anchored.row(row));
          add(cells.toString().replace('\n', ' '));
        }
        return true;
      }

      @Override
      public Boolean visit(Block.Figure figure) {
        add(BlockText.of(figure));
        return true;
      }

      @Override
      public Boolean visit(Block.Box box) {
        add(box.title());
        anchored.children().forEach(Sections.this::add);
        return true;
      }

      @Override
      public Boolean visit(Block.Signature signature) {
        add(BlockText.of(signature));
        return false;
      }

      @Override
      public Boolean visit(Block.Note note) {
        add(BlockText.of(note));
        return false;
      }

      @Override
      public Boolean visit(Block.Link link) {
        add(BlockText.of(link));
        return false;
      }
    }
  }
}
