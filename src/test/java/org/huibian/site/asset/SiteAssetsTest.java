package org.huibian.site.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SiteAssets read() throws IOException {
    return SiteAssets.read(TemplateFolder.only(folder.resolve("templates")), ScriptStore.NONE);
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
