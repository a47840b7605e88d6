package org.huibian.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedSet;

/** A copy of a site, of which it is asked whether it is whole. */
public interface SiteCopy extends AutoCloseable {
  /**
   * Returns the paths of all files, with slashes and relative to the root of the site; empty if the
   * copy cannot list them.
   */
  Optional<SortedSet<String>> files() throws IOException;

  /**
   * Opens a file.
   *
   * @param path a path as in the list of sums
   * @return the bytes, or empty if there is no such file
   * @throws IOException if it is there and cannot be read
   */
  Optional<InputStream> open(String path) throws IOException;

  @Override
  void close() throws IOException;
}
