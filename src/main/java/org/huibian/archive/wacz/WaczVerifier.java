package org.huibian.archive.wacz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
import java.util.zip.ZipException;
import org.huibian.archive.Difference;
import org.huibian.archive.Difference.Kind;
import org.huibian.archive.NearSum;
import org.huibian.archive.SiteCopy;
import org.huibian.archive.SumsFile;
import org.huibian.archive.Verifier;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;

/** Compares each file of a web archive with its list, and the list with its sum. */
public final class WaczVerifier {
  /** The most bytes of the list; it names a handful of files. */
  private static final int MOST_BYTES = 8 << 20;

  private static final String PREFIX = "sha256:";

  private final SiteCopy copy;
  private final Path where;
  private final SortedMap<String, Kind> differences = new TreeMap<>();

  /**
   * Prepares a verification.
   *
   * @param copy the web archive
   * @param where the web archive, for messages
   */
  public WaczVerifier(SiteCopy copy, Path where) {
    this.copy = copy;
    this.where = where;
  }

  /**
   * Compares all files.
   *
   * @throws InputException WACZ_BROKEN if there is no list
   */
  public Verifier.Result run(Verifier.Progress progress) throws IOException {
    byte[] list = bytes(WaczWriter.PACKAGE);
    compareList(list);
    SortedMap<String, String> sums = read(WaczWriter.PACKAGE, list);
    int done = 0;
    for (Map.Entry<String, String> file : sums.entrySet()) {
      compare(file.getKey(), file.getValue());
      progress.at(++done, sums.size());
    }
    SortedSet<String> extra = new TreeSet<>(copy.files().orElseThrow());
    extra.removeAll(sums.keySet());
    extra.removeAll(List.of(WaczWriter.PACKAGE, WaczWriter.PACKAGE_DIGEST));
    if (!differences.containsKey(WaczWriter.PACKAGE)) {
      extra.forEach(path -> differences.put(path, Kind.EXTRA));
    }
    List<Difference> out = new ArrayList<>();
    differences.forEach((path, kind) -> out.add(new Difference(kind, path)));
    return new Verifier.Result(sums.size(), out);
  }

  private void compareList(byte[] list) throws IOException {
    if (copy.files().orElseThrow().contains(WaczWriter.PACKAGE_DIGEST)) {
      byte[] bytes = bytes(WaczWriter.PACKAGE_DIGEST);
      String sum = read(WaczWriter.PACKAGE_DIGEST, bytes).get(WaczWriter.PACKAGE);
      String found = Checksums.sha256(list);
      if (sum == null || NearSum.isNear(sum, found) && !sum.equals(found)) {
        differences.put(WaczWriter.PACKAGE_DIGEST, Kind.CHANGED);
      } else if (!sum.equals(found)) {
        differences.put(WaczWriter.PACKAGE, Kind.CHANGED);
      }
    } else {
      differences.put(WaczWriter.PACKAGE_DIGEST, Kind.MISSING);
    }
  }

  /** Returns the sums of all objects that have a path and a sum; a damage is a difference. */
  private SortedMap<String, String> read(String name, byte[] bytes) {
    SortedMap<String, String> sums = new TreeMap<>();
    try (JsonParser json = new JsonFactory().createParser(bytes)) {
      String path = "";
      String hash = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          path = "";
          hash = "";
        } else if (token == JsonToken.VALUE_STRING && "path".equals(json.currentName())) {
          path = json.getText();
        } else if (token == JsonToken.VALUE_STRING && "hash".equals(json.currentName())) {
          hash = json.getText();
        } else if (token == JsonToken.END_OBJECT && !path.isEmpty()) {
          if (!hash.startsWith(PREFIX) || !SumsFile.isInside(path)) {
            differences.put(name, Kind.CHANGED);
          } else {
            sums.put(path, hash.substring(PREFIX.length()));
          }
          path = "";
        }
      }
    } catch (IOException e) {
      // The bytes are in memory: they are no JSON, or nested or named beyond what a list can be.
      differences.put(name, Kind.CHANGED);
    }
    return sums;
  }

  private void compare(String path, String sum) {
    try {
      Optional<InputStream> in = copy.open(path);
      if (in.isEmpty()) {
        differences.put(path, Kind.MISSING);
        return;
      }
      MessageDigest digest = Checksums.sha256();
      try (InputStream open = new DigestInputStream(in.get(), digest)) {
        open.transferTo(OutputStream.nullOutputStream());
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (!sum.equals(found) && !NearSum.isNear(sum, found)) {
        differences.put(path, Kind.CHANGED);
      } else if (!sum.equals(found)) {
        differences.put(WaczWriter.PACKAGE, Kind.CHANGED);
      }
    } catch (IOException e) {
      differences.put(path, Kind.UNREADABLE);
    }
  }

  private byte[] bytes(String path) throws IOException {
    Optional<InputStream> in = copy.open(path);
    if (in.isEmpty()) {
      throw new InputException(where, Problem.WACZ_BROKEN);
    }
    try (InputStream open = in.get()) {
      return open.readNBytes(MOST_BYTES);
    } catch (EOFException | ZipException e) {
      differences.put(path, Kind.UNREADABLE);
      return new byte[0];
    }
  }
}
