package org.huibian.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** A copy in a ZIP file, at its root or in a folder of it. Nothing is unpacked to the disk. */
public final class ZipCopy implements SiteCopy {
  private final ZipFile zip;

  /** The folder of the site in the file, empty or with a slash at its end. */
  private final String root;

  /**
   * Opens a file.
   *
   * @throws InputException if it is no ZIP file or is damaged, or if an entry occurs twice
   */
  public ZipCopy(Path file) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new InputException(file, Problem.FILE_DAMAGED);
    }
    List<String> names = zip.stream().map(ZipEntry::getName).toList();
    if (names.stream().distinct().count() < names.size()) {
      zip.close();
      throw new InputException(file, Problem.FILE_DAMAGED);
    }
    root =
        names.stream()
            .filter(name -> name.equals(SumsFile.NAME) || name.endsWith("/" + SumsFile.NAME))
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .map(name -> name.substring(0, name.length() - SumsFile.NAME.length()))
            .orElse("");
  }

  @Override
  public Optional<SortedSet<String>> files() {
    SortedSet<String> files = new TreeSet<>();
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        // What stands beside the site's folder is named in full, since it is no part of the site.
        .map(name -> name.startsWith(root) ? name.substring(root.length()) : "../" + name)
        .forEach(files::add);
    return Optional.of(files);
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    ZipEntry entry = zip.getEntry(root + path);
    return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
