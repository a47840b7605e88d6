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

/** Converts the articles of a catalogue to search documents, with one section for each anchor. */
public final class CatalogDocuments {
  private CatalogDocuments() {}

  /** Returns a search document for each article of the catalogue, in the catalogue's order. */
  public static List<SearchDocument> of(Catalog catalog) {
    return catalog.articles().parallelStream().map(CatalogDocuments::of).toList();
  }

  /** Returns the search document of one article. */
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
        entry.force().toString(),
        new SectionCollector(entry).sections());
  }

  private static String issueTitle(Issue issue) {
    return issue.title() + "（" + issue.id().year() + "年" + issue.id().month() + "月）";
  }

  /** Splits the text of an article into sections, a new one at each anchor. */
  private static final class SectionCollector {
    private final List<SearchSection> sections = new ArrayList<>();
    private final Map<String, String> headings = new HashMap<>();
    private String anchor = "";
    private StringJoiner text = new StringJoiner("\n");

    SectionCollector(CatalogArticle article) {
      for (OutlineEntry entry : article.permalinks().outline()) {
        headings.putIfAbsent(entry.anchor(), entry.text());
      }
      article.article().head().addressee().ifPresent(text::add);
      article.permalinks().blocks().forEach(this::add);
      startSection("");
    }

    List<SearchSection> sections() {
      return sections;
    }

    private void add(AnchoredBlock block) {
      String before = anchor;
      if (!block.anchor().isEmpty()) {
        startSection(block.anchor());
      }
      boolean selfContained = block.block().accept(new TextVisitor(block));
      if (selfContained && !anchor.equals(before)) {
        // The text after a table belongs to the section before it, not to the table's anchor.
        startSection(before);
      }
    }

    private void add(String lines) {
      lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(text::add);
    }

    private void startSection(String next) {
      String all = text.toString();
      if (!all.isEmpty()) {
        sections.add(new SearchSection(anchor, headings.getOrDefault(anchor, ""), all));
      }
      anchor = next;
      text = new StringJoiner("\n");
    }

    /**
     * Adds the text of one block and returns whether the block is self-contained, that is, whether
     * the next block does not belong to this block's anchor. The caption and the column heads of a
     * table belong to the table's anchor, each row to its own.
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
          startSection(anchored.row(row));
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
        anchored.children().forEach(SectionCollector.this::add);
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
