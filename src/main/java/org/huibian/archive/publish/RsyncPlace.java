package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.parallel.ProcessLock;

/**
 * A folder of another machine. rsync writes each file beside its place and then moves it there, so
 * that readers never get half of one.
 */
final class RsyncPlace implements Place {
  /** The exit code for a part of a transfer, with which a missing file is told. */
  private static final int PARTIAL = 23;

  /** What rsync says of a missing file or folder in the language "C". */
  private static final String MISSING = "No such file or directory";

  /** Whoever starts a publication is not asked for a password in the middle of it. */
  private static final String SHELL = "ssh -o BatchMode=yes -o ConnectTimeout=20";

  private final SystemProgram rsync = new SystemProgram("rsync", Map.of("LC_ALL", "C"));
  private final String place;
  private final ExchangeFolder temporary = new ExchangeFolder();
  private ProcessLock lock = ProcessLock.NONE;

  RsyncPlace(String place) throws IOException {
    this.place = place;
  }

  @Override
  public void hold() {
    lock = PlaceLock.ofRemote(place);
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    Path file = temporary.file("read");
    Files.deleteIfExists(file);
    SystemProgram.Result result =
        rsync.attempt(
            List.of("--rsh", SHELL, "--protect-args", place + path, file.toString()),
            Optional.empty(),
            new byte[0]);
    if (result.code() == PARTIAL && result.errors().contains(MISSING)) {
      return Optional.empty();
    }
    if (result.code() != 0) {
      throw rsync.failed(result);
    }
    return Optional.of(Files.readAllBytes(file));
  }

  @Override
  public Map<String, byte[]> readAll(List<String> paths) throws IOException {
    Path folder = temporary.emptyFolder("former");
    SystemProgram.Result result =
        rsync.attempt(
            List.of(
                "--rsh",
                SHELL,
                "--protect-args",
                "--from0",
                "--files-from=" + list(paths),
                place,
                folder + "/"),
            Optional.empty(),
            new byte[0]);
    if (result.code() != 0 && result.code() != PARTIAL) {
      throw rsync.failed(result);
    }
    return ExchangeFolder.read(folder, paths);
  }

  @Override
  public boolean isEmpty() throws IOException {
    SystemProgram.Result result =
        rsync.attempt(
            List.of("--rsh", SHELL, "--protect-args", "--list-only", "--exclude", ".*", place),
            Optional.empty(),
            new byte[0]);
    if (result.code() == PARTIAL && result.errors().contains(MISSING)) {
      return true;
    }
    if (result.code() != 0) {
      throw rsync.failed(result);
    }
    // The folder itself is listed under the name ".".
    return result.text().lines().allMatch(line -> line.isBlank() || line.endsWith(" ."));
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    Path folder = temporary.emptyFolder("write");
    Files.write(folder.resolve(path), bytes);
    send(folder, List.of(path));
  }

  @Override
  public void send(Path site, List<String> paths) throws IOException {
    // Which files differ is known, by their sums; times would only mislead.
    rsync.run(
        List.of(
            "--rsh",
            SHELL,
            "--protect-args",
            "--mkpath",
            "--ignore-times",
            "--times",
            "--perms",
            "--chmod=D755,F644",
            "--from0",
            "--files-from=" + list(paths),
            site + "/",
            place),
        Optional.empty(),
        new byte[0]);
  }

  /**
   * Writes a list or rules into a file. They do not go to the standard input: rsync would take the
   * part that it has got for the whole when this process is killed, and rules that lack their end
   * protect nothing.
   */
  private Path list(Collection<String> lines) throws IOException {
    return Files.writeString(temporary.file("list"), String.join("\0", lines));
  }

  /**
   * Removes files by comparing the place with a folder that lacks them. All that is not named is
   * protected, except for folders that are left empty.
   */
  @Override
  public void remove(List<String> paths) throws IOException {
    SystemProgram.Result result = rsync.attempt(removal(paths), Optional.empty(), new byte[0]);
    if (result.code() != 0) {
      throw rsync.failed(result);
    }
  }

  /** Returns the arguments with which rsync removes files. */
  List<String> removal(List<String> paths) throws IOException {
    Path empty = temporary.emptyFolder("empty");
    Set<String> rules = new LinkedHashSet<>();
    for (String path : paths) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        rules.add("+ /" + literal(path.substring(0, slash + 1)));
      }
      rules.add("+ /" + literal(path));
    }
    List<String> all = new ArrayList<>(rules);
    all.add("- *");
    return List.of(
        "--rsh",
        SHELL,
        "--protect-args",
        "--recursive",
        "--delete",
        "--from0",
        "--filter=merge " + list(all),
        empty + "/",
        place);
  }

  /** Returns a path as a rule of rsync that means exactly this path. */
  private static String literal(String path) {
    return path.matches(".*[*?\\[].*") ? path.replaceAll("[*?\\[\\\\]", "\\\\$0") : path;
  }

  @Override
  public void finish() {
    // Readers see each file as soon as it is there.
  }

  @Override
  public void close() throws IOException {
    lock.close();
    temporary.close();
  }
}
