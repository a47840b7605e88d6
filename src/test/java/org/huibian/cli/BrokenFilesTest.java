package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huibian.cli.User.Answer;
import org.huibian.source.word.Docx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken and hostile files: each gets its own message, in both languages, and nothing is written.
 * {@code broken.tsv} says which: file, message in English, message in Chinese. A fault found in the
 * field becomes a file of the folder with its line in the table; what is large, or would alarm a
 * scanner, is made by code and has its line there, too.
 */
class BrokenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/huibian/cli/broken");
  private static final Map<String, String> CHINESE = Map.of("LC_ALL", "zh_CN.UTF-8");

  /** A file of this size, in bytes, is read in no time. */
  private static final long SMALL = 2000;

  @TempDir Path folder;

  /** A line of the table. */
  record Broken(String name, String english, String chinese) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Broken> table() throws IOException {
    return Files.readAllLines(FOLDER.resolve("broken.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Broken(cells[0], cells[1], cells[2]))
        .toList();
  }

  /** The files that are made by code. */
  static Map<String, Supplier<byte[]>> made() {
    Map<String, Supplier<byte[]>> all = new TreeMap<>(HostilePdfs.all());
    all.putAll(HostileDocuments.all());
    return all;
  }

  @Test
  void everyBrokenFileHasItsLine() throws IOException {
    TreeSet<String> present = new TreeSet<>(made().keySet());
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.map(f -> f.getFileName().toString()).forEach(present::add);
    }
    present.remove("broken.tsv");
    List<String> named = table().stream().map(Broken::name).toList();
    assertEquals(List.copyOf(present), named, "the table names each file once, in order");
  }

  @ParameterizedTest
  @MethodSource("table")
  void aBrokenFileIsRefusedWithItsMessageAndNothingIsWritten(Broken broken) throws IOException {
    Path file = folder.resolve(broken.name());
    if (Files.exists(FOLDER.resolve(broken.name()))) {
      Files.copy(FOLDER.resolve(broken.name()), file);
    } else {
      Files.write(file, made().get(broken.name()).get());
    }
    assertEquals(file + broken.english(), refusal(file, Map.of()));
    // The same refusal in other words: what takes seconds need not be read again for them.
    if (Files.size(file) < SMALL) {
      assertEquals(file + broken.chinese(), refusal(file, CHINESE));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  private String refusal(Path file, Map<String, String> environment) {
    Path content = folder.resolve("content");
    Answer answer =
        User.types(
            Wiring.shipped(),
            environment,
            "import",
            file.toString(),
            "--issue",
            "2025-07",
            "--content",
            content.toString());
    assertEquals(1, answer.code(), answer.out());
    assertEquals("", answer.out());
    List<String> lines = answer.err().lines().toList();
    assertEquals(2, lines.size(), answer.err());
    return lines.get(0);
  }

  @Test
  void whatIsOnlyOddIsReadAllTheSame() throws IOException {
    String loop =
        "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
    String wide =
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>"
            + Docx.p("甲")
            + "</w:tc><w:tc>"
            + Docx.p("乙")
            + "</w:tc></w:tr></w:tbl>";
    String note = "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    Docx docx =
        Docx.of(
                Docx.p("政策汇编")
                    + Docx.p("<w:pStyle w:val=\"a\"/>", "示例部关于加强齿轮质量工作的通知")
                    + Docx.p("示例发〔2025〕1号")
                    + Docx.p("各有关单位：")
                    + Docx.p("为提高齿轮质量，现将有关事项通知如下，请认真贯彻执行。")
                    + note
                    + wide
                    + "<w:p><w:r><w:drawing><a:blip r:embed=\"x\"/></w:drawing></w:r></w:p>")
            .with("styles", "styles", loop)
            .with("footnotes", "footnotes", "<w:footnote w:id=\"1\">" + note + "</w:footnote>")
            .relation("x", "image", "../../../../etc/passwd");
    Path file = docx.write(folder.resolve("odd.docx"));
    Answer answer =
        User.types(
            Wiring.shipped(),
            "import",
            file.toString(),
            "--issue",
            "2025-07",
            "--content",
            folder.resolve("content").toString());
    assertEquals(0, answer.code(), answer.err());
  }
}
