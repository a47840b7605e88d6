package org.huibian.archive.bag;

import java.io.Closeable;
import java.io.IOException;
import java.security.MessageDigest;
import org.huibian.archive.FixedZip;

/** Receives the files of a bag: a folder or a ZIP file. */
interface BagOutput extends Closeable {
  /**
   * Writes a file.
   *
   * @param path its path in the bag
   * @param source its bytes
   * @param digest is updated with them
   * @return their number
   */
  long write(String path, FixedZip.Source source, MessageDigest digest) throws IOException;
}
