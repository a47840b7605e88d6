package org.huibian.archive.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.archive.SiteCopy;
import org.huibian.build.FileTree;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Makes the content folder of a bag again, and where the bag has them the templates and exports.
 * The caller has verified the bag before; every file is compared once more while it is written.
 * Nothing is written over, and each folder appears whole or not at all.
 */
public final class Restoration {
  private static final String UNFINISHED = ".restoring";

  private final SiteCopy bag;
  private final Path where;
  private final Map<String, Path> targets = new LinkedHashMap<>();

  /**
   * Prepares a restoration.
   *
   * @param bag the bag
   * @param where the bag, for messages
   * @param content the content folder to be made
   * @param templates the folder of templates to be made, if the bag has any
   * @param exports the folder of exports to be made, if the bag has any
   */
  public Restoration(SiteCopy bag, Path where, Path content, Path templates, Path exports) {
    this.bag = bag;
    this.where = where;
    // The content comes last: what it is built with is there when it appears.
    targets.put(ContentBag.TEMPLATES, templates);
    targets.put(ContentBag.EXPORTS, exports);
    targets.put(ContentBag.CONTENT, content);
  }

  /**
   * Writes the folders.
   *
   * @return the number of files
   * @throws InputException BAG_FOREIGN if the bag has no content of this program; BAG_UNSAFE if a
   *     path is hidden or two paths would be one file on some system; RESTORE_TAKEN if a folder is
   *     there already; BAG_DIFFERS if a file is not as listed
   */
  public int run() throws IOException {
    SortedMap<String, String> sums = sums();
    if (!sums.containsKey(ContentBag.CONTENT + SiteSettings.NAME)) {
      throw new InputException(where, Problem.BAG_FOREIGN);
    }
    // No bag of this program has such a path.
    Optional<String> unsafe = PortablePaths.unsafe(sums.keySet());
    if (unsafe.isPresent()) {
      throw new InputException(where.resolve(unsafe.get()), Problem.BAG_UNSAFE);
    }
    Map<String, Path> needed = new LinkedHashMap<>(targets);
    needed.keySet().removeIf(prefix -> sums.keySet().stream().noneMatch(p -> p.startsWith(prefix)));
    for (Path target : needed.values()) {
      if (!isFree(target)) {
        throw new InputException(target, Problem.RESTORE_TAKEN);
      }
    }
    int files = 0;
    try {
      for (Map.Entry<String, Path> target : needed.entrySet()) {
        files += write(sums, target.getKey(), unfinished(target.getValue()));
      }
      for (Path target : needed.values()) {
        Files.deleteIfExists(target);
        Files.move(unfinished(target), target);
      }
    } finally {
      for (Path target : needed.values()) {
        FileTree.delete(unfinished(target));
      }
    }
    return files;
  }

  /** Returns the sums of the payload by the paths below its folder. */
  private SortedMap<String, String> sums() throws IOException {
    Optional<InputStream> in = bag.open(BagWriter.MANIFEST);
    if (in.isEmpty()) {
      throw new InputException(where, Problem.BAG_FOREIGN);
    }
    SortedMap<String, String> sums = new TreeMap<>();
    try (InputStream open = in.get()) {
      BagManifest.read(
              open.readAllBytes(), where.resolve(BagWriter.MANIFEST), Sums.SHA_512.digits())
          .sums()
          .forEach((path, sum) -> sums.put(path.substring(BagWriter.PAYLOAD.length()), sum));
    }
    return sums;
  }

  private static boolean isFree(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(target)) {
      return entries.findAny().isEmpty();
    }
  }

  private static Path unfinished(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    return absolute.resolveSibling("." + absolute.getFileName() + UNFINISHED);
  }

  private int write(SortedMap<String, String> sums, String prefix, Path folder) throws IOException {
    ComposedNames names = new ComposedNames(bag.files().orElseThrow());
    FileTree.delete(folder);
    Files.createDirectories(folder);
    int files = 0;
    for (Map.Entry<String, String> file : sums.entrySet()) {
      if (!file.getKey().startsWith(prefix)) {
        continue;
      }
      String path = BagWriter.PAYLOAD + file.getKey();
      Path target = folder.resolve(file.getKey().substring(prefix.length()));
      Files.createDirectories(target.getParent());
      MessageDigest digest = Sums.SHA_512.digest();
      Optional<InputStream> in = bag.open(names.actual(path));
      if (in.isPresent()) {
        try (InputStream open = in.get()) {
          NewFile.copy(open, target, digest);
        }
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(file.getValue())) {
        throw new InputException(where.resolve(path), Problem.BAG_DIFFERS);
      }
      files++;
    }
    return files;
  }
}
