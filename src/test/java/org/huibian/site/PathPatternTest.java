package org.huibian.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "index.html, index.html, true",
    "index.html, indexxhtml, false",
    "*.csv, a.csv, true",
    "*.csv, a/b.csv, false",
    "**/index.html, a/b/index.html, true",
    "**/index.html, index.html, false",
    "{issue}/*, 2025-06/source.pdf, true",
    "{issue}/*, topics/feed.xml, false",
    "{issue}/*, 2025-06/03/qr.svg, false",
    "data/{article}.json, data/2025-06/03.json, true",
    "data/{article}.json, data/catalog.json, false",
    "years/{year}/index.html, years/2025/index.html, true",
    "years/{year}/index.html, years/all/index.html, false"
  })
  void aPatternMatchesWholePaths(String pattern, String path, boolean matches) {
    assertEquals(matches, new PathPattern(pattern).matches(path));
  }

  @Test
  void anUnknownPlaceholderIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PathPattern("{month}/*"));
  }
}
