package org.huibian.site.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.huibian.markdown.SiteColor;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Folders;
import org.huibian.site.MemoryOutput;
import org.huibian.site.SampleSite;
import org.huibian.site.template.TemplateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteAssetsTest {
  @TempDir Path folder;
  private final MemoryOutput output = new MemoryOutput();
  private String written;
  private String settings = "";

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SiteAssets read() throws IOException {
    return SiteAssets.read(
        TemplateFolder.only(folder.resolve("templates")),
        ScriptStore.NONE,
        SiteSettings.read(Path.of("site.yaml"), "title: 汇编 A\npublisher: 协会\n" + settings),
        folder);
  }

  private String written(String name) throws IOException {
    if (output.files().isEmpty()) {
      SiteAssets assets = read();
      assets.write(null, output);
      written = assets.folder();
    }
    return output.text(written + name);
  }

  @Test
  void aStyleSheetConsistsOfItsImportsInTheirOrder() throws IOException {
    file("assets/icon.svg", "<svg/>");
    file("scripts/page/10-page.js", "hello();\n");
    file("styles/page.css", "@import \"base/tokens.css\";\n@import \"base/print.css\";\n");
    file("styles/lists.css", "@import \"page.css\";\nf { g: h; }\n");
    file("styles/base/print.css", "/* Last. */\nc { d: e; }\n");
    file("styles/base/tokens.css", "a { b: c; }\n");
    assertEquals("a{b:c}c{d:e}\n", written("page.css"));
    assertEquals("a{b:c}c{d:e}f{g:h}\n", written("lists.css"));
    assertTrue(output.files().keySet().stream().noneMatch(path -> path.contains("/base/")));
  }

  @Test
  void anImportThatIsMissingOrCircularIsReportedWithFileAndLine() throws IOException {
    file("assets/icon.svg", "<svg/>");
    file("scripts/page/10-page.js", "hello();\n");
    for (String part : List.of("base/none.css", "page.css", "../../secret.css")) {
      file("styles/page.css", "a { b: c; }\n@import \"" + part + "\";\n");
      InputException e = assertThrows(InputException.class, this::read);
      assertEquals(Problem.TEMPLATE_MISSING, e.problem());
      assertEquals(2, e.line().orElseThrow());
      assertTrue(e.file().orElseThrow().endsWith("styles/page.css"));
    }
  }

  @Test
  void aScriptConsistsOfTheFilesOfItsFolderAndKeepsGlobalNames() throws IOException {
    file("assets/icon.svg", "<svg/>");
    file("styles/page.css", "a { b: c; }\n");
    file("scripts/page/20-use.js", "/* Second. */\nshared.say('\u4f60\u597d');\n");
    file(
        "scripts/page/10-make.js",
        "var shared = { say: function (words) { document.title = words; } };\n");
    assertEquals(
        "'use strict';var"
            + " shared={say:function(a){document.title=a}};shared.say(\"\u4f60\u597d\");\n",
        written("page.js"));
    assertEquals("<svg/>", written("icon.svg"));
  }

  @Test
  void anErrorInAScriptIsReportedWithFileAndLine() throws IOException {
    file("assets/icon.svg", "<svg/>");
    file("styles/page.css", "a { b: c; }\n");
    file("scripts/page/10-make.js", "let a = 1;\nlet b = (;\n");
    InputException e = assertThrows(InputException.class, () -> written("page.js"));
    assertEquals(Problem.TEMPLATE_BROKEN, e.problem());
    assertEquals(2, e.line().orElseThrow());
    assertTrue(e.file().orElseThrow().endsWith("scripts/page/10-make.js"));
  }

  @Test
  void theNameOfTheFolderFollowsFromTheContent() throws IOException {
    file("assets/icon.svg", "<svg/>");
    file("scripts/page/10-page.js", "hello();\n");
    file("styles/page.css", "a { b: c; }\n");
    String first = read().folder();
    assertTrue(first.matches("assets/[0-9a-f]{12}/"), first);
    assertEquals(first, read().folder());
    file("styles/page.css", "a { b: d; }\n");
    assertNotEquals(first, read().folder());
  }

  @Test
  void titleAndColourOfTheSettingsStandInStylesAndIcons() throws IOException {
    file("assets/icon.svg", "<svg fill=\"var(--site-color)\"/>");
    file("scripts/page/10-page.js", "hello();\n");
    file(
        "styles/page.css",
        "a { b: var(--site-color); c: var(--site-color-dark); d: var(--site-title) }\n");
    settings = "color: #0b4f8a\n";
    String dark = SiteColor.parse("#0b4f8a").orElseThrow().dark();
    String expected = "a{b: #0b4f8a;c: " + dark + ";d: \"汇编\\20 A\"}\n";
    assertEquals(expected.replace(": ", ":"), written("page.css"));
    assertEquals("<svg fill=\"#0b4f8a\"/>", written("icon.svg"));
  }

  @Test
  void theIconsOfTheProgramTakeTheColourOfTheSite() throws IOException {
    SiteColor blue = SiteColor.parse("#0b4f8a").orElseThrow();
    for (String name : List.of("icon-192.png", "icon-512.png", "icon-maskable.png")) {
      byte[] red = Files.readAllBytes(SampleSite.TEMPLATES.resolve("assets/" + name));
      assertEquals(0xffa3201b, middle(red), name);
      assertEquals(0xff0b4f8a, middle(PaletteIcon.in(blue, red)), name);
    }
  }

  /** Returns the colour at a place where no icon of the program has a line. */
  private static int middle(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
  }

  @Test
  void aLogoStandsBesideTheStylesUnderAPlainName() throws IOException {
    file("assets/icon.svg", "<svg/>");
    file("scripts/page/10-page.js", "hello();\n");
    file("styles/page.css", "a { b: c; }\n");
    settings = "logo: 标识.svg\n";
    Path logo = folder.resolve("标识.svg");
    assertEquals(Problem.FILE_MISSING, assertThrows(InputException.class, this::read).problem());
    Files.writeString(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
    assertEquals(Problem.LOGO_UNFIT, assertThrows(InputException.class, this::read).problem());
    Files.writeString(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertEquals("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", written("logo.svg"));
  }

  @Test
  void aMissingFolderIsReported() throws IOException {
    file("assets/icon.svg", "<svg/>");
    InputException e = assertThrows(InputException.class, () -> written("icon.svg"));
    assertEquals(Problem.TEMPLATE_MISSING, e.problem());
    assertEquals(List.of("styles"), e.details());
  }

  @Test
  void noFileIsLongerThan400Lines() throws IOException {
    for (String folder : List.of("styles", "scripts")) {
      for (Path part : Folders.files(SampleSite.TEMPLATES.resolve(folder))) {
        assertTrue(Files.readAllLines(part).size() < 400, part.toString());
      }
    }
  }

  @Test
  void keptScriptsDependOnTheVersionOfTheCompiler() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.replaceAll("(?s).*<closure-compiler.version>(.*?)</.*", "$1");
    assertTrue(CompilerVersion.TEXT.contains(" " + version + ","), version);
  }
}
