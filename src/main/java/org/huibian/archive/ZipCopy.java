package org.huibian.archive;

import java.io.EOFException;
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
  private final List<String> names;

  /** The folder of the copy in the file, empty or with a slash at its end. */
  private final String root;

  /**
   * Opens a file.
   *
   * @param markers the names of the files that stand in the folder of the copy, any of them
   * @throws InputException if it is no ZIP file or is damaged, or if an entry occurs twice
   */
  public ZipCopy(Path file, List<String> markers) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      // An end record that points behind the file gives the second, names that are not UTF-8 the
      // last.
      throw new InputException(file, Problem.FILE_DAMAGED);
    }
    names = zip.stream().map(ZipEntry::getName).toList();
    if (names.stream().distinct().count() < names.size()) {
      zip.close();
      throw new InputException(file, Problem.FILE_DAMAGED);
    }
    root =
        names.stream()
            .filter(name -> markers.contains(name.substring(name.lastIndexOf('/') + 1)))
            .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .orElse("");
  }

  /** Returns the names of all entries, in their order in the file. */
  public List<String> names() {
    return names;
  }

  /** Returns the path of an entry in the copy. */
  public String path(String name) {
    // What stands beside the copy's folder is named in full, since it is no part of the copy.
    return name.startsWith(root) ? name.substring(root.length()) : "../" + name;
  }

  @Override
  public Optional<SortedSet<String>> files() {
    SortedSet<String> files = new TreeSet<>();
    names.stream().filter(name -> !name.endsWith("/")).map(this::path).forEach(files::add);
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
