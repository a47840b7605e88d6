package org.huibian.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.OutlineEntry;
import org.huibian.model.Block;
import org.huibian.search.SearchSection;
import org.huibian.text.BlockText;

/** Cuts an article at its addresses, so that a search leads to the place and not to the page. */
final class SearchSections {
  private final Map<String, String> headings = new HashMap<>();
  private final List<SearchSection> sections = new ArrayList<>();
  private String anchor = "";
  private String heading = "";
  private final StringBuilder text = new StringBuilder();

  private SearchSections(CatalogArticle entry) {
    for (OutlineEntry line : entry.permalinks().outline()) {
      headings.put(line.anchor(), line.text());
    }
  }

  static List<SearchSection> of(CatalogArticle entry) {
    SearchSections sections = new SearchSections(entry);
    entry.article().addressee().ifPresent(sections::append);
    sections.all(entry.permalinks().blocks());
    sections.close();
    return sections.sections;
  }

  private void all(List<AnchoredBlock> blocks) {
    for (AnchoredBlock anchored : blocks) {
      String outer = anchor;
      if (!anchored.anchor().isEmpty()) {
        open(anchored.anchor(), headings.getOrDefault(anchored.anchor(), ""));
      }
      if (anchored.block() instanceof Block.Box) {
        all(anchored.children());
        open(outer, "");
      } else if (!(anchored.block() instanceof Block.Heading)) {
        append(BlockText.of(anchored.block()));
      }
    }
  }

  private void append(String block) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(block.strip());
  }

  private void open(String next, String name) {
    close();
    anchor = next;
    heading = name;
    text.setLength(0);
  }

  private void close() {
    if (!heading.isEmpty() || text.length() > 0) {
      sections.add(new SearchSection(anchor, heading, text.toString()));
    }
  }
}
