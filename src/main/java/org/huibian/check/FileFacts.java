package org.huibian.check;

import java.util.List;
import java.util.Set;

/**
 * What was read from one file of the site.
 *
 * @param page the file, relative to the site's folder
 * @param ids the anchors to which other pages can link
 * @param references the addresses in the file
 * @param findings the faults that the file has by itself
 */
record FileFacts(
    String page, Set<String> ids, List<PageReference> references, List<Finding> findings) {
  /** Copies the collections. */
  FileFacts {
    ids = Set.copyOf(ids);
    references = List.copyOf(references);
    findings = List.copyOf(findings);
  }
}
