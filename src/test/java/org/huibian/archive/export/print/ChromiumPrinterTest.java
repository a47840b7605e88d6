package org.huibian.archive.export.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.archive.export.ExportSource;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what happens if the browser that prints is missing or does not do its work. */
class ChromiumPrinterTest {
  @TempDir Path folder;

  private Path program(String name, String script) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }

  @Test
  void aMissingBrowserIsNamed() {
    Optional<String> named = Optional.of("no-such-browser");
    InputException missing =
        assertThrows(InputException.class, () -> ChromiumPrinter.find(named, List.of(folder)));
    assertEquals(Problem.CHROMIUM_MISSING, missing.problem());
    assertEquals(List.of("no-such-browser"), missing.details());
  }

  /** Creates a program that prints its own name instead of a page. */
  private Path naming(String folder, String name) throws IOException {
    Files.createDirectories(this.folder.resolve(folder));
    return program(
        folder + "/" + name,
        "for a; do case $a in --print-to-pdf=*) printf '%s' '"
            + name
            + "' > \"${a#*=}\";; esac; done");
  }

  private static String printedBy(Optional<String> named, List<Path> folders) throws IOException {
    return new String(ChromiumPrinter.find(named, folders).print("<p>一"), StandardCharsets.UTF_8);
  }

  @Test
  void theBestOfTheBrowsersInTheFoldersOfProgramsPrints() throws IOException {
    List<Path> folders =
        List.of(folder.resolve("none"), folder.resolve("first"), folder.resolve("second"));
    naming("second", "google-chrome");
    assertEquals("google-chrome", printedBy(Optional.empty(), folders));
    naming("first", "microsoft-edge");
    assertEquals("google-chrome", printedBy(Optional.empty(), folders));
    naming("second", "chromium");
    assertEquals("chromium", printedBy(Optional.empty(), folders));
    assertEquals("microsoft-edge", printedBy(Optional.of("microsoft-edge"), folders));
  }

  @Test
  void aBrowserCanBeNamedByItsPath() throws IOException {
    Path program = naming("a folder", "my browser");
    assertEquals("my browser", printedBy(Optional.of(program.toString()), List.of()));
  }

  @Test
  void whatTheBrowserComplainsOfIsTold() throws IOException {
    ChromiumPrinter printer = new ChromiumPrinter(program("chromium", "echo 'no display' >&2"));
    InputException failed = assertThrows(InputException.class, () -> printer.print("<p>一"));
    assertEquals(Problem.CHROMIUM_FAILED, failed.problem());
    assertEquals("no display", failed.details().get(1));
  }

  @Test
  void aBrowserThatPrintsNoPdfOfTheIssueHasFailed() throws IOException {
    String print = "for a; do case $a in --print-to-pdf=*) echo 1 > \"${a#*=}\";; esac; done";
    String program = program("chromium", print).toString();
    ExportSource issue = PaperIssueFixture.in(Files.createDirectory(folder.resolve("content")));
    PdfExport export = new PdfExport(Optional.of(program), List.of());
    InputException failed =
        assertThrows(
            InputException.class, () -> export.write(issue, OutputStream.nullOutputStream()));
    assertEquals(Problem.CHROMIUM_FAILED, failed.problem());
  }

  @Test
  void aBrowserThatDoesNotEndIsEndedWithWhatItHasStarted() throws IOException {
    Path noted = folder.resolve("pid");
    Path program = program("chromium", "sleep 600 & echo $! > '" + noted + "'; wait");
    ChromiumPrinter printer = new ChromiumPrinter(program, 5);
    assertThrows(InputException.class, () -> printer.print("<p>一"));
    long pid = Long.parseLong(Files.readString(noted).strip());
    assertTrue(ProcessHandle.of(pid).filter(ChromiumPrinterTest::runs).isEmpty());
  }

  /** A process that was ended may stay in the list for a moment. */
  private static boolean runs(ProcessHandle process) {
    try {
      process.onExit().get(5, java.util.concurrent.TimeUnit.SECONDS);
      return false;
    } catch (java.util.concurrent.TimeoutException e) {
      return true;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
