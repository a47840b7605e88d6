package org.huibian.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.build.store.ArchiveStore;
import org.huibian.site.Checksums;

/**
 * What a build leaves for the next one and for programs that publish: {@code NAME.build}, {@code
 * NAME.store}, {@code NAME.addresses} and {@code NAME.changes.tsv}, where {@code NAME} is the name
 * of the site's folder. All can be deleted at any time.
 */
final class LastBuild {
  private static final String FOLDER = ".huibian";
  private static final String CHANGES = ".changes.tsv";
  private static final String ADDRESSES = ".addresses";

  private final Path site;
  private final Path kept;

  private LastBuild(Path kept, Path site) {
    this.kept = kept;
    this.site = site;
  }

  /**
   * Returns the last build into a folder.
   *
   * @param kept the folder for what builds keep; by default {@code .huibian} beside the site. What
   *     is kept of a site that does not stand beside it has a folder of its own in it.
   * @param site the folder of the site, absolute and not a symbolic link
   */
  static LastBuild of(Optional<Path> kept, Path site) {
    return new LastBuild(folder(kept, site), site);
  }

  /** Returns the folder for what builds keep. It need not exist. */
  static Path folder(Optional<Path> kept, Path site) {
    return kept.map(folder -> folder.toAbsolutePath().normalize())
        .orElse(site.resolveSibling(FOLDER));
  }

  private boolean isBesideSite() {
    return kept.getParent().equals(site.getParent());
  }

  private void createFolder() throws IOException {
    if (isBesideSite()) {
      Files.createDirectories(kept);
    } else {
      new KeptSites(kept).create(site);
    }
  }

  private Path record() {
    return file(".build");
  }

  private Path file(String ending) {
    Path folder = isBesideSite() ? kept : new KeptSites(kept).folder(site);
    return folder.resolve(site.getFileName() + ending);
  }

  /** Returns the record of the site; empty if a file is not as the last build has written it. */
  Optional<BuildRecord> known() throws IOException {
    Optional<BuildRecord> last = BuildRecord.read(record());
    return last.isPresent() && last.get().describes(site) ? last : Optional.empty();
  }

  /** Returns whether this record is still the one that is kept; the files are not looked at. */
  boolean isStill(BuildRecord known) throws IOException {
    return known.isIn(record());
  }

  /** Returns the SHA-256 of the files of the site by their paths, as its manifest states them. */
  SortedMap<String, String> sums() throws IOException {
    return Manifest.sums(site).orElse(new TreeMap<>());
  }

  /**
   * Returns the store of what the last build has computed.
   *
   * @param program the digest of the program
   */
  ArchiveStore store(String program) {
    return new ArchiveStore(file(".store"), program);
  }

  /** Deletes what is known, before the site changes. */
  void forget() throws IOException {
    Files.deleteIfExists(record());
    Files.deleteIfExists(file(CHANGES));
  }

  /** Writes the list of what a build has changed, whole or not at all. */
  void list(SiteChanges made) {
    Path changes = file(CHANGES);
    try {
      createFolder();
      KeptFiles.write(changes, made.text());
    } catch (IOException e) {
      // The site is complete. Without a list, a publication compares all files.
    }
  }

  /** Returns whether the site was found to have the addresses of a register. */
  boolean hasAddresses(String register) throws IOException {
    return register.isEmpty()
        || Files.exists(file(ADDRESSES)) && Files.readString(file(ADDRESSES)).equals(sum(register));
  }

  /** Records that the site has the addresses of a register. */
  void rememberAddresses(String register) throws IOException {
    if (register.isEmpty()) {
      Files.deleteIfExists(file(ADDRESSES));
    } else {
      createFolder();
      Files.writeString(file(ADDRESSES), sum(register));
    }
  }

  private static String sum(String register) {
    return Checksums.sha256(register.getBytes(StandardCharsets.UTF_8));
  }

  /** Records the build of the site as it is now. */
  void remember(String fingerprint, BuildReport report) {
    remember(() -> BuildRecord.of(fingerprint, report, site));
  }

  /**
   * Records an update of the site.
   *
   * @param former the record of the site before
   */
  void remember(String fingerprint, BuildReport report, BuildRecord former) {
    remember(() -> former.updated(fingerprint, report, site));
  }

  /** Determines a record. */
  private interface Recording {
    BuildRecord record() throws IOException;
  }

  private void remember(Recording recording) {
    try {
      createFolder();
      recording.record().write(record());
    } catch (IOException e) {
      // The next build writes the whole site again.
    }
  }
}
