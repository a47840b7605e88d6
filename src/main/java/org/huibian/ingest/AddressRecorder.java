package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.markdown.AddressRegister;
import org.huibian.model.InputException;

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
    RegisterFile register = new RegisterFile(content, AddressRegister.NAME);
    return register.locked(() -> add(content, register, published));
  }

  private static int add(
      Path content, RegisterFile register, SortedMap<String, AddressRegister.Page> published)
      throws IOException {
    AddressRegister before =
        AddressRegister.read(content).orElse(new AddressRegister(new TreeMap<>(), List.of()));
    AddressRegister after = before.with(published);
    if (!after.text().equals(before.text()) || !Files.exists(register.path())) {
      register.replace(after.text());
    }
    return after.pages().size() - before.pages().size();
  }
}
