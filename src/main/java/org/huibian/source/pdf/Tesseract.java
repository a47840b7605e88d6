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

/**
 * Lets the program tesseract read pictures of pages. It is never needed otherwise, and never part
 * of this program; nothing but the picture and the words on it pass between the two.
 */
final class Tesseract {
  private static final String LANGUAGE = "chi_sim";

  /** How long a page may take, in seconds; a full one takes five to fifteen. */
  private static final int LONGEST = 120;

  /** More bytes than the words of the fullest page, with their places. */
  private static final long MOST_OUTPUT = 32L << 20;

  private final String program;
  private final Path file;
  private final int seconds;
  private boolean checked;

  /**
   * The program, which is looked for when the first page is read.
   *
   * @param program its name or path
   * @param file the original, for messages
   */
  Tesseract(String program, Path file) {
    this(program, file, LONGEST);
  }

  Tesseract(String program, Path file, int seconds) {
    this.program = program;
    this.file = file;
    this.seconds = seconds;
  }

  /**
   * Reads a page.
   *
   * @param image grey, one byte a pixel
   * @param dots how many of its pixels are an inch
   * @param page the page's number, for messages
   * @return what the program prints: a line for each word, with its place (TSV)
   * @throws InputException if the program is missing, cannot read Chinese, fails, or takes too long
   */
  String read(BufferedImage image, int dots, int page) throws IOException {
    Path folder = Files.createTempDirectory("huibian-ocr");
    try {
      check(folder);
      Path picture = folder.resolve("page.pgm");
      write(image, picture);
      List<String> command =
          List.of(
              picture.toString(),
              "stdout",
              "-l",
              LANGUAGE,
              "--dpi",
              Integer.toString(dots),
              "--psm",
              "3",
              "tsv");
      Output output = run(command, folder);
      if (output.code() != 0) {
        throw failed(page, output.said());
      }
      return output.text();
    } catch (Late e) {
      throw failed(page, "> " + seconds + " s");
    } finally {
      delete(folder);
    }
  }

  private InputException failed(int page, String reason) {
    return new InputException(file, Problem.OCR_FAILED, program, Integer.toString(page), reason);
  }

  private void check(Path folder) throws IOException, Late {
    if (checked) {
      return;
    }
    Output languages;
    try {
      languages = run(List.of("--list-langs"), folder);
    } catch (IOException e) {
      throw new InputException(file, Problem.OCR_MISSING, program);
    }
    if ((languages.text() + "\n" + languages.errors()).lines().noneMatch(LANGUAGE::equals)) {
      throw new InputException(file, Problem.OCR_LANGUAGE_MISSING, program, LANGUAGE);
    }
    checked = true;
  }

  /** What a run of the program gave. */
  private record Output(int code, String text, String errors) {
    /** The last line of its complaint. */
    String said() {
      List<String> lines = errors.lines().filter(l -> !l.isBlank()).toList();
      return lines.isEmpty() ? "exit code " + code : lines.get(lines.size() - 1).strip();
    }
  }

  private Output run(List<String> arguments, Path folder) throws IOException, Late {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Path out = folder.resolve("out");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(empty(folder).toFile()))
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new Late();
      }
      return new Output(process.exitValue(), text(out), text(errors));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Late();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Path empty(Path folder) throws IOException {
    Path nothing = folder.resolve("nothing");
    return Files.exists(nothing) ? nothing : Files.createFile(nothing);
  }

  private static String text(Path output) throws IOException {
    if (Files.size(output) > MOST_OUTPUT) {
      throw new TooMuchException();
    }
    // What the system adds to a complaint may be in any charset.
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }

  /** Netpbm, the plainest form of a picture; the program reads it without unpacking. */
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

  private static void delete(Path folder) throws IOException {
    for (String name : List.of("page.pgm", "nothing", "out", "errors")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }

  /** The program took too long. */
  private static final class Late extends Exception {
    private static final long serialVersionUID = 1;
  }
}
