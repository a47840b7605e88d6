package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.MediaTypes;

/**
 * A place that rclone reaches: above all a bucket of an object storage. The storage serves each
 * file with the type and the rule for caches that it is sent with. Addresses and keys stand in the
 * configuration of rclone or in the environment.
 */
final class RclonePlace implements Place {
  /** The folder of styles and scripts, whose name changes with them. */
  private static final String IMMUTABLE = "assets/";

  private static final String FOR_EVER = "Cache-Control: public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "Cache-Control: no-cache";

  /** The exit codes of rclone for a folder and for a file that do not exist. */
  private static final List<Integer> MISSING = List.of(3, 4);

  private final SystemProgram rclone =
      new SystemProgram("rclone", Map.of("RCLONE_ASK_PASSWORD", "false"));
  private final String place;
  private final ExchangeFolder temporary = new ExchangeFolder();
  private ProcessLock lock = ProcessLock.NONE;

  RclonePlace(String place) throws IOException {
    this.place = place;
  }

  @Override
  public void hold() {
    lock = PlaceLock.ofRemote(place);
  }

  /** How the files of a transfer are served. */
  private record Serving(String type, String cache) implements Comparable<Serving> {
    static Serving of(String path) {
      return new Serving(MediaTypes.of(path), path.startsWith(IMMUTABLE) ? FOR_EVER : ASK_AGAIN);
    }

    @Override
    public int compareTo(Serving other) {
      return (type + cache).compareTo(other.type + other.cache);
    }
  }

  /** Returns the names of the files at the root of the place. */
  private List<String> names() throws IOException {
    SystemProgram.Result result =
        rclone.attempt(List.of("lsf", place), Optional.empty(), new byte[0]);
    if (MISSING.contains(result.code())) {
      return List.of();
    }
    if (result.code() != 0) {
      throw rclone.failed(result);
    }
    return result.text().lines().toList();
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    if (!names().contains(path)) {
      return Optional.empty();
    }
    List<String> arguments = List.of("cat", in(path));
    return Optional.of(rclone.run(arguments, Optional.empty(), new byte[0]).output());
  }

  @Override
  public Map<String, byte[]> readAll(List<String> paths) throws IOException {
    Path folder = temporary.emptyFolder("former");
    List<String> arguments =
        List.of(
            "copy",
            place,
            folder.toString(),
            "--files-from-raw",
            list(paths).toString(),
            "--no-traverse");
    SystemProgram.Result result = rclone.attempt(arguments, Optional.empty(), new byte[0]);
    if (result.code() != 0 && !MISSING.contains(result.code())) {
      throw rclone.failed(result);
    }
    return ExchangeFolder.read(folder, paths);
  }

  private String in(String path) {
    return place.endsWith(":") ? place + path : place + "/" + path;
  }

  @Override
  public boolean isEmpty() throws IOException {
    return names().stream().allMatch(name -> name.startsWith("."));
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    Path folder = temporary.emptyFolder("write");
    Files.write(folder.resolve(path), bytes);
    send(folder, List.of(path));
  }

  @Override
  public void send(Path site, List<String> paths) throws IOException {
    Map<Serving, List<String>> groups = new TreeMap<>();
    for (String path : paths) {
      groups.computeIfAbsent(Serving.of(path), any -> new ArrayList<>()).add(path);
    }
    for (Map.Entry<Serving, List<String>> group : groups.entrySet()) {
      Path list = list(group.getValue());
      List<String> arguments =
          List.of(
              "copy",
              site.toString(),
              place,
              "--files-from-raw",
              list.toString(),
              "--no-traverse",
              "--ignore-times",
              "--header-upload",
              "Content-Type: " + group.getKey().type(),
              "--header-upload",
              group.getKey().cache());
      rclone.run(arguments, Optional.empty(), new byte[0]);
    }
  }

  private Path list(List<String> paths) throws IOException {
    String lines = String.join("\n", paths) + "\n";
    return Files.write(temporary.file("list"), lines.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void remove(List<String> paths) throws IOException {
    List<String> arguments =
        List.of("delete", place, "--files-from-raw", list(paths).toString(), "--no-traverse");
    SystemProgram.Result result = rclone.attempt(arguments, Optional.empty(), new byte[0]);
    if (result.code() != 0 && !MISSING.contains(result.code())) {
      throw rclone.failed(result);
    }
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
