package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the colour of a site from its settings. */
class SiteColorTest {
  private static final Path FILE = Path.of("site.yaml");

  private static SiteSettings settings(String line) {
    return SiteSettings.read(FILE, "title: 汇编\npublisher: 协会\n" + line + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#0b4f8a", "#1b6b3a", "#000000", "#5a1e78", "#7a4a00", "#a3201b"})
  void aColourThatCanBeReadHasADarkVariantThatCanBeReadToo(String text) {
    SiteColor color = SiteColor.parse(text).orElseThrow();
    assertEquals(text, color.light());
    assertTrue(color.contrast() >= SiteColor.LEAST_CONTRAST, () -> text + color.contrast());
    // The same computation, with the roles of the two themes exchanged.
    assertEquals(color.dark(), SiteColor.parse(color.dark()).orElseThrow().dark());
  }

  @Test
  void theDefaultIsTheSameWhetherItIsWrittenOrNot() {
    assertEquals(SiteColor.DEFAULT, settings("").color());
    assertEquals(SiteColor.DEFAULT, settings("color: \"#A3201B\"").color());
  }

  @ParameterizedTest
  @ValueSource(strings = {"color: \"#0B4F8A\"", "color: '#0b4f8a'", "color: #0b4f8a"})
  void aColourIsTakenWithAndWithoutQuotationMarks(String line) {
    assertEquals("#0b4f8a", settings(line).color().light());
  }

  @ParameterizedTest
  @ValueSource(strings = {"color: red", "color: \"#12345\"", "color: #zz1122 x", "color: 0b4f8a"})
  void whatIsNoColourIsNotTakenForOne(String line) {
    if (line.contains("#zz")) {
      // For YAML, this is a field without a value and a remark.
      assertEquals(SiteColor.DEFAULT, settings(line).color());
      return;
    }
    InputException e = assertThrows(InputException.class, () -> settings(line));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(3, e.line().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffcc00", "#ffffff", "#6fa8dc", "#ee5544"})
  void aColourTooLightToBeReadIsRefusedWithADarkerOneOfItsHue(String text) {
    InputException e = assertThrows(InputException.class, () -> settings("color: " + text));
    assertEquals(Problem.COLOR_TOO_LIGHT, e.problem());
    assertEquals(3, e.line().orElseThrow());
    assertEquals(text, e.details().get(0));
    String better = e.details().get(2);
    assertEquals(better, settings("color: " + better).color().light());
  }

  @Test
  void aTextOfAnotherFormIsNoColour() {
    for (String text : List.of("", "#fff", "rgb(0,0,0)", "#0b4f8a;}body{", "#0b4f8a ")) {
      assertEquals(Optional.empty(), SiteColor.parse(text), text);
    }
  }

  @Test
  void aLogoIsAPlainNameOfAPicture() {
    assertEquals("标识.svg", settings("logo: 标识.svg").logo());
    assertEquals("logo.PNG", settings("logo: logo.PNG").logo());
    for (String name : List.of("../logo.png", "/etc/logo.png", "logo.html", ".logo.svg", "logo")) {
      InputException e = assertThrows(InputException.class, () -> settings("logo: " + name));
      assertEquals(Problem.FIELD_WRONG, e.problem(), name);
    }
  }

  @Test
  void everyFieldIsWrittenBelowItsRemarkAndReadBack() {
    SiteSettings settings = settings("color: #0b4f8a\nlogo: logo.svg\ncontact: a@b.cn");
    String text = settings.write(name -> "第一行 " + name + "\n第二行");
    assertEquals(settings, SiteSettings.read(FILE, text));
    for (String name : SiteSettings.NAMES) {
      assertTrue(text.contains("# 第一行 " + name + "\n# 第二行\n" + name + ": "), name);
    }
    assertEquals(settings, SiteSettings.read(FILE, settings.write()));
    assertFalse(settings.write().contains("#第"));
  }
}
