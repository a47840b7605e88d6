package org.huibian.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huibian.cli.TestCommand.Answer;
import org.huibian.source.pdf.FakeTesseract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the import of scans with the option {@code --ocr}. */
class OcrCommandTest {

  @TempDir Path folder;

  private Path scan = Path.of("src/test/resources/org/huibian/cli/broken/scan.pdf");

  private Answer imports(Map<String, String> environment, boolean terminal, String... options) {
    String[] all = new String[options.length + 6];
    System.arraycopy(
        new String[] {
          "import", scan.toString(), "--issue", "2025-07", "--content", content().toString()
        },
        0,
        all,
        0,
        6);
    System.arraycopy(options, 0, all, 6, options.length);
    return TestCommand.run(Wiring.shipped(), environment, terminal, all);
  }

  private Path content() {
    return folder.resolve("content");
  }

  @Test
  void theErrorForAScanNamesTheOption() {
    Answer answer = imports(Map.of(), false);
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("on 3 of its 3 pages"), answer.err());
    assertTrue(answer.err().contains("--ocr"), answer.err());
    assertTrue(imports(Map.of("LANG", "zh_CN.UTF-8"), false).err().contains("--ocr"));
  }

  @Test
  void theOptionImportsTheScanAndMarksEveryPageAsDoubtful() throws IOException {
    Path program =
        new FakeTesseract(folder)
            .line(700, 300, 90, "示例部关于加强齿轮质量工作的通知")
            .line(1000, 450, 58, "示例发〔2025〕1号")
            .line(330, 600, 58, "各有关单位：")
            .line(450, 700, 58, "为提高齿轮质量，现将有关事项通知如下，请认真贯彻执行。")
            .install();
    scan =
        Files.write(
            folder.resolve("scan.pdf"),
            new RawPdf()
                .page("/Resources<</XObject<</I 6 0 R>>>>").stream(
                        4, "", "q 595 0 0 842 0 0 cm /I Do Q".getBytes(ISO_8859_1))
                    .stream(
                        6,
                        "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                            + "/ColorSpace/DeviceGray",
                        new byte[1])
                    .bytes());
    Answer answer = imports(Map.of("HUIBIAN_TESSERACT", program.toString()), true, "--ocr");
    assertEquals(0, answer.code(), answer.err());
    String article = Files.readString(content().resolve("2025-07/01.md"));
    assertTrue(article.contains("title: 示例部关于加强齿轮质量工作的通知"), article);
    assertTrue(article.contains("示例发〔2025〕1号"), article);
    assertTrue(answer.out().contains("page 1 (line 1): a page whose text was recognised"));
    assertTrue(answer.err().contains("Reading 100 %"), "progress is shown: " + answer.err());
    assertTrue(Files.readString(content().resolve("2025-07/review.html")).contains("识别得出"));
  }

  @Test
  void aMissingTesseractIsReportedWithItsRemedyAndNothingIsWritten() {
    Answer answer = imports(Map.of("HUIBIAN_TESSERACT", "no-such-program"), false, "--ocr");
    assertEquals(1, answer.code());
    assertEquals(2, answer.err().lines().count(), answer.err());
    assertTrue(answer.err().contains("was not found: no-such-program"), answer.err());
    assertTrue(answer.err().contains("apt-get install tesseract-ocr"), answer.err());
    assertFalse(Files.exists(content()));
  }
}
