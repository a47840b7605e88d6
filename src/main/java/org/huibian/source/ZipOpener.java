package org.huibian.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens zips, which many document formats are. */
public final class ZipOpener {
  private ZipOpener() {}

  /**
   * Opens a file. The names of its parts are in UTF-8, or, as some Chinese programs write them, in
   * GB 18030.
   *
   * @throws ZipException if it is no intact zip
   */
  public static ZipFile open(Path file) throws IOException {
    try {
      return open(file, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      try {
        return open(file, Charset.forName("GB18030"));
      } catch (ZipException other) {
        throw e;
      }
    }
  }

  private static ZipFile open(Path file, Charset names) throws IOException {
    ZipFile zip = new ZipFile(file.toFile(), names);
    try {
      zip.stream().forEach(entry -> {});
      return zip;
    } catch (IllegalArgumentException e) {
      // The library finds some names that are in another encoding only when it is asked for them.
      zip.close();
      throw new ZipException(e.getMessage());
    }
  }
}
