package org.huibian.archive.export.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.BoundedProgram;
import org.huibian.parallel.TemporaryFolder;

/**
 * Prints HTML with the system's Chromium, Chrome or Edge. The browser has a profile of its own in a
 * temporary folder, resolves no name of a host, and is ended together with the processes that it
 * has started.
 */
final class ChromiumPrinter {
  /** The names of the program in Debian, in other systems and of its relatives, best first. */
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome-stable",
          "google-chrome",
          "chrome",
          "microsoft-edge-stable",
          "microsoft-edge",
          "chromium.exe",
          "chrome.exe",
          "msedge.exe");

  /** Where the program is installed without being on the path. */
  private static final List<String> PLACES =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  /** How long printing may take, in seconds; an issue of 150 pages takes some ten. */
  private static final int LONGEST = 240;

  /** What keeps the browser from asking, updating and reaching out. */
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--disable-gpu",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-extensions",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--no-pdf-header-footer",
          "--generate-pdf-document-outline");

  private final Path program;
  private final int seconds;

  /**
   * Creates a printer.
   *
   * @param program the browser
   */
  ChromiumPrinter(Path program) {
    this(program, LONGEST);
  }

  ChromiumPrinter(Path program, int seconds) {
    this.program = program;
    this.seconds = seconds;
  }

  /**
   * Finds the browser.
   *
   * @param named its name or path, if the user has said it
   * @param folders the folders in which programs are looked for, in their order
   * @throws InputException CHROMIUM_MISSING if there is none
   */
  static ChromiumPrinter find(Optional<String> named, List<Path> folders) {
    List<String> names = named.map(List::of).orElse(NAMES);
    for (String name : names) {
      for (Path folder : folders) {
        // A path that stands alone is the same from every folder.
        Path candidate = folder.resolve(name);
        if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
          return new ChromiumPrinter(candidate);
        }
      }
    }
    if (named.isPresent()) {
      Path path = Path.of(named.get());
      if (Files.isRegularFile(path) && Files.isExecutable(path)) {
        return new ChromiumPrinter(path);
      }
    } else {
      for (String place : PLACES) {
        if (Files.isExecutable(Path.of(place))) {
          return new ChromiumPrinter(Path.of(place));
        }
      }
    }
    throw new InputException(Problem.CHROMIUM_MISSING, named.orElse(NAMES.get(0)));
  }

  /**
   * Prints a document.
   *
   * @param html a document that needs nothing but files of this machine
   * @return the PDF, with tags and bookmarks
   * @throws InputException CHROMIUM_FAILED if the browser fails or takes too long
   */
  byte[] print(String html) throws IOException {
    try (TemporaryFolder temporary = TemporaryFolder.create("print")) {
      Path folder = temporary.path();
      Path page = Files.writeString(folder.resolve("issue.html"), html);
      Path pdf = folder.resolve("issue.pdf");
      BoundedProgram browser = new BoundedProgram(command(folder, page, pdf), folder);
      run(browser);
      if (!Files.isRegularFile(pdf) || Files.size(pdf) == 0) {
        throw failed(browser.lastLine());
      }
      return Files.readAllBytes(pdf);
    }
  }

  private List<String> command(Path folder, Path page, Path pdf) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(OPTIONS);
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium does not start for this user with its sandbox. The document has no scripts.
      command.add("--no-sandbox");
    }
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--print-to-pdf=" + pdf);
    command.add(page.toUri().toString());
    return command;
  }

  private void run(BoundedProgram browser) throws IOException {
    try {
      browser.run(seconds);
    } catch (BoundedProgram.MissingException e) {
      throw new InputException(Problem.CHROMIUM_MISSING, program.toString());
    } catch (TimeoutException e) {
      throw failed(e.getMessage());
    }
  }

  private InputException failed(String reason) {
    return new InputException(Problem.CHROMIUM_FAILED, program.toString(), reason);
  }
}
