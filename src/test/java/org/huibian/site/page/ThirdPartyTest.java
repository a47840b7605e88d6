package org.huibian.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.site.view.LicenceView;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
  @Test
  void librariesAreListedByLicence() {
    String list =
        """

        org.jsoup:jsoup:1.2\tMIT\thttps://jsoup.org/
        com.example:b:2\tApache-2.0\t
        com.example:a:1\tApache-2.0\thttp://example.com
        org.example:js:25\tMIT; UPL-1.0\t
        """;
    assertEquals(
        List.of(
            new LicenceView("Apache-2.0", List.of("a 1", "b 2")),
            new LicenceView("MIT", List.of("jsoup 1.2")),
            new LicenceView("MIT; UPL-1.0", List.of("js 25"))),
        ThirdParty.parse(list));
  }

  @Test
  void eachListOfCharactersNamesItsSourceAndLicence() throws Exception {
    for (String file : List.of("text/radicals.txt", "search/traditional.txt")) {
      String text = Files.readString(Path.of("src/main/resources/org/huibian", file));
      assertEquals(1, text.lines().filter(line -> line.startsWith("# Source: ")).count(), file);
      assertEquals(1, text.lines().filter(line -> line.startsWith("# Licence: ")).count(), file);
    }
  }
}
