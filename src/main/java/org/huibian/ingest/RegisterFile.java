package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.huibian.model.InputException;
import org.huibian.parallel.ProcessLock;

/** A file of the content folder to which publications add what was published. */
final class RegisterFile {
  private final Path content;
  private final String name;

  /**
   * Names the file.
   *
   * @param content the content folder
   * @param name the name of the file in it
   */
  RegisterFile(Path content, String name) {
    this.content = content;
    this.name = name;
  }

  /** Reads the file and works out what it is to be. */
  @FunctionalInterface
  interface Change<T> {
    /** Makes the change. */
    T make() throws IOException;
  }

  /** Returns the place of the file. */
  Path path() {
    return content.resolve(name);
  }

  /**
   * Makes a change while no other process changes the content folder.
   *
   * @throws InputException if the file cannot be read or written
   */
  <T> T locked(Change<T> change) {
    try {
      ProcessLock lock = ContentLock.take(content);
      try {
        return change.make();
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw ChangeApplier.unwritable(path(), e);
    }
  }

  /** Gives the file another text, whole or not at all. */
  void replace(String text) throws IOException {
    Path temporary = content.resolve("." + name + ".new");
    Files.writeString(temporary, text);
    Files.move(
        temporary, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
