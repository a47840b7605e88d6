package org.huibian.build.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huibian.catalog.ArticleState;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.CatalogSnapshot;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.parallel.Workers;
import org.huibian.site.Folders;
import org.huibian.site.ListedArticle;
import org.huibian.site.SiteModel;

/**
 * Keeps what a build has computed in a folder: the file {@code archive}, and beside it files that
 * are named after what they hold and the digest of their bytes: one with what the catalogue knows
 * of all articles, one with what lists show of them, and one with the articles of each issue. The
 * archive names these files. Its first line is the digest of the rest, its second the program that
 * has written it.
 *
 * <p>Files are written under new names, so that a store is whole at any moment. One that is damaged
 * or of another program is as if it were missing. The digests tell damage, not malice: who can
 * write beside the site can write into the site as well.
 */
public final class ArchiveStore {
  private static final String ARCHIVE = "archive";
  private static final String CATALOG = "catalog";
  private static final String LISTS = "lists";

  private record ListsFile(List<ListedArticle> articles) {}

  private final RecordCodec<StoredArchive> archives = RecordCodec.of(StoredArchive.class);
  private final RecordCodec<CatalogSnapshot> catalogs = RecordCodec.of(CatalogSnapshot.class);
  private final RecordCodec<ListsFile> lists = RecordCodec.of(ListsFile.class);
  private final Path folder;
  private final String program;

  /**
   * Creates a store.
   *
   * @param folder its folder, which need not exist
   * @param program the digest of the program, see {@link InputFingerprint#program}
   */
  public ArchiveStore(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** Reads the archive; empty if there is none that can be used. */
  public Optional<StoredArchive> archive() throws IOException {
    try {
      byte[] all = Files.readAllBytes(folder.resolve(ARCHIVE));
      int start = head(all).length;
      byte[] rest = Arrays.copyOfRange(all, Math.min(start, all.length), all.length);
      byte[] head = Arrays.copyOf(all, start);
      return Arrays.equals(head, head(rest)) ? Optional.of(archives.read(rest)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Returns the two lines before the bytes of an archive. */
  private byte[] head(byte[] bytes) {
    return (DamageDigest.of(bytes) + "\n" + program + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads what the catalogue knows of all articles; empty if the file is missing or damaged. */
  public Optional<CatalogSnapshot> catalog(StoredArchive archive) throws IOException {
    return read(CATALOG, archive.catalog()).map(catalogs::read);
  }

  /** Reads what lists show of all articles; empty if the file is missing or damaged. */
  public Optional<List<ListedArticle>> lists(StoredArchive archive) throws IOException {
    return read(LISTS, archive.lists()).map(bytes -> lists.read(bytes).articles());
  }

  /** Reads the articles of an issue in print order; empty if they are missing or damaged. */
  public Optional<StoredIssue> articles(StoredArchive archive, IssueId issue) throws IOException {
    return read(issue.toString(), archive.issues().get(issue.toString())).map(StoredIssue::read);
  }

  private Optional<byte[]> read(String what, String digest) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name(what, digest)));
      return DamageDigest.of(bytes).equals(digest) ? Optional.of(bytes) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static String name(String what, String digest) {
    return what + "-" + digest;
  }

  /**
   * Writes what a build has computed.
   *
   * @param site the whole site
   * @param input the state of its input
   */
  public void write(SiteModel site, InputFingerprint input) throws IOException {
    Files.createDirectories(folder);
    List<Issue> all = site.catalog().issues();
    String[] written = new String[all.size()];
    Workers.each(
        IntStream.range(0, all.size()).boxed().toList(),
        at ->
            written[at] =
                write(all.get(at).id(), StoredIssue.of(articles(site, all.get(at).id()))));
    SortedMap<String, String> digests = new TreeMap<>();
    for (int at = 0; at < written.length; at++) {
      digests.put(all.get(at).id().toString(), written[at]);
    }
    String catalog = write(CATALOG, catalogs.write(site.catalog().snapshot()));
    write(new StoredArchive(input, site.assets(), catalog, write(site.lists()), digests));
  }

  private static List<StoredArticle> articles(SiteModel site, IssueId issue) {
    List<StoredArticle> articles = new ArrayList<>();
    for (CatalogArticle entry : site.catalog().articles(issue)) {
      articles.add(new StoredArticle(ArticleState.of(entry), site.listing(entry.id())));
    }
    return articles;
  }

  /** Writes what lists show of all articles and returns the digest of the file. */
  public String write(List<ListedArticle> articles) throws IOException {
    return write(LISTS, lists.write(new ListsFile(articles)));
  }

  /** Writes the articles of an issue and returns the digest of their file. */
  public String write(IssueId issue, StoredIssue articles) throws IOException {
    return write(issue.toString(), articles.bytes());
  }

  private String write(String what, byte[] bytes) throws IOException {
    String digest = DamageDigest.of(bytes);
    Path file = folder.resolve(name(what, digest));
    if (!Files.exists(file) || !DamageDigest.of(Files.readAllBytes(file)).equals(digest)) {
      replace(file, bytes);
    }
    return digest;
  }

  /** Writes the archive, which from then on is the one that is read, and deletes other files. */
  public void write(StoredArchive archive) throws IOException {
    byte[] bytes = archives.write(archive);
    byte[] head = head(bytes);
    byte[] all = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    replace(folder.resolve(ARCHIVE), all);
    Set<String> kept = new HashSet<>();
    kept.add(ARCHIVE);
    kept.add(name(CATALOG, archive.catalog()));
    kept.add(name(LISTS, archive.lists()));
    archive.issues().forEach((issue, digest) -> kept.add(name(issue, digest)));
    for (Path file : Folders.files(folder)) {
      if (!kept.contains(file.getFileName().toString())) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Deletes the archive, so that the store is not used any more. */
  public void forget() {
    try {
      Files.deleteIfExists(folder.resolve(ARCHIVE));
    } catch (IOException e) {
      // An archive of an earlier build has another fingerprint, so nobody uses it either.
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.write(temporary, bytes);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
