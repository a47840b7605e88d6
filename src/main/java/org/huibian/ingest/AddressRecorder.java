package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.markdown.AddressRegister;
import org.huibian.model.InputException;
import org.huibian.parallel.ProcessLock;

/** Writes the register of published addresses into the content folder. */
public final class AddressRecorder {
  private AddressRecorder() {}

  /**
   * Adds what was published to the register, whole or not at all.
   *
   * @param content the content folder
   * @param published the published pages by address
   * @return the number of pages that are new in the register
   * @throws InputException if the register has a mistake or cannot be written
   */
  public static int record(Path content, SortedMap<String, AddressRegister.Page> published) {
    try {
      ProcessLock lock = ContentLock.take(content);
      try {
        return add(content, published);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw ChangeApplier.unwritable(content.resolve(AddressRegister.NAME), e);
    }
  }

  private static int add(Path content, SortedMap<String, AddressRegister.Page> published)
      throws IOException {
    AddressRegister before =
        AddressRegister.read(content).orElse(new AddressRegister(new TreeMap<>(), List.of()));
    AddressRegister after = before.with(published);
    Path file = content.resolve(AddressRegister.NAME);
    if (!after.text().equals(before.text()) || !Files.exists(file)) {
      Path temporary = content.resolve("." + AddressRegister.NAME + ".new");
      Files.writeString(temporary, after.text());
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return after.pages().size() - before.pages().size();
  }
}
