package org.huibian.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.huibian.site.Checksums;

/**
 * The folders for what builds keep of sites that stand elsewhere. Each is named after the site and
 * the digest of its path, and has the path in a file, so that it can be deleted when the site is
 * gone.
 */
final class KeptSites {
  /** The file with the path of the site. */
  private static final String PATH = "path";

  /** Hexadecimal digits of the digest, enough to tell the sites of one machine apart. */
  private static final int DIGITS = 12;

  private final Path kept;

  /** Creates the folders within the folder for what builds keep; nothing is read or written. */
  KeptSites(Path kept) {
    this.kept = kept;
  }

  /** Returns the folder of a site, which need not exist. */
  Path folder(Path site) {
    String digest = Checksums.sha256(site.toString().getBytes(StandardCharsets.UTF_8));
    return kept.resolve(site.getFileName() + "-" + digest.substring(0, DIGITS));
  }

  /** Creates the folder of a site, and deletes those of sites that are gone. */
  void create(Path site) throws IOException {
    Path note = folder(site).resolve(PATH);
    if (Files.exists(note)) {
      return;
    }
    Files.createDirectories(note.getParent());
    Files.writeString(note, site.toString());
    List<Path> folders;
    try (var entries = Files.list(kept)) {
      folders = entries.filter(this::isOfLostSite).toList();
    }
    for (Path folder : folders) {
      FileTree.delete(folder);
    }
  }

  private boolean isOfLostSite(Path folder) {
    try {
      Path site = Path.of(Files.readString(folder.resolve(PATH)));
      return folder.equals(folder(site)) && !Files.exists(site);
    } catch (IOException | InvalidPathException e) {
      // Whatever else stands here is not a folder of a site.
      return false;
    }
  }
}
