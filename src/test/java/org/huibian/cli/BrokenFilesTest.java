package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.cli.BrokenDocuments.Broken;
import org.huibian.cli.User.Answer;
import org.huibian.model.Problem;
import org.huibian.source.word.Docx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken and hostile files: each gets its own message and its remedy, and nothing is written. A
 * fault found in the field becomes a file of {@code broken/}, with its line in {@code broken.tsv}.
 */
class BrokenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/huibian/cli/broken");
  private static final Map<String, Broken> MADE = BrokenDocuments.all();

  @TempDir Path folder;

  /** The committed files by name, with what the import says of them. */
  private static Map<String, Problem> committed() throws IOException {
    Map<String, Problem> problems = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("broken.tsv"))) {
      String[] cells = line.split("\t");
      problems.put(cells[0], Problem.valueOf(cells[1]));
    }
    return problems;
  }

  static List<String> names() throws IOException {
    List<String> names = new ArrayList<>(MADE.keySet());
    names.addAll(committed().keySet());
    return names;
  }

  @Test
  void everyBrokenFileHasItsLine() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> present =
          files.map(f -> f.getFileName().toString()).filter(n -> !n.equals("broken.tsv")).toList();
      assertEquals(committed().keySet(), new java.util.TreeSet<>(present));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aBrokenFileIsRefusedWithItsMessageAndNothingIsWritten(String name) throws IOException {
    Problem problem = MADE.containsKey(name) ? MADE.get(name).problem() : committed().get(name);
    Path file = folder.resolve(name);
    if (MADE.containsKey(name)) {
      Files.write(file, MADE.get(name).bytes());
    } else {
      Files.copy(FOLDER.resolve(name), file);
    }
    Path content = folder.resolve("content");
    Answer answer =
        User.types(
            Wiring.shipped(),
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
    String said = Messages.english().problem(problem, List.of("\u0001"));
    String start = said.contains("\uFFFD") ? said.substring(0, said.indexOf('\uFFFD')) : said;
    assertTrue(lines.get(0).startsWith(file.toString()), answer.err());
    assertTrue(lines.get(0).contains(start), () -> lines.get(0) + " should say: " + start);
    assertFalse(Files.exists(content));
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
