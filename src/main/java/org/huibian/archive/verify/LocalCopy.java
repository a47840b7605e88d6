package org.huibian.archive.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.archive.Difference;
import org.huibian.archive.Difference.Kind;
import org.huibian.archive.FolderCopy;
import org.huibian.archive.SiteCopy;
import org.huibian.archive.SteadyListCopy;
import org.huibian.archive.SumsFile;
import org.huibian.archive.Verifier;
import org.huibian.archive.ZipCopy;
import org.huibian.archive.ZipHeaders;
import org.huibian.archive.ZipSeal;
import org.huibian.archive.bag.BagVerifier;
import org.huibian.archive.wacz.WaczVerifier;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * A folder or a file that can be verified: a site, a bag, or a WACZ file. What it is shows in the
 * files at its root.
 */
public final class LocalCopy implements AutoCloseable {
  /** Any of these shows a bag, so that a damage of one name does not make it something else. */
  private static final Pattern OF_BAG =
      Pattern.compile("(?:[^/]+/)?(?:bagit|(?:tag)?manifest-sha(?:256|512))\\.txt");

  private static final List<String> BAG_FILES =
      List.of("bagit.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt", "bag-info.txt");

  private static final Pattern OF_WACZ = Pattern.compile("datapackage(?:-digest)?\\.json");

  /** Shows a web archive that has lost its lists, where no list of sums shows a site. */
  private static final Pattern OF_WACZ_OR_WARC =
      Pattern.compile(OF_WACZ + "|archive/[^/]+\\.warc(?:\\.gz)?");

  /** The most bytes that a ZIP file may unpack to, in relation to its size. */
  private static final long MOST_RATIO = 200;

  private static final long MOST_OF_SMALL = 256L << 20;

  private final Path place;
  private final Form form;
  private final SiteCopy copy;
  private final SiteCopy steady;

  private LocalCopy(Path place, Form form, SiteCopy copy) {
    this.place = place;
    this.form = form;
    this.copy = copy;
    this.steady = new SteadyListCopy(copy);
  }

  /** What a copy is. */
  public enum Form {
    /** A site, or another folder with a list of sums. */
    SITE,
    /** A bag after BagIt. */
    BAG,
    /** A web archive after WACZ. */
    WACZ
  }

  /**
   * Opens a copy.
   *
   * @throws InputException if it is missing, or no folder and no ZIP file, or a damaged one
   */
  public static LocalCopy open(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      boolean bag = BAG_FILES.stream().anyMatch(name -> Files.exists(place.resolve(name)));
      return new LocalCopy(place, bag ? Form.BAG : Form.SITE, new FolderCopy(place));
    }
    if (!Files.exists(place)) {
      throw new InputException(place, Problem.FILE_MISSING);
    }
    ZipCopy sums = new ZipCopy(place, List.of(SumsFile.NAME));
    if (!ZipHeaders.isComplete(place)) {
      sums.close();
      throw new InputException(place, Problem.FILE_DAMAGED);
    }
    if (sums.names().stream().anyMatch(name -> OF_BAG.matcher(name).matches())) {
      sums.close();
      return new LocalCopy(place, Form.BAG, new ZipCopy(place, BAG_FILES));
    }
    Pattern ofWacz = sums.names().contains(SumsFile.NAME) ? OF_WACZ : OF_WACZ_OR_WARC;
    if (sums.names().stream().anyMatch(name -> ofWacz.matcher(name).matches())) {
      sums.close();
      return new LocalCopy(place, Form.WACZ, new ZipCopy(place, List.of("datapackage.json")));
    }
    return new LocalCopy(place, Form.SITE, sums);
  }

  /** Returns what it is. */
  public Form form() {
    return form;
  }

  /** Returns its files. Its list of sums has the bytes that the files are compared with. */
  public SiteCopy copy() {
    return steady;
  }

  /**
   * Compares all files with the lists of the copy, and a ZIP file with its seal.
   *
   * @throws InputException if a list is missing or damaged
   */
  public Verifier.Result verify(Verifier.Progress progress) throws IOException {
    Verifier.Result result =
        switch (form) {
          case SITE -> new Verifier(steady, place).run(progress);
          case BAG -> new BagVerifier(copy, place, mostBytes()).run(progress);
          case WACZ -> new WaczVerifier(copy, place).run(progress);
        };
    return copy instanceof ZipCopy zip ? withEnvelope(result, zip) : result;
  }

  /** Returns the most bytes that its files may have together. */
  private long mostBytes() throws IOException {
    return copy instanceof ZipCopy
        ? Math.max(MOST_OF_SMALL, MOST_RATIO * Files.size(place))
        : Long.MAX_VALUE;
  }

  /** Adds what differs in the ZIP file around its files. */
  private Verifier.Result withEnvelope(Verifier.Result result, ZipCopy zip) throws IOException {
    List<Difference> all = new ArrayList<>(result.differences());
    for (String name : ZipHeaders.contradictions(place)) {
      String path = zip.path(name);
      if (all.stream().noneMatch(difference -> difference.path().equals(path))) {
        all.add(new Difference(Kind.CHANGED, path));
      }
    }
    if (all.isEmpty() && ZipSeal.of(place) == ZipSeal.State.BROKEN) {
      all.add(new Difference(Kind.CHANGED, place.getFileName().toString()));
    }
    all.sort(Comparator.comparing(Difference::path));
    return new Verifier.Result(result.files(), all);
  }

  @Override
  public void close() throws IOException {
    copy.close();
  }
}
