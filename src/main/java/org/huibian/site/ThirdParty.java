package org.huibian.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The libraries that the program consists of, by licence. The list is written when the program is
 * packaged; classes that were compiled otherwise have none.
 */
public final class ThirdParty {
  private static final String RESOURCE = "/THIRD-PARTY";

  private ThirdParty() {}

  /**
   * The libraries under one licence.
   *
   * @param name the identifier of the licence, such as {@code Apache-2.0}
   * @param libraries the names of the libraries with their versions, in order
   */
  public record Licence(String name, List<String> libraries) {
    /** Copies the list. */
    public Licence {
      libraries = List.copyOf(libraries);
    }
  }

  /** Returns the licences of this program's libraries, in order of their names. */
  public static List<Licence> ofProgram() {
    try (InputStream in = ThirdParty.class.getResourceAsStream(RESOURCE)) {
      return in == null ? List.of() : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a list with lines of coordinates, licences and an address, separated by tabs. */
  static List<Licence> parse(String text) {
    Map<String, List<String>> byLicence = new TreeMap<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).sorted().toList()) {
      String[] columns = line.split("\t", -1);
      String[] coordinates = columns[0].split(":");
      byLicence
          .computeIfAbsent(columns[1], licence -> new ArrayList<>())
          .add(coordinates[1] + " " + coordinates[2]);
    }
    return byLicence.entrySet().stream()
        .map(entry -> new Licence(entry.getKey(), entry.getValue()))
        .toList();
  }
}
