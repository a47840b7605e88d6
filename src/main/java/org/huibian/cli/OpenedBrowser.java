package org.huibian.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens an address in the user's browser, with the program of the system that does so. */
final class OpenedBrowser {
  private OpenedBrowser() {}

  /**
   * Opens an address.
   *
   * @param programs the folders in which programs are looked for
   * @return whether a program was started; if not, the user opens the address
   */
  static boolean open(URI address, List<Path> programs) {
    for (List<String> command : commands(System.getProperty("os.name", ""))) {
      boolean isThere =
          programs.stream().anyMatch(f -> Files.isExecutable(f.resolve(command.get(0))));
      if (isThere && start(command, address)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> commands(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of(List.of("rundll32.exe", "url.dll,FileProtocolHandler"));
    }
    if (name.startsWith("mac")) {
      return List.of(List.of("open"));
    }
    return List.of(List.of("xdg-open"), List.of("gio", "open"));
  }

  /**
   * Writes a page that only this user can read and that leads to the address: the arguments of a
   * program, and so the key in the address, could be read by all users of the machine.
   */
  private static Path leading(URI address) throws IOException {
    Path page = Files.createTempFile("huibian", ".html");
    page.toFile().deleteOnExit();
    Files.writeString(
        page,
        "<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url="
            + address
            + "\"><title>Huibian</title>\n");
    return page;
  }

  private static boolean start(List<String> command, URI address) {
    try {
      List<String> whole = new ArrayList<>(command);
      whole.add(leading(address).toUri().toString());
      new ProcessBuilder(whole)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
