package org.huibian.site.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.CatalogArticle;
import org.huibian.text.TextKey;

/**
 * A heading with entries that are not articles, such as the document numbers of a year. An article
 * can have several. The page lists the entries in sections, each with its own anchor.
 *
 * @param id the heading's part of the address
 * @param name the heading as readers see it
 * @param entries the entries in order; those of a section follow each other
 */
public record EntryGroup(String id, String name, List<IndexEntry> entries) implements IndexHeading {
  /** Copies the list. */
  public EntryGroup {
    entries = List.copyOf(entries);
  }

  @Override
  public List<String> otherNames() {
    return List.of();
  }

  @Override
  public List<CatalogArticle> articles() {
    return entries.stream().map(IndexEntry::article).distinct().toList();
  }

  @Override
  public int count() {
    return entries.size();
  }

  /** Returns the entries by the names of their sections, in order. */
  public Map<String, List<IndexEntry>> sections() {
    Map<String, List<IndexEntry>> out = new LinkedHashMap<>();
    entries.forEach(e -> out.computeIfAbsent(e.section(), k -> new ArrayList<>()).add(e));
    return out;
  }

  /** Returns the anchor of a section in the page of the heading. */
  public static String anchor(String section) {
    return "c" + TextKey.digest(section).substring(0, 8);
  }
}
