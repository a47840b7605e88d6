package org.huibian.archive.bag;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.huibian.archive.Difference;
import org.huibian.archive.Difference.Kind;
import org.huibian.archive.NearSum;
import org.huibian.archive.SiteCopy;
import org.huibian.archive.Verifier;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Compares each file of a bag with all its manifests (RFC 8493, section 3). Bags of other programs
 * are read too; of a bag of this program, also the form of the manifests has to be as it was
 * written, because no other list holds the sum of the last one.
 */
public final class BagVerifier {
  /** The most bytes of a file of the bag's own: some 500,000 files. */
  private static final int MOST_BYTES = 128 << 20;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "BagIt-Version: (?:0\\.9[3-7]|1\\.0)\\R"
              + "Tag-File-Character-Encoding: (?i:UTF-8)(?:\\R)?");

  private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([a-z0-9]+)\\.txt");
  private static final Pattern OXUM = Pattern.compile("(?m)^Payload-Oxum: *(\\d+\\.\\d+)\\s*$");
  private static final String OWN = "\nBag-Software-Agent: huibian ";

  private final SiteCopy copy;
  private final Path where;
  private final long mostBytes;

  private final SortedMap<String, Kind> differences = new TreeMap<>();
  private ComposedNames names = new ComposedNames(List.of());

  /** The bytes of the files of the payload. */
  private final SortedMap<String, Long> payload = new TreeMap<>();

  private long read;
  private int done;

  /**
   * Prepares a verification.
   *
   * @param copy the bag
   * @param where the bag, for messages
   * @param mostBytes the most bytes that all files together may have
   */
  public BagVerifier(SiteCopy copy, Path where, long mostBytes) {
    this.copy = copy;
    this.where = where;
    this.mostBytes = mostBytes;
  }

  /**
   * A manifest of the bag.
   *
   * @param name its name
   * @param isOfTags whether it lists the files beside the payload
   * @param sums the algorithm
   * @param text its text
   * @param list what it lists
   */
  private record Listed(String name, boolean isOfTags, Sums sums, String text, BagManifest list) {}

  /**
   * Compares all files.
   *
   * @throws InputException BAG_BROKEN if a file that every bag has is missing or is none;
   *     FILE_UNPACKS_TOO_LARGE if the files have more bytes than they may
   */
  public Verifier.Result run(Verifier.Progress progress) throws IOException {
    SortedSet<String> files = copy.files().orElseThrow();
    names = new ComposedNames(files);
    if (!files.contains(BagWriter.DECLARATION)) {
      differences.put(BagWriter.DECLARATION, Kind.MISSING);
    } else if (!DECLARATION.matcher(text(BagWriter.DECLARATION)).matches()) {
      differences.put(BagWriter.DECLARATION, Kind.CHANGED);
    }
    List<Listed> manifests = manifests(files);
    if (manifests.stream().allMatch(Listed::isOfTags)) {
      throw broken(BagWriter.MANIFEST);
    }
    String info = files.contains(BagWriter.INFO) ? text(BagWriter.INFO) : "";
    boolean own = ("\n" + info).contains(OWN);
    if (own && !files.contains(BagWriter.TAG_MANIFEST)) {
      differences.put(BagWriter.TAG_MANIFEST, Kind.MISSING);
    }
    int total = manifests.stream().mapToInt(m -> m.list().sums().size()).sum();
    SortedSet<String> listed = new TreeSet<>();
    for (Listed manifest : manifests) {
      for (Map.Entry<String, String> file : manifest.list().sums().entrySet()) {
        listed.add(names.actual(file.getKey()));
        compare(manifest, file.getKey(), file.getValue());
        progress.at(++done, total);
      }
      if (own && !manifest.list().text().equals(manifest.text())) {
        differences.put(manifest.name(), Kind.CHANGED);
      }
    }
    addExtra(files, manifests, listed, own);
    checkSize(info, files);
    List<Difference> out = new ArrayList<>();
    differences.forEach((path, kind) -> out.add(new Difference(kind, path)));
    return new Verifier.Result(listed.size(), out);
  }

  /** Adds the files that no list has; what stands beside a payload need not be listed. */
  private void addExtra(
      SortedSet<String> files, List<Listed> manifests, SortedSet<String> listed, boolean own) {
    for (Listed manifest : manifests) {
      SortedSet<String> extra = new TreeSet<>(files);
      extra.removeIf(path -> path.startsWith(BagWriter.PAYLOAD) == manifest.isOfTags());
      extra.removeIf(path -> path.startsWith("tagmanifest-") || manifest.isOfTags() && !own);
      manifest.list().sums().keySet().forEach(path -> extra.remove(names.actual(path)));
      extra.forEach(path -> differences.putIfAbsent(path, Kind.EXTRA));
    }
    listed.removeIf(path -> !path.startsWith(BagWriter.PAYLOAD));
  }

  /** Compares the payload with its number of bytes and files, where nothing else differs. */
  private void checkSize(String info, SortedSet<String> files) {
    Matcher oxum = OXUM.matcher(info);
    long count = files.stream().filter(BagVerifier::isPayload).count();
    long bytes = payload.values().stream().mapToLong(Long::longValue).sum();
    if (differences.isEmpty() && oxum.find() && !oxum.group(1).equals(bytes + "." + count)) {
      differences.put(BagWriter.INFO, Kind.CHANGED);
    }
  }

  private List<Listed> manifests(SortedSet<String> files) throws IOException {
    List<Listed> manifests = new ArrayList<>();
    for (String file : files) {
      Matcher name = MANIFEST.matcher(file);
      Optional<Sums> sums = name.matches() ? Sums.named(name.group(2)) : Optional.empty();
      if (sums.isPresent()) {
        byte[] bytes = bytes(file);
        BagManifest list = BagManifest.read(bytes, where.resolve(file), sums.get().digits());
        boolean ofTags = name.group(1) != null;
        if (list.sums().keySet().stream().anyMatch(p -> isPayload(p) == ofTags)) {
          throw broken(file);
        }
        manifests.add(
            new Listed(file, ofTags, sums.get(), new String(bytes, StandardCharsets.UTF_8), list));
      }
    }
    return manifests;
  }

  private static boolean isPayload(String path) {
    return path.startsWith(BagWriter.PAYLOAD);
  }

  private void compare(Listed manifest, String path, String sum) {
    try {
      Optional<InputStream> in = copy.open(names.actual(path));
      if (in.isEmpty()) {
        differences.putIfAbsent(path, Kind.MISSING);
        return;
      }
      String found;
      try (InputStream open = in.get()) {
        found = sum(open, manifest.sums().digest(), path);
      }
      if (NearSum.isNear(sum, found) && !sum.equals(found)) {
        differences.putIfAbsent(manifest.name(), Kind.CHANGED);
      } else if (!sum.equals(found)) {
        differences.putIfAbsent(path, Kind.CHANGED);
      }
    } catch (IOException e) {
      differences.putIfAbsent(path, Kind.UNREADABLE);
    }
  }

  private String sum(InputStream in, MessageDigest digest, String path) throws IOException {
    long before = read;
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      read += n;
      if (read > mostBytes) {
        throw new InputException(where, Problem.FILE_UNPACKS_TOO_LARGE, path);
      }
    }
    if (isPayload(path)) {
      payload.put(names.actual(path), read - before);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private String text(String path) throws IOException {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) throws IOException {
    Optional<InputStream> in;
    try {
      in = copy.open(path);
    } catch (IOException e) {
      // A link or a pipe in its place cannot be read, nor can a damaged entry.
      throw broken(path);
    }
    if (in.isEmpty()) {
      throw broken(path);
    }
    try (InputStream open = in.get()) {
      byte[] bytes = open.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new InputException(
            where.resolve(path), Problem.FILE_TOO_LARGE, Integer.toString(MOST_BYTES >> 20));
      }
      return bytes;
    } catch (EOFException | ZipException e) {
      throw broken(path);
    }
  }

  private InputException broken(String path) {
    return new InputException(where.resolve(path), Problem.BAG_BROKEN);
  }
}
