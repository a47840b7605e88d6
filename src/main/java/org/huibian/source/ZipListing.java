package org.huibian.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a zip. Many document formats are zips, which differ in the parts that they must have
 * (Office Open XML: ECMA-376 part 2; OpenDocument part 2; OFD: GB/T 33190).
 *
 * @param names the names of the parts
 * @param mediaType the content of the part {@code mimetype}, or empty; cut off after 256 bytes
 */
public record ZipListing(Set<String> names, String mediaType) {
  private static final int LONGEST_MEDIA_TYPE = 256;

  /** Copies the set. */
  public ZipListing {
    names = Set.copyOf(names);
  }

  /** Lists the parts of a file; empty if the file is no intact zip. */
  static Optional<ZipListing> of(Path file) throws IOException {
    try (ZipFile zip = ZipOpener.open(file)) {
      Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
      return Optional.of(new ZipListing(names, mediaType(zip)));
    } catch (ZipException | EOFException e) {
      // An end record that points behind the file gives the latter.
      return Optional.empty();
    }
  }

  private static String mediaType(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return "";
    }
    try (var in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_MEDIA_TYPE), StandardCharsets.US_ASCII);
    } catch (ZipException e) {
      return "";
    }
  }

  /** Returns whether there is a part of this name. */
  public boolean has(String name) {
    return names.contains(name);
  }

  /** Returns whether any part stands in a folder, given with its slash, such as {@code word/}. */
  public boolean hasFolder(String folder) {
    return names.stream().anyMatch(name -> name.startsWith(folder));
  }
}
