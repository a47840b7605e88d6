package org.huibian.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentVersionTest {
  private static String version(String... parts) {
    return ContentVersion.of(Stream.of(parts).map(part -> part.getBytes(US_ASCII)).toList());
  }

  @Test
  void equalPartsHaveEqualVersionsOfTwelveDigits() {
    assertEquals(version("a", "b"), version("a", "b"));
    assertTrue(version("a", "b").matches("[0-9a-f]{12}"));
    assertTrue(ContentVersion.of(List.of()).matches("[0-9a-f]{12}"));
  }

  @Test
  void theOrderAndTheBordersOfThePartsCount() {
    assertNotEquals(version("a", "b"), version("b", "a"));
    assertNotEquals(version("ab", "c"), version("a", "bc"));
    assertNotEquals(version("a"), version("a", ""));
  }
}
