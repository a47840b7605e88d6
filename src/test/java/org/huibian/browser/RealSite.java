package org.huibian.browser;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.stream.Stream;
import org.huibian.cli.Huibian;
import org.huibian.serve.SiteServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The site of the repository's content, built in a temporary folder. It is available from a host's
 * root, below a sub-path of a host, and as a folder.
 */
final class RealSite implements AutoCloseable {
  /** The path of the site on the host with other files. */
  static final String SUB_PATH = "members/huibian/";

  private final Path temporary;
  private final Path folder;
  private final SiteServer server;
  private final SiteServer host;

  /** Builds the site and serves it. */
  RealSite() throws IOException {
    temporary = Files.createTempDirectory("huibian-browser");
    Path outer = Files.createDirectories(temporary.resolve("host"));
    // A file that the site must not link to.
    Files.writeString(outer.resolve("index.html"), "<!DOCTYPE html><title>Host</title>Host");
    folder = outer.resolve(SUB_PATH);
    Files.createDirectories(folder.getParent());
    build(folder);
    server = SiteServer.start(folder, 0);
    host = SiteServer.start(outer, 0);
  }

  private static void build(Path output) {
    build(Path.of("content"), Path.of("templates"), output);
  }

  /** Builds a site from other content or templates. */
  static void build(Path content, Path templates, Path output) {
    StringWriter err = new StringWriter();
    String[] command = {
      "build",
      "--content",
      content.toAbsolutePath().toString(),
      "--templates",
      templates.toAbsolutePath().toString(),
      "--output",
      output.toString()
    };
    int code =
        Huibian.run(
            command, new PrintWriter(PrintWriter.nullWriter()), new PrintWriter(err), Map.of());
    if (code != Huibian.DONE) {
      throw new IllegalStateException(err.toString());
    }
  }

  /** Copies a folder with all its contents. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Returns the folder of the host that contains the site at {@link #SUB_PATH}. */
  Path host() {
    return temporary.resolve("host");
  }

  /** Returns the folder of the site. */
  Path folder() {
    return folder;
  }

  /** The ways to open the site. */
  enum Way {
    SERVED,
    BELOW_A_SUB_PATH,
    FROM_A_FOLDER
  }

  /** Returns the address of a page; in a folder, that of its file. */
  String address(Way way, String page) {
    return switch (way) {
      case SERVED -> server.address().resolve(page).toString();
      case BELOW_A_SUB_PATH -> host.address().resolve(SUB_PATH).resolve(page).toString();
      case FROM_A_FOLDER -> file(page);
    };
  }

  private String file(String page) {
    URI relative = URI.create(page);
    Path file = folder.resolve(relative.getPath());
    Path shown = Files.isDirectory(file) ? file.resolve("index.html") : file;
    String query = relative.getRawQuery() == null ? "" : "?" + relative.getRawQuery();
    String anchor = relative.getRawFragment() == null ? "" : "#" + relative.getRawFragment();
    return shown.toUri() + query + anchor;
  }

  @Override
  public void close() {
    server.close();
    host.close();
    try {
      delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete() throws IOException {
    Files.walkFileTree(
        temporary,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException fault)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Provides tests with the site. It is built once for all tests that run in one process, although
   * each class may be a test run of its own, and deleted when the process ends.
   */
  static final class Provider implements ParameterResolver {
    private static final class Shared {
      static final RealSite SITE = built();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RealSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return Shared.SITE;
    }

    private static RealSite built() {
      try {
        RealSite site = new RealSite();
        Runtime.getRuntime().addShutdownHook(new Thread(site::close));
        return site;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
