package org.huibian.source.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huibian.source.LineFacts;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.source.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that a text sets with runs of spaces are a table, if they are clear. */
class SpacedTextReaderTest {
  @TempDir Path folder;

  private static Stream<Path> examples(String kind) throws IOException, URISyntaxException {
    Path folder =
        Path.of(SpacedTextReaderTest.class.getResource("/org/huibian/source/spaced").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(kind + "-.*[.]txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Path> tables() throws IOException, URISyntaxException {
    return examples("table");
  }

  static Stream<Path> texts() throws IOException, URISyntaxException {
    return examples("text");
  }

  static Stream<Path> suspectTexts() throws IOException, URISyntaxException {
    return examples("suspect");
  }

  private static SourceText read(Path file) {
    return new SpacedTextReader().read(file, SourceReader.Progress.SILENT);
  }

  private static SourceText plain(Path file) {
    return new TextReader().read(file, SourceReader.Progress.SILENT);
  }

  private static Map<Integer, Suspicion> suspicions(SourceText text) {
    return text.marks().linesWith(LineFacts::suspicion);
  }

  /**
   * Returns the characters in order of their numbers: those of a cell may move to its first line.
   */
  private static List<Integer> characters(SourceText text) {
    String all = String.join("", text.lines()).replaceAll("[\\s　]", "");
    return all.codePoints().sorted().boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsBelowOneAnotherAreATableAndSuspect(Path file) throws IOException {
    SourceText text = read(file);
    Path expected = Path.of(file.toString().replace(".txt", ".rows"));
    List<String> rows = text.lines().stream().filter(line -> line.indexOf('\t') >= 0).toList();
    assertEquals(
        Files.readAllLines(expected), rows.stream().map(row -> row.replace('\t', '|')).toList());
    int first = text.lines().indexOf(rows.get(0)) + 1;
    assertEquals(Map.of(first, Suspicion.BARE_TABLE), suspicions(text));
    assertEquals(plain(file).lines().size(), text.lines().size(), "lines keep their numbers");
    assertEquals(characters(plain(file)), characters(text), "nothing is lost");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsSetWithSpacesAndNoTableStaysAsItIs(Path file) {
    assertEquals(plain(file), read(file));
  }

  @ParameterizedTest
  @MethodSource("suspectTexts")
  void whatMayBeATableOrTwoTextsStaysAsItIsAndIsSuspect(Path file) {
    assertEquals(plain(file).lines(), read(file).lines());
    assertEquals(Map.of(1, Suspicion.SPACED_LINES), suspicions(read(file)));
  }

  @Test
  void whatWasTakenOutOfALineIsToldAlsoBesideATable() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "前\u200B文。\n地区   产量\n江苏   150\n广东   9400\n浙江   1330\n");
    SourceText text = read(file);
    assertTrue(text.lines().contains("江苏\t150"));
    assertEquals(plain(file).removed(), text.removed());
  }
}
