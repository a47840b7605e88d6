package org.huibian.site.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.site.view.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  private record Person(String name, Optional<LocalDate> born) {}

  private record Sample(
      String title, Optional<Person> author, List<Person> readers, Map<String, Integer> counts) {}

  private record WithHead(Head head) {}

  private record Values(Kind kind, Markup markup, Path path) {}

  private static final Person READER = new Person("<乙>", Optional.of(LocalDate.of(2025, 6, 13)));
  private static final Sample SAMPLE =
      new Sample("标题", Optional.empty(), List.of(READER), Map.of("甲", 2));

  @TempDir Path folder;

  private String render(String template, Record model) throws IOException {
    Files.writeString(folder.resolve("own.ftlh"), template);
    Templates templates = new Templates(TemplateFolder.of(folder));
    templates.put("assets", "assets/0123/");
    return templates.render("own.ftlh", model);
  }

  private InputException failure(String template, Record model) {
    InputException e = assertThrows(InputException.class, () -> render(template, model));
    assertEquals(Problem.TEMPLATE_BROKEN, e.problem());
    return e;
  }

  @Test
  void aTemplateUsesTheComponentsOfRecords() throws IOException {
    assertEquals(
        "标题 &lt;乙&gt; 6", render("${title} ${readers[0].name} ${readers[0].born.month}", SAMPLE));
    assertEquals("2 assets/0123/", render("${counts['甲']} ${assets}", SAMPLE));
  }

  @Test
  void anEmptyOptionalIsAMissingValue() throws IOException {
    assertEquals("无 false", render("${(author.name)!'无'} ${author???c}", SAMPLE));
    failure("${author.name}", SAMPLE);
  }

  @Test
  void aNameThatARecordDoesNotHaveIsAnErrorEvenWhereAValueMayBeMissing() {
    for (String wrong :
        List.of(
            "${titel}",
            "${titel!}",
            "${titel!'无'}",
            "<#if titel??></#if>",
            "<#if (titel!'')?has_content></#if>",
            "<#list readers as r>${r.nam!}</#list>",
            "<#if (readers[0].born.moon)??></#if>",
            "<#macro m>${titel!}</#macro><@m/>")) {
      InputException e = failure("\n" + wrong, SAMPLE);
      assertEquals(2, e.line().orElseThrow(), wrong);
      assertTrue(e.details().get(0).contains("has no component named"), e.details().toString());
    }
  }

  @Test
  void aTemplateUsesAnyFactOfAnArticlesHead() throws IOException {
    Head head =
        Head.builder("通知")
            .kind(Kind.CALL)
            .date(LocalDate.of(2025, 6, 13))
            .authors(List.of("甲"))
            .build();
    assertEquals(
        "通知 call 2025-06-13 甲 无",
        render(
            "${head.title} ${head.kind} ${head.date.iso} ${head.authors?join('、')}"
                + " ${head.addressee!'无'}",
            new WithHead(head)));
  }

  @Test
  void aTemplateCannotCallMethods() {
    failure("${readers[0].toString()}", SAMPLE);
    failure("${readers[0].name.length()}", SAMPLE);
    failure("${readers.getClass()}", SAMPLE);
  }

  @Test
  void aTemplateCanUseEnumsAndMarkupButNoOtherObjects() throws IOException {
    Values values = new Values(Kind.NEWS, new Markup("\"甲\" > 乙"), Path.of("secret"));
    assertEquals("news \"甲\" > 乙", render("${kind} ${markup}", values));
    failure("${path}", values);
    assertThrows(IllegalArgumentException.class, () -> new Markup("</script>"));
  }

  @Test
  void aMissingTemplateIsNamed() {
    Templates templates = new Templates(TemplateFolder.only(folder));
    InputException e =
        assertThrows(InputException.class, () -> templates.render("home.ftlh", SAMPLE));
    assertEquals(Problem.TEMPLATE_MISSING, e.problem());
    assertEquals(folder.resolve("home.ftlh"), e.file().orElseThrow());
  }

  @Test
  void anErrorInATemplateOfTheFolderNamesItsFileAndLine() {
    InputException e = failure("<p>\n${title.x}\n", SAMPLE);
    assertEquals(folder.resolve("own.ftlh"), e.file().orElseThrow());
    assertEquals(2, e.line().orElseThrow());
  }

  @Test
  void anErrorInABuiltInTemplateNamesTheBuiltInFile() {
    InputException e =
        failure("<#import \"layout.ftlh\" as layout>\n<@layout.frame title='' />", SAMPLE);
    assertEquals(Path.of("built-in-templates", "layout.ftlh"), e.file().orElseThrow());
  }
}
