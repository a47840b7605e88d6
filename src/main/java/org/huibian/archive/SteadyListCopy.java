package org.huibian.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A copy whose list of sums is read once. A host could otherwise give another list to whoever
 * compares the files than to whoever checks the signature.
 */
public final class SteadyListCopy implements SiteCopy {
  private final SiteCopy copy;
  private byte[] list;

  /**
   * Wraps a copy.
   *
   * @param copy the copy; it is closed with this one
   */
  public SteadyListCopy(SiteCopy copy) {
    this.copy = copy;
  }

  @Override
  public Optional<SortedSet<String>> files() throws IOException {
    return copy.files();
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    return path.equals(SumsFile.NAME) ? list() : copy.open(path);
  }

  private synchronized Optional<InputStream> list() throws IOException {
    if (list == null) {
      Optional<InputStream> in = copy.open(SumsFile.NAME);
      if (in.isEmpty()) {
        return in;
      }
      try (InputStream open = in.get()) {
        list = open.readNBytes(SumsFile.MOST_BYTES + 1);
      }
    }
    return Optional.of(new ByteArrayInputStream(list));
  }

  @Override
  public void close() throws IOException {
    copy.close();
  }
}
