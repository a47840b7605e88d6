package org.huibian.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipException;
import org.huibian.archive.Difference.Kind;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;

/** Compares each file of a copy of the site with the list of sums that the copy carries. */
public final class Verifier {
  /** Files that are beside a site and not part of it: the one that keeps it out of git. */
  private static final Set<String> BESIDE =
      Set.of(".gitignore", SumsFile.NAME, SumsFile.NAME + ".sig");

  /** How many files are read at once: a distant host answers late, and a browser asks as many. */
  private static final int AT_ONCE = 6;

  private final SiteCopy copy;
  private final Path where;

  /**
   * Prepares a verification.
   *
   * @param copy the copy
   * @param where the copy, for messages
   */
  public Verifier(SiteCopy copy, Path where) {
    this.copy = copy;
    this.where = where;
  }

  /** Receives the progress. It is called from several threads. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Reports the number of files that have been compared.
     *
     * @param done the number, 0 to {@code total}
     * @param total the number of listed files
     */
    void at(int done, int total);
  }

  /**
   * What a verification found.
   *
   * @param files the number of listed files
   * @param differences the files that differ, sorted by path
   */
  public record Result(int files, List<Difference> differences) {
    /** Copies the list. */
    public Result {
      differences = List.copyOf(differences);
    }

    /** Returns the result with another difference. */
    public Result with(Difference further) {
      List<Difference> all = new ArrayList<>(differences);
      all.add(further);
      all.sort(Comparator.comparing(Difference::path));
      return new Result(files, all);
    }
  }

  /**
   * Compares all files.
   *
   * @throws InputException if there is no list of sums or it is damaged
   */
  public Result run(Progress progress) throws IOException {
    byte[] list = list();
    SortedMap<String, String> sums = sums(list);
    List<Difference> differences = compareAll(sums, progress);
    if (!SumsFile.isAsWritten(list)
        && differences.stream().noneMatch(difference -> difference.path().equals(SumsFile.NAME))) {
      differences.add(new Difference(Kind.CHANGED, SumsFile.NAME));
    }
    Optional<SortedSet<String>> present = copy.files();
    if (present.isPresent()) {
      SortedSet<String> extra = new TreeSet<>(present.get());
      extra.removeAll(sums.keySet());
      extra.removeAll(BESIDE);
      extra.forEach(path -> differences.add(new Difference(Kind.EXTRA, path)));
    }
    differences.sort(Comparator.comparing(Difference::path));
    return new Result(sums.size(), differences);
  }

  private List<Difference> compareAll(SortedMap<String, String> sums, Progress progress) {
    List<Difference> differences = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> running = new ArrayList<>();
      sums.forEach(
          (path, sum) ->
              running.add(
                  threads.submit(
                      () -> {
                        compare(path, sum).ifPresent(differences::add);
                        progress.at(done.incrementAndGet(), sums.size());
                      })));
      for (Future<?> compared : running) {
        compared.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return new ArrayList<>(differences);
  }

  private byte[] list() throws IOException {
    try {
      Optional<InputStream> in = copy.open(SumsFile.NAME);
      if (in.isEmpty()) {
        throw new InputException(where, Problem.SUMS_MISSING);
      }
      try (InputStream open = in.get()) {
        return open.readNBytes(SumsFile.MOST_BYTES + 1);
      }
    } catch (EOFException | ZipException e) {
      throw new InputException(where.resolve(SumsFile.NAME), Problem.FILE_DAMAGED);
    }
  }

  private SortedMap<String, String> sums(byte[] list) throws IOException {
    return SumsFile.read(new ByteArrayInputStream(list), where.resolve(SumsFile.NAME));
  }

  private Optional<Difference> compare(String path, String sum) {
    try {
      Optional<InputStream> in = copy.open(path);
      if (in.isEmpty()) {
        return Optional.of(new Difference(Kind.MISSING, path));
      }
      MessageDigest digest = Checksums.sha256();
      try (InputStream open = new DigestInputStream(in.get(), digest)) {
        open.transferTo(OutputStream.nullOutputStream());
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (found.equals(sum)) {
        return Optional.empty();
      }
      return Optional.of(
          new Difference(Kind.CHANGED, NearSum.isNear(sum, found) ? SumsFile.NAME : path));
    } catch (IOException e) {
      return Optional.of(new Difference(Kind.UNREADABLE, path));
    }
  }
}
