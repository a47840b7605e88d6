package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code serve} with a builder that does nothing or fails. */
class ServeCommandTest {
  @TempDir Path home;
  private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> code = new LinkedBlockingQueue<>();
  private Path article;
  private Thread command;

  /** Passes on each line that is written. */
  private final class Lines extends Writer {
    private final StringBuilder line = new StringBuilder();

    @Override
    public synchronized void write(char[] characters, int from, int length) {
      for (int i = from; i < from + length; i++) {
        if (characters[i] == '\n') {
          printed.add(line.toString().replace("\r", ""));
          line.setLength(0);
        } else {
          line.append(characters[i]);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void writeASite() throws Exception {
    article = home.resolve("content/2025-06/01.md");
    Files.createDirectories(article.getParent());
    Files.writeString(article, "good");
    Files.createDirectories(home.resolve("site"));
    Files.writeString(home.resolve("site/index.html"), "first page");
  }

  private void serve(String... options) {
    Builder builder =
        (folders, progress) -> {
          if (isBad()) {
            throw new InputException(article, 4, Problem.FIELD_UNKNOWN, "datum");
          }
          return TestCommand.STUBS.builder().build(folders, progress);
        };
    Wiring wiring = new Wiring(TestCommand.STUBS.importer(), builder, TestCommand.STUBS.checker());
    String[] arguments = new String[options.length + 3];
    System.arraycopy(new String[] {"serve", "--port", "0"}, 0, arguments, 0, 3);
    System.arraycopy(options, 0, arguments, 3, options.length);
    Map<String, String> environment = Map.of("HUIBIAN_HOME", home.toString());
    command =
        new Thread(
            () -> {
              PrintWriter lines = new PrintWriter(new Lines());
              code.add(Huibian.run(wiring, arguments, lines, lines, environment, false));
            });
    command.start();
  }

  private boolean isBad() {
    try {
      return Files.readString(article).startsWith("bad");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    command.interrupt();
    command.join();
    assertEquals(0, code.take());
  }

  @Test
  void savesAreBuiltAndMistakesArePrintedAsByABuild() throws Exception {
    // A site in a folder that is named is not built before the first save.
    serve("--output", home.resolve("site").toString());
    assertTrue(printed.take().startsWith("Serving "));
    Files.writeString(article, "bad!!");
    assertEquals(article + ":4: the field “datum” is not known", printed.take());
    assertEquals("Check its spelling, or remove the line.", printed.take());
    Files.writeString(article, "good again");
    assertTrue(printed.take().startsWith("Built again in "));
  }

  @Test
  void withoutFollowingNoScriptIsAddedToPages() throws Exception {
    serve("--no-follow");
    String line = printed.take();
    String address = line.replaceFirst(".*(http://127\\.0\\.0\\.1:[0-9]+/).*", "$1");
    try (InputStream page = URI.create(address).toURL().openStream()) {
      assertEquals("first page", new String(page.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
