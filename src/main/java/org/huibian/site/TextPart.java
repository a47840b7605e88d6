package org.huibian.site;

import java.io.IOException;
import java.util.List;

/**
 * A part with files that depend on the texts of single articles. After an edit that changes nothing
 * but the text of some articles, these files are written again, and those of all other parts stay.
 */
public interface TextPart extends SitePart {
  /**
   * Writes the files again that depend on the texts of the edited articles, with the bytes that
   * {@link SitePart#write} would give, and removes those that it would not write any more.
   *
   * @param site a model for an update, which has the texts of these articles
   * @param revisions the edited articles, in order of their ids
   * @param output receives the files
   */
  void update(SiteModel site, List<Revision> revisions, UpdatedOutput output) throws IOException;
}
