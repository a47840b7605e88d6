package org.huibian.check;

import java.util.List;
import java.util.Set;

/**
 * What one file of the site holds, so far as other files depend on it.
 *
 * @param page the file, relative to the site's folder
 * @param ids the anchors that other pages can lead to
 * @param references the addresses in it
 * @param findings what is wrong with the file by itself
 */
record FileFacts(String page, Set<String> ids, List<Reference> references, List<Finding> findings) {
  /** Copies the collections. */
  FileFacts {
    ids = Set.copyOf(ids);
    references = List.copyOf(references);
    findings = List.copyOf(findings);
  }
}
