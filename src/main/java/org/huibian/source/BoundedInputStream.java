package org.huibian.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a part of a zip that unpacks to more than it may, with a {@link TooLargeException}. */
public final class BoundedInputStream extends FilterInputStream {
  /** The size in bytes up to which {@link #RATIO} does not apply. */
  private static final long SMALL = 4L << 20;

  /**
   * The maximum ratio of unpacked and packed size. The text of documents has ten to sixty, a zip
   * bomb a thousand.
   */
  private static final long RATIO = 200;

  private final long most;
  private long count;

  /**
   * Opens a part.
   *
   * @param packed its size in the zip, in bytes
   * @param largest the most bytes that it may unpack to
   */
  public BoundedInputStream(InputStream in, long packed, long largest) {
    super(in);
    this.most = Math.min(largest, Math.max(SMALL, packed * RATIO));
  }

  /** Returns how many bytes were read. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws IOException {
    count += n;
    if (count > most) {
      throw new TooLargeException();
    }
  }
}
