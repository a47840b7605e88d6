package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command line says is read without the parser only where both read the same. */
class PlainCommandLineTest {
  private static final Set<String> KNOWN = Set.of("--issue", "--content");

  private static Optional<PlainCommandLine> read(String line) {
    return PlainCommandLine.read(line.isEmpty() ? List.of() : List.of(line.split(" ")), KNOWN);
  }

  @Test
  void optionsAndNamesMayStandInAnyOrder() {
    PlainCommandLine expected =
        new PlainCommandLine(
            Map.of("--issue", "2025-07", "--content", "内容/a"), List.of("汇编.txt", "b/c.pdf"));
    assertEquals(Optional.of(expected), read("汇编.txt --issue 2025-07 b/c.pdf --content 内容/a"));
    assertEquals(Optional.of(expected), read("--content 内容/a 汇编.txt b/c.pdf --issue 2025-07"));
  }

  @Test
  void anEmptyLineHasNothing() {
    assertEquals(Optional.of(new PlainCommandLine(Map.of(), List.of())), read(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.txt --issue",
        "a.txt --issue 2025-07 --issue 2025-08",
        "--issue --content a",
        "a.txt --ocr",
        "a.txt -h",
        "a.txt --issue=2025-07",
        "a.txt -- b.txt",
        "@a.txt",
        "\"a.txt\"",
        "~/a.txt",
        "a:b.txt",
        "-"
      })
  void whatAParserMightReadOtherwiseIsLeftToIt(String line) {
    assertTrue(read(line).isEmpty());
  }
}
