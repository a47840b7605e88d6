package org.huibian.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the files of a part in memory. */
public final class MemoryOutput implements SiteOutput {
  private final SortedMap<String, WrittenFile> files = new TreeMap<>();
  private final SortedMap<String, byte[]> contents = new TreeMap<>();

  @Override
  public synchronized WrittenFile write(String path, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.writeTo(bytes);
    WrittenFile file = new WrittenFile(path, bytes.size(), Checksums.sha256(bytes.toByteArray()));
    files.put(path, file);
    contents.put(path, bytes.toByteArray());
    return file;
  }

  @Override
  public synchronized SortedMap<String, WrittenFile> files() {
    return new TreeMap<>(files);
  }

  /** Returns a file as text. */
  public synchronized String text(String path) {
    return new String(contents.get(path), StandardCharsets.UTF_8);
  }
}
