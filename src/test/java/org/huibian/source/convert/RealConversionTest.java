package org.huibian.source.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huibian.source.ConvertibleFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice converts documents, on machines that have it; elsewhere these tests are skipped. */
class RealConversionTest {
  private static final List<String> LINES =
      List.of("关于开展智能采掘装备试点工作的通知", "现将有关事项通知如下。", "序号\t名称", "1\t掘进机");

  @TempDir Path folder;
  private String program;

  @BeforeEach
  void findProgram() {
    Optional<String> found =
        Optional.ofNullable(System.getenv("HUIBIAN_LIBREOFFICE"))
            .or(
                () ->
                    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(part -> Path.of(part, "soffice"))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .findFirst());
    assumeTrue(found.isPresent(), "LibreOffice is not installed");
    program = found.get();
  }

  private List<String> read(ConvertibleFormat format, Path file) {
    return new ConvertingReader(format, program).read(file).lines();
  }

  /** Returns text as RTF has it: the number of each character, in ASCII. */
  private static String rtf(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append("\\u").append((short) c).append('?'));
    return out.toString();
  }

  @Test
  void aRichTextDocumentKeepsItsParagraphsAndItsTable() throws IOException {
    String row = "\\trowd\\cellx2000\\cellx6000\\intbl %s\\cell %s\\cell\\row";
    String document =
        "{\\rtf1\\ansi\\uc1 "
            + rtf(LINES.get(0))
            + "\\par "
            + rtf(LINES.get(1))
            + "\\par\n"
            + String.format(row, rtf("序号"), rtf("名称"))
            + String.format(row, "1", rtf("掘进机"))
            + "\\pard\\par}";
    Path file = Files.writeString(folder.resolve("通知.rtf"), document, StandardCharsets.US_ASCII);
    assertEquals(LINES, withoutBlankLines(read(ConvertibleFormat.RTF, file)));
  }

  @Test
  void anOpenDocumentTextKeepsItsParagraphsAndItsTable() throws IOException {
    String namespaces =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";
    String content =
        "<office:document-content office:version=\"1.2\""
            + namespaces
            + "><office:body><office:text>"
            + p(LINES.get(0))
            + p(LINES.get(1))
            + "<table:table><table:table-column table:number-columns-repeated=\"2\"/>"
            + row("序号", "名称")
            + row("1", "掘进机")
            + "</table:table></office:text></office:body></office:document-content>";
    String type = "application/vnd.oasis.opendocument.text";
    String manifest =
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
            + type
            + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
            + " manifest:media-type=\"text/xml\"/></manifest:manifest>";
    Path file = folder.resolve("通知.odt");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "mimetype", type);
      put(zip, "content.xml", content);
      put(zip, "META-INF/manifest.xml", manifest);
    }
    assertEquals(LINES, withoutBlankLines(read(ConvertibleFormat.ODT, file)));
  }

  private static List<String> withoutBlankLines(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private static String p(String text) {
    return "<text:p>" + text + "</text:p>";
  }

  private static String row(String first, String second) {
    return "<table:table-row><table:table-cell>"
        + p(first)
        + "</table:table-cell><table:table-cell>"
        + p(second)
        + "</table:table-cell></table:table-row>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
