package org.huibian.archive.export.epub;

import java.util.List;
import org.huibian.archive.export.ContentsEntry;

/**
 * The values of the contents.
 *
 * @param entries the articles with their headings
 * @param language the language, such as {@code zh-Hans}
 */
record EpubContents(List<ContentsEntry> entries, String language) {
  /** Copies the list. */
  EpubContents {
    entries = List.copyOf(entries);
  }
}
