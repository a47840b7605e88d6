package org.huibian.source.pdf;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.TemporaryFolder;

/**
 * Runs the program Tesseract on pictures of pages. Only OCR needs it, and it is installed
 * separately. The picture of a page goes to it through a temporary folder, the words come back.
 */
final class Tesseract {
  /** The name of the language data for simplified Chinese. */
  private static final String LANGUAGE = "chi_sim";

  /** Page segmentation mode: fully automatic, without detection of orientation. */
  private static final String SEGMENTATION = "3";

  /** How long a page may take, in seconds; a full one takes five to fifteen. */
  private static final int LONGEST_PAGE = 120;

  /** The most bytes of output; the words of the fullest page, with their places, are fewer. */
  private static final long MOST_OUTPUT = 32L << 20;

  private static final String PICTURE = "page.pgm";
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";
  private static final String ERRORS = "errors";

  private final String program;
  private final Path file;
  private final int seconds;
  private boolean checked;

  /**
   * Creates a runner. The program is looked for when the first page is read.
   *
   * @param program its name or path
   * @param file the file that is being read, for messages
   */
  Tesseract(String program, Path file) {
    this(program, file, LONGEST_PAGE);
  }

  Tesseract(String program, Path file, int seconds) {
    this.program = program;
    this.file = file;
    this.seconds = seconds;
  }

  /**
   * Reads a page.
   *
   * @param image grey, one byte per pixel
   * @param resolution its resolution in dots per inch
   * @param page the page number, for messages
   * @return the output of the program in TSV, a row for each word with its place
   * @throws InputException if the program is missing, lacks Chinese, fails, or takes too long
   */
  String read(BufferedImage image, int resolution, int page) throws IOException {
    try (TemporaryFolder temporary = TemporaryFolder.create("ocr")) {
      Path folder = temporary.path();
      check(folder);
      Path picture = folder.resolve(PICTURE);
      write(image, picture);
      List<String> arguments =
          List.of(
              picture.toString(),
              "stdout",
              "-l",
              LANGUAGE,
              "--dpi",
              Integer.toString(resolution),
              "--psm",
              SEGMENTATION,
              "tsv");
      Result result = run(arguments, folder);
      if (result.code() != 0) {
        throw failed(page, result.reason());
      }
      return result.output();
    } catch (TimeoutException e) {
      throw failed(page, "> " + seconds + " s");
    }
  }

  private InputException failed(int page, String reason) {
    return new InputException(file, Problem.OCR_FAILED, program, Integer.toString(page), reason);
  }

  /** Checks, once, that the program exists and has its Chinese data. */
  private void check(Path folder) throws IOException, TimeoutException {
    if (checked) {
      return;
    }
    Result languages;
    try {
      languages = run(List.of("--list-langs"), folder);
    } catch (IOException e) {
      throw new InputException(file, Problem.OCR_MISSING, program);
    }
    // Versions differ in which of the two streams the list goes to.
    String both = languages.output() + "\n" + languages.errors();
    if (both.lines().noneMatch(LANGUAGE::equals)) {
      throw new InputException(file, Problem.OCR_LANGUAGE_MISSING, program, LANGUAGE);
    }
    checked = true;
  }

  /** The result of a run of the program. */
  private record Result(int code, String output, String errors) {
    /** Returns the last line of the error output, or else the exit code. */
    String reason() {
      List<String> lines = errors.lines().filter(l -> !l.isBlank()).toList();
      return lines.isEmpty() ? "exit code " + code : lines.get(lines.size() - 1).strip();
    }
  }

  private Result run(List<String> arguments, Path folder) throws IOException, TimeoutException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Path output = folder.resolve(OUTPUT);
    Path errors = folder.resolve(ERRORS);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(emptyInput(folder).toFile()))
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new TimeoutException();
      }
      return new Result(process.exitValue(), text(output), text(errors));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Path emptyInput(Path folder) throws IOException {
    Path input = folder.resolve(INPUT);
    return Files.exists(input) ? input : Files.createFile(input);
  }

  private static String text(Path output) throws IOException {
    if (Files.size(output) > MOST_OUTPUT) {
      throw new LimitExceededException();
    }
    // Messages of the system may be in any charset, so malformed bytes are replaced.
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }

  /** Writes a picture as PGM (Netpbm), which needs no encoder and no decoder. */
  private static void write(BufferedImage image, Path picture) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(picture))) {
      out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
      byte[] row = new byte[width];
      for (int y = 0; y < height; y++) {
        image.getRaster().getDataElements(0, y, width, 1, row);
        out.write(row);
      }
    }
  }

  /** Signals that the program took too long. */
  private static final class TimeoutException extends Exception {
    private static final long serialVersionUID = 1;
  }
}
