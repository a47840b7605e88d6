package org.huibian.site.template;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.huibian.site.Checksums;

/**
 * Lists the template files that are part of the program, below {@code org/huibian/templates/} on
 * the class path. It works for classes in a jar and for classes in a folder.
 */
final class BuiltInTemplates {
  private static final String ROOT = "/org/huibian/templates/";

  /** A file that is always there; its address tells where the others are. */
  private static final String KNOWN = "layout.ftlh";

  private BuiltInTemplates() {}

  /**
   * Returns the files by their names.
   *
   * @throws IllegalStateException if the program was packaged without its templates
   */
  static Map<String, TemplateFile> list() throws IOException {
    URL known = known();
    return known.openConnection() instanceof JarURLConnection jar ? ofJar(jar) : ofFolder(known);
  }

  /**
   * Returns the SHA-256 of some files by their names. A jar is opened once for all of them, which
   * is much faster than to read each by its address.
   */
  static Map<String, String> sums(Collection<String> names) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    URL known = known();
    if (known.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        for (String name : names) {
          try (InputStream in = jar.getInputStream(jar.getEntry(ROOT.substring(1) + name))) {
            sums.put(name, Checksums.sha256(in.readAllBytes()));
          }
        }
      }
    } else {
      Path folder = Path.of(uri(known)).getParent();
      for (String name : names) {
        sums.put(name, Checksums.sha256(Files.readAllBytes(folder.resolve(name))));
      }
    }
    return sums;
  }

  private static URL known() {
    URL known = BuiltInTemplates.class.getResource(ROOT + KNOWN);
    if (known == null) {
      throw new IllegalStateException("the program has no templates in " + ROOT);
    }
    return known;
  }

  private static Map<String, TemplateFile> ofFolder(URL known) throws IOException {
    Path folder = Path.of(uri(known)).getParent();
    Map<String, TemplateFile> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
        files.put(name, TemplateFile.builtIn(name, path.toUri().toURL()));
      }
    }
    return files;
  }

  private static Map<String, TemplateFile> ofJar(JarURLConnection connection) throws IOException {
    String root = ROOT.substring(1);
    String address = "jar:" + connection.getJarFileURL() + "!" + ROOT;
    connection.setUseCaches(false);
    Map<String, TemplateFile> files = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      for (String entry : jar.stream().map(e -> e.getName()).toList()) {
        if (entry.startsWith(root) && !entry.endsWith("/")) {
          String name = entry.substring(root.length());
          files.put(name, TemplateFile.builtIn(name, URI.create(address + name).toURL()));
        }
      }
    }
    return files;
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
