package org.huibian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program with the libraries that only a check needs, the interpreter of the browser scripts.
 * They are three quarters of all libraries, and stand in a folder of their own so that no other
 * command has them on its class path.
 */
final class CheckProgram {
  private static final String FOLDER = "check";
  private static final String INTERPRETER = "org.graalvm.polyglot.Context";

  private CheckProgram() {}

  /**
   * Returns the libraries that a check needs and that are not on the class path.
   *
   * @param program the jar or folder of the program; the folder of the libraries is beside it
   */
  static List<Path> missing(Path program) throws IOException {
    Path folder = program.resolveSibling(FOLDER);
    if (isThere() || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static boolean isThere() {
    try {
      Class.forName(INTERPRETER, false, CheckProgram.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Returns the jar or folder that the program was loaded from. */
  static Path program() {
    try {
      return Path.of(
          CheckProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the program once more, with libraries, and exits the process. */
  static void main(String[] arguments, Path program, List<Path> libraries) {
    try {
      List<URL> places = new ArrayList<>(List.of(program.toUri().toURL()));
      for (Path library : libraries) {
        places.add(library.toUri().toURL());
      }
      URLClassLoader loader =
          new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      loader
          .loadClass(Huibian.class.getName())
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
