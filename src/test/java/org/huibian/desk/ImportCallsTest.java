package org.huibian.desk;

import static org.huibian.desk.DeskPlace.fields;
import static org.huibian.desk.DeskPlace.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that an editor drops on the desk are imported when she has seen what would change. */
class ImportCallsTest {
  private static final String LETTER =
      """
      关于开展示范企业申报工作的通知
      示工信函〔2099〕7号
      各有关单位：
      为推动行业发展，现将有关事项通知如下。
      一、申报条件
      申报单位应当是在中国境内注册的企业。
      二、申报时间
      请于2099年3月1日前报送。
      示范工业协会
      2099年1月15日
      """;

  @TempDir Path folder;
  private DeskPlace desk;

  @BeforeEach
  void open() throws IOException {
    Path content = folder.resolve("content");
    Files.createDirectories(content);
    Files.writeString(content.resolve("site.yaml"), "title: 汇编\npublisher: 协会\n");
    desk = new DeskPlace(folder, content);
  }

  @AfterEach
  void close() {
    desk.close();
    assertEquals(List.of(), desk.failures());
  }

  private String original() throws IOException {
    return desk.put("一月.txt", Files.readAllBytes(SmallIssue.original()));
  }

  private HttpResponse<byte[]> plan(String more, String... keys) {
    return desk.post("plan", "{\"files\":[\"" + String.join("\",\"", keys) + "\"]" + more + "}");
  }

  private DeskFields imported() throws IOException {
    DeskFields plan = fields(plan("", original()));
    return fields(desk.post("apply", "{\"plan\":\"" + plan.text("plan") + "\"}"));
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(desk.content())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = desk.content().relativize(file).toString();
        if (!name.startsWith(".")) {
          all.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all;
  }

  @Test
  void aPlanTellsTheMonthAndTheArticlesAndWritesNothing() throws IOException {
    Map<String, String> before = content();
    DeskFields plan = fields(plan("", original()));
    assertEquals(SmallIssue.ID, plan.text("issue"));
    assertTrue(plan.flag("isNew"));
    assertTrue(plan.flag("known"));
    assertTrue(
        objects(plan, "articles").stream().allMatch(row -> row.text("change").equals("new")));
    assertEquals(before, content());

    DeskFields done = fields(desk.post("apply", "{\"plan\":\"" + plan.text("plan") + "\"}"));
    assertEquals(objects(plan, "articles").size(), done.number("articles"));
    assertTrue(content().containsKey(SmallIssue.ID + "/01.md"));
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    imported();
    Map<String, String> before = content();
    DeskFields plan = fields(plan("", original()));
    assertFalse(plan.flag("isNew"));
    assertTrue(
        objects(plan, "articles").stream().allMatch(row -> row.text("change").equals("same")));
    fields(desk.post("apply", "{\"plan\":\"" + plan.text("plan") + "\"}"));
    assertEquals(before, content());
  }

  @Test
  void aFileWithoutAMonthAsksForIt() throws IOException {
    String key = desk.put("通知.txt", LETTER.getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> asked = plan("", key);
    assertEquals(422, asked.statusCode());
    assertEquals("issue", fields(asked).text("needs"));
    DeskFields plan = fields(plan(",\"issue\":\"2099-02\"", key));
    assertEquals("2099-02", plan.text("issue"));
    assertFalse(plan.flag("known"));
  }

  @Test
  void severalFilesBecomeOneIssueInTheOrderChosen() throws IOException {
    String second = original();
    String first = desk.put("通知.txt", LETTER.getBytes(StandardCharsets.UTF_8));
    DeskFields plan = fields(plan(",\"issue\":\"2099-03\"", first, second));
    assertEquals("关于开展示范企业申报工作的通知", objects(plan, "articles").get(0).text("title"));
    fields(desk.post("apply", "{\"plan\":\"" + plan.text("plan") + "\"}"));
    assertTrue(content().containsKey("2099-03/source-2.txt"));
  }

  @Test
  void aWrongDropHarmsNothing() throws IOException {
    imported();
    Map<String, String> before = content();
    String letter = desk.put("另一期.txt", LETTER.getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> other = plan(",\"issue\":\"" + SmallIssue.ID + "\"", letter);
    assertEquals("replace", fields(other).text("needs"));

    for (byte[] broken :
        List.of(
            new byte[0],
            new byte[] {0, 1, 2},
            "PK\u0003\u0004x".getBytes(),
            "%PDF-1.7".getBytes())) {
      String key = desk.put("../../坏.docx", broken);
      assertEquals(422, plan(",\"issue\":\"2099-05\"", key).statusCode());
    }
    assertEquals(422, plan("", "k999").statusCode());
    assertEquals(before, content());
    assertFalse(Files.exists(folder.resolve("坏.docx")));
  }

  @Test
  void whatAnEditorHasEditedAtTheSamePlaceIsAConflictThatIsShownAndNotDone() throws IOException {
    imported();
    Path article = desk.content().resolve(SmallIssue.ID).resolve("01.md");
    String text = Files.readString(article);
    Files.writeString(article, text.replace("第二条", "第二条（改）"));
    Map<String, String> before = content();
    String changed = Files.readString(SmallIssue.original()).replace("第二条", "第二款");
    DeskFields plan =
        fields(plan("", desk.put("一月.txt", changed.getBytes(StandardCharsets.UTF_8))));
    assertEquals(1, plan.number("conflicts"));
    HttpResponse<byte[]> refused = desk.post("apply", "{\"plan\":\"" + plan.text("plan") + "\"}");
    assertEquals("keepEdits", fields(refused).text("needs"));
    assertEquals(before, content());
  }

  @Test
  void anImportIsUndoneAndDoneAgain() throws IOException {
    Map<String, String> before = content();
    imported();
    Map<String, String> after = content();
    fields(desk.post("undo", "{}"));
    assertEquals(before, content());
    fields(desk.post("redo", "{}"));
    assertEquals(after, content());
  }
}
