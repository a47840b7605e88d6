package org.huibian.site.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.site.view.LicenceView;

/**
 * The libraries that the program consists of, by licence. The list is written when the program is
 * packaged; classes that were compiled otherwise have none.
 */
final class ThirdParty {
  private static final String RESOURCE = "/THIRD-PARTY";

  private ThirdParty() {}

  /** Returns the licences of this program's libraries, in order of their names. */
  static List<LicenceView> ofProgram() {
    try (InputStream in = ThirdParty.class.getResourceAsStream(RESOURCE)) {
      return in == null ? List.of() : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a list with lines of coordinates, licences and an address, separated by tabs. */
  static List<LicenceView> parse(String text) {
    Map<String, List<String>> byLicence = new TreeMap<>();
    for (String line : text.lines().filter(line -> !line.isBlank()).sorted().toList()) {
      String[] columns = line.split("\t", -1);
      String[] coordinates = columns[0].split(":");
      byLicence
          .computeIfAbsent(columns[1], licence -> new ArrayList<>())
          .add(coordinates[1] + " " + coordinates[2]);
    }
    return byLicence.entrySet().stream()
        .map(entry -> new LicenceView(entry.getKey(), entry.getValue()))
        .toList();
  }
}
