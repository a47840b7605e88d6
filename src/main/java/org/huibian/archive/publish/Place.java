package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place where the site is published. Paths have slashes and count from the root of the site. */
public interface Place extends AutoCloseable {
  /**
   * Keeps other publications of this machine away from the place until it is closed.
   *
   * @throws org.huibian.model.InputException PUBLISH_HELD if another process publishes to it
   * @throws IOException if the place cannot be written
   */
  void hold() throws IOException;

  /** Returns whether readers see all changes at once or, if something fails, none of them. */
  default boolean isAtomic() {
    return false;
  }

  /**
   * Reads a small file of the place.
   *
   * @return its bytes, or empty if the place has no such file
   * @throws IOException if the place cannot be read
   */
  Optional<byte[]> read(String path) throws IOException;

  /**
   * Reads several files of the place.
   *
   * @return the bytes of those that the place has, by path
   * @throws IOException if the place cannot be read
   */
  default Map<String, byte[]> readAll(List<String> paths) throws IOException {
    Map<String, byte[]> out = new HashMap<>();
    for (String path : paths) {
      read(path).ifPresent(bytes -> out.put(path, bytes));
    }
    return out;
  }

  /** Returns whether the place has no files, except those that begin with a dot. */
  boolean isEmpty() throws IOException;

  /** Writes a small file of the place. */
  void write(String path, byte[] bytes) throws IOException;

  /**
   * Sends files of the site. When the method returns, readers see them.
   *
   * @param site the folder of the site
   * @param paths the files, all of them present
   */
  void send(Path site, List<String> paths) throws IOException;

  /** Removes files; those that the place does not have are skipped. */
  void remove(List<String> paths) throws IOException;

  /** Finishes a publication: what was sent and removed is as readers are to see it. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
