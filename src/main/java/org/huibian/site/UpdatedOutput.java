package org.huibian.site;

import java.io.IOException;
import java.util.SortedMap;

/**
 * An output that starts with the files of the earlier site. A part can write its files again and
 * remove them.
 */
public interface UpdatedOutput extends SiteOutput {
  /**
   * Returns the bytes of a file of the earlier site.
   *
   * @throws IOException if there is no such file, or if it cannot be read
   */
  byte[] earlier(String path) throws IOException;

  /** Returns the SHA-256 of a file of the earlier site. */
  String sha256(String path);

  /** Returns the files of the part as they are so far, by path. */
  SortedMap<String, WrittenFile> own();

  /** Removes a file of the part if the earlier site has it and the part has not written it. */
  void remove(String path);
}
