package org.huibian.archive.bag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.archive.FixedZip;
import org.huibian.build.FileTree;

/**
 * Writes bags: the payload below {@code data/}, its sums in {@code manifest-sha512.txt}, and the
 * sums of the files beside it in {@code tagmanifest-sha512.txt}. Files are copied as a stream, and
 * a bag takes its place only when it is whole.
 */
public final class BagWriter {
  /** The file by which a bag is known. */
  static final String DECLARATION = "bagit.txt";

  /** The only text that this file may have. */
  static final String DECLARATION_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  static final String INFO = "bag-info.txt";
  static final String MANIFEST = "manifest-sha512.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha512.txt";

  /** The folder of the payload. */
  static final String PAYLOAD = "data/";

  private static final String UNFINISHED = ".unfinished";

  private final BagInfo info;
  private final SortedMap<String, FixedZip.Source> payload;

  /**
   * Prepares a bag.
   *
   * @param info what it says of itself
   * @param payload the files by their paths below {@code data/}
   */
  public BagWriter(BagInfo info, SortedMap<String, FixedZip.Source> payload) {
    this.info = info;
    this.payload = new TreeMap<>(payload);
  }

  /**
   * Writes the bag as a ZIP file with one folder, which has the name of the file.
   *
   * @param file a file whose name ends in {@code .zip}; replaced if it is there
   */
  public void zip(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path unfinished = file.resolveSibling("." + name + UNFINISHED);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      OutputStream out = Files.newOutputStream(unfinished);
      try (BagOutput output = new ZipOutput(out, name.replaceFirst("\\.zip$", "") + "/")) {
        write(output);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Writes the bag as a folder.
   *
   * @param folder a folder that does not exist
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  public void folder(Path folder) throws IOException {
    Path unfinished = folder.resolveSibling("." + folder.getFileName() + UNFINISHED);
    FileTree.delete(unfinished);
    Files.createDirectories(unfinished);
    try {
      try (BagOutput output = new FolderOutput(unfinished)) {
        write(output);
      }
      Files.move(unfinished, folder);
    } finally {
      FileTree.delete(unfinished);
    }
  }

  private void write(BagOutput out) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    long bytes = 0;
    for (Map.Entry<String, FixedZip.Source> file : payload.entrySet()) {
      MessageDigest digest = Sums.SHA_512.digest();
      bytes += out.write(PAYLOAD + file.getKey(), file.getValue(), digest);
      sums.put(PAYLOAD + file.getKey(), HexFormat.of().formatHex(digest.digest()));
    }
    SortedMap<String, String> tags = new TreeMap<>();
    text(out, INFO, info.text(bytes, payload.size()), tags);
    text(out, DECLARATION, DECLARATION_TEXT, tags);
    text(out, MANIFEST, new BagManifest(sums).text(), tags);
    text(out, TAG_MANIFEST, new BagManifest(tags).text(), new TreeMap<>());
  }

  private static void text(BagOutput out, String path, String text, SortedMap<String, String> sums)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = Sums.SHA_512.digest();
    out.write(path, () -> new ByteArrayInputStream(bytes), digest);
    sums.put(path, HexFormat.of().formatHex(digest.digest()));
  }

  /** A bag as a ZIP file. */
  private static final class ZipOutput implements BagOutput {
    private final FixedZip zip;
    private final String root;

    ZipOutput(OutputStream out, String root) {
      this.zip = FixedZip.sealed(out);
      this.root = root;
    }

    @Override
    public long write(String path, FixedZip.Source source, MessageDigest digest)
        throws IOException {
      return zip.store(root + path, source, digest);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** A bag as a folder. */
  private static final class FolderOutput implements BagOutput {
    private final Path root;

    FolderOutput(Path root) {
      this.root = root;
    }

    @Override
    public long write(String path, FixedZip.Source source, MessageDigest digest)
        throws IOException {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      try (InputStream in = source.open()) {
        return NewFile.copy(in, file, digest);
      }
    }

    @Override
    public void close() {
      // A folder is not held open.
    }
  }
}
