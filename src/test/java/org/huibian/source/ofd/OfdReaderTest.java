package org.huibian.source.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.LineFacts;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of OFD documents become lines, and files that are no text are refused by name. */
class OfdReaderTest {
  private static final String SENTENCE =
      "为推动智能采掘装备的应用，提高重大技术装备的供给能力，现就有关事项通知如下，请结合实际认真贯彻落实，并及时报告进展情况。";

  @TempDir Path folder;

  private SourceText read(OfdFile file) throws IOException {
    return new OfdReader().read(file.write(folder.resolve("a.ofd")));
  }

  private Problem problem(OfdFile file) {
    return assertThrows(InputException.class, () -> read(file)).problem();
  }

  private static OfdFile notice() {
    OfdFile file = new OfdFile().page();
    file.text(200, 100, 22, "关于开展试点的通知");
    double y = file.paragraph(160, SENTENCE);
    file.paragraph(y, SENTENCE);
    return file;
  }

  @Test
  void textWithRepeatedOffsetsIsReadInParagraphs() throws IOException {
    SourceText text = read(notice());
    assertEquals("关于开展试点的通知", text.lines().get(0));
    assertEquals(SENTENCE + SENTENCE, String.join("", text.lines().subList(1, 5)));
    assertTrue(text.marks().at(4).printed().orElseThrow().opens());
    assertTrue(text.marks().isPaged());
  }

  /** The file was written by ofdrw-layout 2.3.6 (Apache-2.0). */
  @Test
  void aFileOfAnotherProducerIsReadInItsLines() {
    SourceText text =
        new OfdReader().read(Path.of("src/test/resources/org/huibian/source/ofd/ofdrw.ofd"));
    assertEquals("关于开展智能采掘装备试点工作的通知", text.lines().get(0));
    assertEquals("工信厅科〔2025〕33号", text.lines().get(1));
    assertEquals("为推动智能采掘装备的应用，提高重大技术装备的供给能力，2025年6月起开展试点工作（以下简称试点", text.lines().get(3));
    assertTrue(text.lines().contains("2025年6月13日"), text.lines().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999", "-99999999", "1e9", "1e300", "NaN"})
  void aCharacterFarOutsideOfThePageCostsNoTime(String place) throws IOException {
    OfdFile file = new OfdFile().page();
    for (int i = 0; i < 14; i++) {
      file.text(80, 100 + 24 * i, 14, "为推动智能采掘装备的应用").text(320, 100 + 24 * i, 14, "现就有关事项通知如下");
    }
    file.raw(
        "<ofd:TextObject ID=\"9\" Boundary=\""
            + place
            + " 60 90 10\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">远</ofd:TextCode>"
            + "</ofd:TextObject>");
    file.raw(
        "<ofd:TextObject ID=\"9\" Boundary=\"20 60 90 10\" Font=\"1\" Size=\"5\"><ofd:TextCode"
            + " X=\"0\" Y=\"5\" DeltaX=\""
            + place
            + "\">远近</ofd:TextCode></ofd:TextObject>");
    SourceText text = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(file));
    assertTrue(text.lines().contains("为推动智能采掘装备的应用"), text.lines().toString());
  }

  @Test
  void offsetsAreListsOfNumbersAndRepeats() {
    assertEquals(List.of(3.0, 4.2, 4.2, 4.2, -1.5), TextPlacer.offsets("3 g 3 4.2 -1.5"));
    assertEquals(List.of(), TextPlacer.offsets("  "));
    assertEquals(List.of(2.0), TextPlacer.offsets("2 g 3"));
    assertTrue(TextPlacer.offsets("g 9999999 1").size() <= 100_000);
  }

  @Test
  void attachedFilesAreToldByTheirNames() throws IOException {
    OfdFile file = notice();
    file.document("<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>");
    file.part(
        "Doc_0/Attachs/Attachments.xml",
        "Attachments",
        "<ofd:Attachment ID=\"1\" Name=\"器具附表\" Format=\"xlsx\"><ofd:FileLoc>a.xlsx</ofd:FileLoc>"
            + "</ofd:Attachment><ofd:Attachment ID=\"2\" Name=\"说明.PDF\" Format=\"pdf\"/>"
            + "<ofd:Attachment ID=\"3\"><ofd:FileLoc>b/图.png</ofd:FileLoc></ofd:Attachment>");
    SourceText text = read(file);
    assertEquals(
        List.of("器具附表.xlsx", "说明.PDF", "图.png"),
        text.removed().stream()
            .filter(r -> r.kind() == Removed.Kind.OTHER_FILE)
            .map(Removed::text)
            .toList());
    assertEquals(read(notice()).lines(), text.lines());
  }

  @Test
  void tablesComeFromTheRulesOfPaths() throws IOException {
    OfdFile file = notice();
    double[] xs = {80, 200, 400, 510};
    file.table(xs, 400, 24, new String[] {"序号", "企业名称", "地区"}, new String[] {"1", "江南重工", "江州"});
    assertTrue(read(file).lines().containsAll(List.of("序号\t企业名称\t地区", "1\t江南重工\t江州")));
  }

  @Test
  void anObjectIsPlacedByItsOwnTransformation() throws IOException {
    OfdFile file = notice();
    file.raw(
        "<ofd:TextObject ID=\"5\" Boundary=\"100 200 60 10\" Font=\"1\" Size=\"1\" CTM=\"5 0 0 5 2"
            + " 6\"><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"1 1"
            + " 1\">二〇二五</ofd:TextCode></ofd:TextObject>");
    file.raw(
        "<ofd:TextObject ID=\"6\" Boundary=\"122 200 60 10\" Font=\"1\" Size=\"5\"><ofd:CGTransform"
            + " CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"2\"><ofd:Glyphs>7"
            + " 8</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"6\""
            + " DeltaX=\"5\">年六</ofd:TextCode><ofd:TextCode X=\"10\""
            + " DeltaX=\"5\">月。</ofd:TextCode></ofd:TextObject>");
    assertTrue(read(file).lines().contains("二〇二五年六月。"));
  }

  @Test
  void templatesCompositesAndBlocksBelongToThePage() throws IOException {
    OfdFile file = notice();
    file.common("<ofd:TemplatePage ID=\"60\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>");
    file.part(
        "Doc_0/Tpls/Tpl_0/Content.xml",
        "Page",
        "<ofd:Content><ofd:Layer ID=\"1\">"
            + "<ofd:TextObject ID=\"2\" Boundary=\"30 180 80 10\" Size=\"5\">"
            + "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3 5\">模板文字</ofd:TextCode></ofd:TextObject>"
            + "</ofd:Layer></ofd:Content>");
    file.head("<ofd:Template TemplateID=\"60\" ZOrder=\"Background\"/>");
    file.resources(
        "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"70\" Width=\"50\""
            + " Height=\"10\"><ofd:Content><ofd:PageBlock ID=\"71\"><ofd:TextObject ID=\"2\""
            + " Boundary=\"0 0 80 10\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3"
            + " 5\">组合图形</ofd:TextCode></ofd:TextObject></ofd:PageBlock>"
            + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>");
    file.raw("<ofd:CompositeObject ID=\"72\" ResourceID=\"70\" Boundary=\"30 220 80 10\"/>");
    List<String> lines = read(file).lines();
    assertTrue(lines.containsAll(List.of("模板文字", "组合图形")), lines.toString());
  }

  @Test
  void aPageOnItsSideIsTurnedUpright() throws IOException {
    OfdFile file = new OfdFile().page();
    for (int i = 0; i < 4; i++) {
      file.raw(
          "<ofd:TextObject ID=\"5\" Boundary=\"0 0 210 297\" Size=\"5\" CTM=\"0 1 -1 0 "
              + (180 - 9 * i)
              + " 30\"><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"g 30 5\">"
              + "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"
              + i
              + "</ofd:TextCode></ofd:TextObject>");
    }
    List<String> lines = read(file).lines();
    assertEquals("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳0", lines.get(0));
  }

  @Test
  void aPictureStandsAtItsPlace() throws IOException {
    OfdFile file = notice();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    file.part("Doc_0/Res/image_1.png", png.toByteArray());
    file.resources(
        "<ofd:MultiMedias><ofd:MultiMedia ID=\"80\" Type=\"Image\" Format=\"PNG\">"
            + "<ofd:MediaFile>Res/image_1.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>");
    file.raw(
        "<ofd:ImageObject ID=\"81\" ResourceID=\"80\" Boundary=\"60 150 80 60\" CTM=\"80 0 0 60 0"
            + " 0\"/>");
    SourceText text = read(file);
    assertEquals(1, text.marks().linesWith(LineFacts::picture).size());
    assertEquals(SourceText.PICTURE, text.lines().get(text.lines().size() - 1));
  }

  @Test
  void invisibleTextIsNoText() throws IOException {
    OfdFile file = notice();
    file.raw(
        "<ofd:TextObject ID=\"5\" Visible=\"false\" Boundary=\"30 180 80 10\" Size=\"5\">"
            + "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"5\">不显示</ofd:TextCode></ofd:TextObject>");
    SourceText text = read(file);
    assertFalse(text.lines().contains("不显示"));
    assertEquals(Map.of(Removed.Kind.HIDDEN, "不显示"), removed(text));
  }

  private static Map<Removed.Kind, String> removed(SourceText text) {
    return text.removed().stream()
        .collect(Collectors.toMap(Removed::kind, Removed::text, String::concat));
  }

  @Test
  void sealsAndAnnotationsAreLeftOutAndTold() throws IOException {
    OfdFile file = notice();
    file.document("<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>");
    file.part(
        "Doc_0/Annots/Annotations.xml",
        "Annotations",
        "<ofd:Page PageID=\"100\"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page>");
    file.part(
        "Doc_0/Annots/Page_0/Annotation.xml",
        "PageAnnot",
        "<ofd:Annot ID=\"90\" Type=\"Watermark\"><ofd:Appearance Boundary=\"30 60 100 20\">"
            + "<ofd:TextObject ID=\"2\" Boundary=\"0 0 80 10\" Size=\"5\">"
            + "<ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3 5\">内部文件</ofd:TextCode></ofd:TextObject>"
            + "</ofd:Appearance></ofd:Annot>");
    file.body("<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>");
    file.part(
        "Doc_0/Signs/Signatures.xml",
        "Signatures",
        "<ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"Sign_0/Signature.xml\"/>");
    file.part(
        "Doc_0/Signs/Sign_0/Signature.xml",
        "Signature",
        "<ofd:SignedInfo><ofd:StampAnnot ID=\"1\" PageRef=\"100\" Boundary=\"9 9 40"
            + " 40\"/></ofd:SignedInfo>");
    SourceText text = read(file);
    assertEquals(5, text.lines().size());
    assertEquals(Map.of(Removed.Kind.OVERPRINT, "内部文件（电子印章）"), removed(text));
  }

  @Test
  void aFileOfOutlinesOnlyIsRefused() {
    OfdFile file = new OfdFile().page();
    for (int i = 0; i < 150; i++) {
      file.raw(
          "<ofd:PathObject ID=\"8\" Boundary=\"10 10 5 5\" Fill=\"true\""
              + " Stroke=\"false\"><ofd:AbbreviatedData>M 0 0 B 1 1 2 2 3 0 Q 1 4 0 0"
              + " C</ofd:AbbreviatedData></ofd:PathObject>");
    }
    assertEquals(Problem.OFD_WITHOUT_TEXT, problem(file));
  }

  @Test
  void charactersWithoutAMeaningAreToldOrRefused() throws IOException {
    OfdFile some = notice();
    some.text(80, 500, 14, "\uE001试点名单");
    SourceText text = read(some);
    assertEquals(
        List.of(Suspicion.LOST_CHARACTERS),
        List.copyOf(text.marks().linesWith(LineFacts::suspicion).values()));
    OfdFile most = new OfdFile().page();
    most.text(
        80,
        100,
        14,
        "\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009\uE00A\uE00B\uE00C\uE00D\uE00E");
    assertEquals(Problem.OFD_WITHOUT_TEXT, problem(most));
  }

  @Test
  void damagedAndHostileFilesAreRefused() {
    assertEquals(Problem.FILE_EMPTY, problem(new OfdFile().page()));
    assertEquals(Problem.FILE_DAMAGED, problem(new OfdFile()));
    OfdFile locked = new OfdFile().part("Encryptions.xml", "Encryptions", "");
    assertEquals(Problem.FILE_ENCRYPTED, problem(locked));
    OfdFile broken = notice();
    broken.raw("<ofd:TextObject>");
    assertEquals(Problem.FILE_XML_BROKEN, problem(broken));
    OfdFile entity =
        notice()
            .part(
                "Doc_0/Tpls/T.xml",
                ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                    .getBytes(UTF_8));
    entity
        .common("<ofd:TemplatePage ID=\"60\" BaseLoc=\"Tpls/T.xml\"/>")
        .head("<ofd:Template TemplateID=\"60\"/>");
    assertEquals(Problem.FILE_XML_BROKEN, problem(entity));
    OfdFile bomb = notice().part("Doc_0/Tpls/T.xml", new byte[40 << 20]);
    bomb.common("<ofd:TemplatePage ID=\"60\" BaseLoc=\"Tpls/T.xml\"/>")
        .head("<ofd:Template TemplateID=\"60\"/>");
    assertTrue(
        List.of(Problem.FILE_UNPACKS_TOO_LARGE, Problem.FILE_XML_BROKEN).contains(problem(bomb)));
    OfdFile loop = notice();
    loop.resources(
        "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"70\"><ofd:Content>"
            + "<ofd:CompositeObject ID=\"72\" ResourceID=\"70\"/>".repeat(9)
            + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>");
    loop.raw("<ofd:CompositeObject ID=\"72\" ResourceID=\"70\"/>");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertEquals(Problem.FILE_TOO_DEMANDING, problem(loop)));
  }

  @Test
  void damagedBytesAreReadOrRefusedByName() throws IOException {
    Path file = notice().write(folder.resolve("whole.ofd"));
    Random random = new Random(17);
    for (int i = 0; i < 80; i++) {
      OfdFile damaged = notice();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        byte[] page =
            zip.getInputStream(zip.getEntry("Doc_0/Pages/Page_0/Content.xml")).readAllBytes();
        for (int k = 0; k < 1 + random.nextInt(12); k++) {
          int at = random.nextInt(page.length);
          page[at] = (byte) "0123456789 -.gMLBC<>\"/x".charAt(random.nextInt(23));
        }
        damaged.part("Doc_0/Tpls/T.xml", page);
      }
      damaged.common("<ofd:TemplatePage ID=\"60\" BaseLoc=\"Tpls/T.xml\"/>");
      damaged.head("<ofd:Template TemplateID=\"60\"/>");
      Path written = damaged.write(folder.resolve("b.ofd"));
      byte[] bytes = Files.readAllBytes(written);
      if (i % 4 == 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(written, bytes);
      }
      try {
        new OfdReader().read(written);
      } catch (InputException e) {
        assertTrue(e.problem().name().matches("(FILE|OFD|PDF)_.*"), e.problem().name());
      }
    }
  }
}
