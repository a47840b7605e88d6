package org.huibian.source.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.BoundedProgram;
import org.huibian.parallel.TemporaryFolder;
import org.huibian.source.FileHead;

/**
 * Runs LibreOffice on one file. It works on a copy in a temporary folder, with a profile of its own
 * there, so that it neither meets a LibreOffice that is open nor changes its settings. Its time and
 * memory are limited, and it is ended together with the processes that it has started.
 */
final class LibreOffice {
  /** How long a conversion may take, in seconds; 100 pages take some five, the first start more. */
  private static final int LONGEST = 120;

  /** The most address space of the program, in KB; a conversion maps some 2 GB. */
  private static final long MOST_MEMORY = 6L << 20;

  /** What a shell answers if there is no such program. */
  private static final int COMMAND_NOT_FOUND = 127;

  /** What a shell answers if a file is no program. */
  private static final int COMMAND_NOT_EXECUTABLE = 126;

  private static final Path SHELL = Path.of("/bin/sh");

  private final String program;
  private final Path file;
  private final int seconds;

  /**
   * Creates a runner.
   *
   * @param program its name or path
   * @param file the file that is converted
   */
  LibreOffice(String program, Path file) {
    this(program, file, LONGEST);
  }

  LibreOffice(String program, Path file, int seconds) {
    this.program = program;
    this.file = file;
    this.seconds = seconds;
  }

  /**
   * Converts the file to a Word document.
   *
   * @param extension the extension of its format, by which the program knows it
   * @param reading reads the document, which is deleted afterwards
   * @throws InputException if the program is missing, fails, or takes too long
   */
  <T> T convert(String extension, Function<Path, T> reading) throws IOException {
    try (TemporaryFolder temporary = TemporaryFolder.create("convert")) {
      Path folder = temporary.path();
      Path input = Files.copy(file, folder.resolve("input." + extension));
      Path result = Files.createDirectory(folder.resolve("result"));
      BoundedProgram office = new BoundedProgram(command(folder, input, result), folder);
      run(office);
      Path document = result.resolve("input.docx");
      if (!Files.isRegularFile(document)) {
        throw failed(office.lastLine());
      }
      if (Files.size(document) > FileHead.LARGEST) {
        throw failed("> " + (FileHead.LARGEST >> 20) + " MB");
      }
      return reading.apply(document);
    }
  }

  private List<String> command(Path folder, Path input, Path result) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      String limit = "ulimit -v " + MOST_MEMORY + " 2>/dev/null; exec \"$@\"";
      command.addAll(List.of(SHELL.toString(), "-c", limit, "sh"));
    }
    command.addAll(
        List.of(
            program,
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--norestore",
            "--nologo",
            "--convert-to",
            "docx",
            "--outdir",
            result.toString(),
            input.toString()));
    return command;
  }

  private void run(BoundedProgram office) throws IOException {
    try {
      int code = office.run(seconds);
      if (code == COMMAND_NOT_FOUND || code == COMMAND_NOT_EXECUTABLE) {
        throw missing();
      }
    } catch (BoundedProgram.MissingException e) {
      throw missing();
    } catch (TimeoutException e) {
      throw failed(e.getMessage());
    }
  }

  private InputException missing() {
    return new InputException(file, Problem.CONVERTER_MISSING, program);
  }

  private InputException failed(String reason) {
    return new InputException(file, Problem.CONVERSION_FAILED, program, reason);
  }
}
