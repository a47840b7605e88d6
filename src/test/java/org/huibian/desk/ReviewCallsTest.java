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
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does on the desk with an issue that was imported. */
class ReviewCallsTest {
  private static final String SOURCE = "source.txt";

  @TempDir Path folder;
  private DeskPlace desk;

  @BeforeEach
  void open() throws IOException {
    desk = new DeskPlace(folder);
  }

  @AfterEach
  void close() {
    desk.close();
    assertEquals(List.of(), desk.failures());
  }

  private DeskFields issue() {
    return fields(desk.get("issue?id=" + SmallIssue.ID));
  }

  private HttpResponse<byte[]> judge(int line, String verdict) {
    return desk.post(
        "judge",
        "{\"id\":\"%s\",\"source\":\"%s\",\"line\":%d,\"verdict\":\"%s\"}"
            .formatted(SmallIssue.ID, SOURCE, line, verdict));
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(desk.content().resolve(SmallIssue.ID))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  /** Returns the line of a text in the original. */
  private int line(String text) throws IOException {
    List<String> lines = Files.readAllLines(SmallIssue.original());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static List<String> titles(DeskFields answer) {
    return objects(answer, "articles").stream().map(row -> row.text("title")).toList();
  }

  @Test
  void aDecisionThatAnArticleStartsHereMakesItAtOnceAndCanBeTakenBack() throws IOException {
    List<String> former = titles(issue());
    Map<String, String> files = content();
    int line = line("第二条");

    DeskFields answer = fields(judge(line, "article"));
    assertEquals(former.size() + 1, titles(answer).size());
    assertEquals(
        List.of("added"),
        objects(answer, "changes").stream()
            .map(change -> change.text("kind"))
            .filter(kind -> kind.equals("added"))
            .toList());
    assertEquals(line + ": article\n", content().get("decisions.yaml"));

    DeskFields undone = fields(desk.post("undo", "{\"number\":0}"));
    assertEquals(SmallIssue.ID, undone.text("issue"));
    Map<String, String> now = content();
    now.remove("review.html");
    files.remove("review.html");
    assertEquals(files, now);
    assertEquals(former, titles(issue()));
  }

  @Test
  void aDecisionIsTakenBackByAnEmptyOneAndTheIssueIsAsBefore() throws IOException {
    Map<String, String> files = content();
    int line = line("第二条");
    judge(line, "article");
    fields(judge(line, ""));
    Map<String, String> now = content();
    assertFalse(now.containsKey("decisions.yaml"));
    for (String name : files.keySet()) {
      if (name.endsWith(".md") || name.equals("issue.yaml")) {
        assertEquals(files.get(name), now.get(name), name);
      }
    }
  }

  @Test
  void aDecisionThatIsImpossibleIsNamedAndChangesNothing() throws IOException {
    Map<String, String> files = content();
    for (String verdict : List.of("heading 9", "nonsense", "article: x", "seen\\n2: join")) {
      HttpResponse<byte[]> answer = judge(line("第二条"), verdict);
      assertEquals(422, answer.statusCode(), verdict);
      assertEquals("中文", fields(answer).object("problem").orElseThrow().text("remedy"));
    }
    assertEquals(422, judge(0, "seen").statusCode());
    assertEquals(422, judge(99_999, "seen").statusCode());
    assertEquals(files, content());
  }

  @Test
  void theCommentsAndOtherDecisionsOfTheEditorStay() throws IOException {
    int line = line("第二条");
    Path file = desk.content().resolve(SmallIssue.ID).resolve("decisions.yaml");
    String own = "# 与编辑部核对过\n" + line("第三条") + ": seen # 无误\n";
    Files.writeString(file, own);
    assertEquals(200, judge(line, "seen").statusCode());
    assertEquals(
        "# 与编辑部核对过\n" + line + ": seen\n" + line("第三条") + ": seen # 无误\n", Files.readString(file));
  }

  @Test
  void everyLineTellsTheArticleThatItIsInAndWhereOneStarts() throws IOException {
    DeskFields answer =
        fields(desk.get("lines?id=" + SmallIssue.ID + "&source=" + SOURCE + "&from=1&to=999"));
    List<DeskFields> lines = objects(answer, "lines");
    assertEquals(Files.readAllLines(SmallIssue.original()).size(), lines.size());
    long starts = lines.stream().filter(line -> line.flag("start")).count();
    assertEquals(titles(issue()).size(), starts);
    assertTrue(
        lines.stream()
            .filter(line -> line.text("text").contains("第二条"))
            .allMatch(line -> line.text("article").startsWith(SmallIssue.ID + "/")));
  }

  @Test
  void anEditOfAnArticleStaysThroughDecisionsAboutOtherLines() throws IOException {
    Path article = desk.content().resolve(SmallIssue.ID).resolve("01.md");
    String text = Files.readString(article);
    Files.writeString(article, text.replaceFirst("\ntitle: .*\n", "\ntitle: 改过的标题\n"));
    judge(line("第二条"), "seen");
    assertTrue(Files.readString(article).contains("title: 改过的标题"));
    assertTrue(objects(issue(), "articles").get(0).flag("edited"));
  }

  @Test
  void noCallWithWrongFieldsIsMoreThanAMessage() {
    Random random = new Random(7);
    List<String> calls = List.of("judge", "undo", "plan", "apply", "discard", "redo");
    List<String> values =
        List.of(
            "null",
            "true",
            "-1",
            "1e9",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[1]]",
            "\"2099-01\"",
            "\"../../etc\"",
            "99999999999",
            "\"\\u0000\"");
    List<String> names =
        List.of(
            "id", "source", "line", "last", "verdict", "number", "files", "issue", "plan", "key",
            "ocr");
    for (int i = 0; i < 400; i++) {
      StringBuilder json = new StringBuilder("{");
      for (int j = random.nextInt(5); j >= 0; j--) {
        json.append('"').append(names.get(random.nextInt(names.size()))).append("\":");
        json.append(values.get(random.nextInt(values.size()))).append(j > 0 ? "," : "");
      }
      String body = random.nextInt(10) == 0 ? json.toString() : json.append('}').toString();
      int status = desk.post(calls.get(random.nextInt(calls.size())), body).statusCode();
      assertTrue(status == 200 || status == 422, status + " " + body);
    }
    for (String call :
        List.of(
            "issue",
            "issue?id=x",
            "issue?id=2001-01",
            "lines?id=" + SmallIssue.ID,
            "page?id=" + SmallIssue.ID + "&source=x",
            "issue?id=%25zz",
            "lines?id=../..&source=a")) {
      assertEquals(422, desk.get(call).statusCode(), call);
    }
    assertEquals(404, desk.get("nothing").statusCode());
  }
}
