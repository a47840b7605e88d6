package org.huibian.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program once more in this process, with the word lists of a folder instead of those that it
 * was packaged with. The classes are loaded anew, because they read their word lists when they are
 * loaded.
 */
final class ReloadedProgram implements AutoCloseable {
  /** The folder of the word lists in the sources, seen from the folder of the compiled program. */
  private static final String SOURCES = "../src/main/resources";

  private final URLClassLoader loader;

  /**
   * Loads the program.
   *
   * @param resources the folder whose files come before those of the program
   */
  ReloadedProgram(Path resources) {
    try {
      List<URL> places = new ArrayList<>();
      places.add(resources.toUri().toURL());
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        places.add(Path.of(entry).toUri().toURL());
      }
      loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the folder of the word lists in the sources of this program, if the program runs from
   * the folder where it was compiled.
   */
  static Optional<Path> sources() {
    try {
      URL code = ReloadedProgram.class.getProtectionDomain().getCodeSource().getLocation();
      Path folder = Path.of(code.toURI()).resolveSibling(SOURCES).normalize();
      return Optional.of(folder).filter(Files::isDirectory);
    } catch (URISyntaxException | RuntimeException e) {
      // The classes come from no file; then there are no sources beside them.
      return Optional.empty();
    }
  }

  /**
   * Runs a command.
   *
   * @param arguments the command line
   * @param environment the environment variables
   * @return what the command prints as its errors; empty if it succeeds
   */
  String run(List<String> arguments, Map<String, String> environment) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      StringWriter errors = new StringWriter();
      Method run =
          loader
              .loadClass(Huibian.class.getName())
              .getMethod("run", String[].class, PrintWriter.class, PrintWriter.class, Map.class);
      Object code =
          run.invoke(
              null,
              arguments.toArray(String[]::new),
              new PrintWriter(PrintWriter.nullWriter()),
              new PrintWriter(errors),
              environment);
      return code.equals(Huibian.DONE) ? "" : errors.toString();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      // The files of the program are closed with the process.
    }
  }
}
