package org.huibian.site.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  @TempDir Path folder;

  private InputException failure(TemplateFolder templates, String name) {
    return assertThrows(
        InputException.class, () -> new Templates(templates).render(name, Map.of()));
  }

  @Test
  void aMissingTemplateIsNamed() {
    InputException e = failure(TemplateFolder.only(folder), "home.ftlh");
    assertEquals(Problem.TEMPLATE_MISSING, e.problem());
    assertEquals(folder.resolve("home.ftlh"), e.file().orElseThrow());
  }

  @Test
  void anErrorInATemplateOfTheFolderNamesItsFileAndLine() throws IOException {
    Path own = Files.writeString(folder.resolve("own.ftlh"), "<p>\n${nothing}\n");
    InputException e = failure(TemplateFolder.of(folder), "own.ftlh");
    assertEquals(Problem.TEMPLATE_BROKEN, e.problem());
    assertEquals(own, e.file().orElseThrow());
    assertEquals(2, e.line().orElseThrow());
  }

  @Test
  void anErrorInABuiltInTemplateNamesTheBuiltInFile() throws IOException {
    Files.writeString(
        folder.resolve("own.ftlh"), "<#import \"layout.ftlh\" as l>\n<@l.frame title='' />");
    InputException e = failure(TemplateFolder.of(folder), "own.ftlh");
    assertEquals(Problem.TEMPLATE_BROKEN, e.problem());
    assertEquals(Path.of("built-in-templates", "layout.ftlh"), e.file().orElseThrow());
  }
}
