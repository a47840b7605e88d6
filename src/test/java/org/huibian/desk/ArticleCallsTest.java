package org.huibian.desk;

import static org.huibian.desk.DeskPlace.fields;
import static org.huibian.desk.DeskPlace.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.site.data.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are edited by calls of the desk's page, in the text or in a form. */
class ArticleCallsTest {
  private static final String ID = "2099-01/01";

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

  private static String quoted(String text) {
    return new String(Json.bytes(json -> json.writeString(text)), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private DeskFields article(String id) {
    HttpResponse<byte[]> answer = desk.get("article?id=" + id);
    assertEquals(200, answer.statusCode());
    return fields(answer);
  }

  private static DeskFields done(HttpResponse<byte[]> answer) {
    assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    return fields(answer);
  }

  private static DeskFields refused(HttpResponse<byte[]> answer) {
    assertEquals(422, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    return fields(answer).object("problem").orElseThrow();
  }

  private HttpResponse<byte[]> save(DeskFields article, String more) {
    return desk.post(
        "save",
        "{\"id\":\""
            + article.text("id")
            + "\",\"digest\":\""
            + article.text("digest")
            + "\","
            + more
            + "}");
  }

  private String step(DeskFields article, String more) {
    return "{\"id\":\""
        + article.text("id")
        + "\",\"digest\":\""
        + article.text("digest")
        + "\","
        + more
        + "}";
  }

  private String saved(String name) throws IOException {
    return Files.readString(desk.content().resolve(name));
  }

  @Test
  void anArticleComesAsATextAndAsAForm() throws IOException {
    desk.built();
    DeskFields article = article(ID);
    String text = saved("2099-01/01.md");
    assertEquals(text, article.text("text"));
    assertEquals("2099-01/01.md", article.text("file"));
    DeskFields head = article.object("head").orElseThrow();
    assertEquals("policy", head.text("kind"));
    assertEquals(List.of("工信部示范〔2098〕12号"), head.texts("documentNumbers"));
    assertEquals("2098-12-20", head.text("date"));
    assertEquals(List.of(), head.texts("redirect"));
    String body = article.text("body");
    assertTrue(text.endsWith("---\n\n" + body));
    String firstLine = body.lines().findFirst().orElseThrow();
    assertEquals(firstLine, text.lines().toList().get(article.number("bodyLine") - 1));
    assertEquals(List.of(), objects(article, "problems"));
    assertEquals("source.txt", article.object("source").orElseThrow().text("name"));
    assertTrue(article.object("force").orElseThrow().text("state").length() > 1);
    assertTrue(objects(article, "days").size() > 0);
    assertTrue(objects(article, "relations").stream().anyMatch(r -> !r.flag("ruled")));
    assertEquals(List.of(), objects(article, "files"));
  }

  @Test
  void aFormIsSavedWithoutTouchingWhatStaysTheSame() throws IOException {
    DeskFields article = article(ID);
    String before = saved("2099-01/01.md");
    DeskFields answer =
        done(save(article, "\"head\":{\"date\":\"2098年12月21日\",\"topics\":[]},\"body\":null"));
    assertEquals(before.replace("2098-12-20", "2098-12-21"), saved("2099-01/01.md"));
    assertEquals(article(ID).text("digest"), answer.text("digest"));
    assertEquals(2, answer.number("step"));
    assertEquals(List.of(), objects(answer, "problems"));
    done(desk.post("undo", "{\"number\":2}"));
    assertEquals(before, saved("2099-01/01.md"));
  }

  @Test
  void aTextThatSomebodySavedMeanwhileIsNotOverwritten() throws IOException {
    DeskFields article = article(ID);
    Path file = desk.content().resolve("2099-01/01.md");
    Files.writeString(file, saved("2099-01/01.md") + "\n又一段。\n");
    HttpResponse<byte[]> answer = save(article, "\"body\":\"新。\"");
    assertEquals(409, answer.statusCode());
    assertTrue(fields(answer).flag("conflict"));
    assertTrue(saved("2099-01/01.md").endsWith("又一段。\n"));
  }

  @Test
  void aMistakeIsToldWithItsLineAndNothingIsSaved() throws IOException {
    DeskFields article = article(ID);
    String before = saved("2099-01/01.md");
    DeskFields problem = refused(save(article, "\"head\":{\"date\":\"二月三十日\"}"));
    String[] lines = before.split("\n");
    assertTrue(lines[problem.number("line") - 1].startsWith("date:"));
    assertEquals("FIELD_WRONG", problem.text("message"));
    assertEquals("FIELD_UNKNOWN", refused(save(article, "\"head\":{\"x\":\"\"}")).text("message"));
    assertEquals("FRONT_MATTER_MISSING", refused(save(article, "\"text\":\"无\"")).text("message"));
    assertEquals(before, saved("2099-01/01.md"));
  }

  @Test
  void anArticleWithABrokenHeadIsStillShownAsText() throws IOException {
    Path file = desk.content().resolve("2099-01/01.md");
    Files.writeString(file, "---\ntitle: 甲\n: : :\n---\n\n正文。\n");
    DeskFields article = article(ID);
    assertFalse(article.has("head"));
    assertEquals(3, objects(article, "problems").get(0).number("line"));
    done(save(article, "\"text\":" + quoted("---\ntitle: 甲\nkind: news\n---\n\n正文。\n")));
    assertEquals("甲", article(ID).object("head").orElseThrow().text("title"));
  }

  @Test
  void aTextThatIsNotSavedIsShownAsItsPage() {
    desk.built();
    DeskFields article = article(ID);
    String body = article.text("body") + "\n还没有保存的<b>一段</b>。\n";
    DeskFields answer =
        done(
            desk.post(
                "preview", "{\"id\":\"" + ID + "\",\"head\":null,\"body\":" + quoted(body) + "}"));
    assertTrue(answer.flag("shown"));
    assertEquals("/.huibian/preview/2099-01/01/", answer.text("address"));
    assertTrue(answer.text("text").endsWith(body));
    HttpResponse<byte[]> shown = desk.page(answer.text("address"));
    String page = new String(shown.body(), StandardCharsets.UTF_8);
    assertEquals(200, shown.statusCode());
    assertTrue(page.contains("还没有保存的&lt;b&gt;一段&lt;/b&gt;。"), "text stays text");
    assertEquals(
        "sandbox allow-same-origin; frame-ancestors 'self'",
        shown.headers().firstValue("Content-Security-Policy").orElseThrow());
    String own = new String(desk.page("/2099-01/01/").body(), StandardCharsets.UTF_8);
    assertFalse(own.contains("还没有保存的"));
    assertEquals(200, desk.page("/.huibian/preview/2099-01/02/").statusCode());
    assertEquals(200, desk.page("/.huibian/preview/2099-01/01/index.html").statusCode());
    assertEquals(404, desk.page("/.huibian/preview/2099-01/77/").statusCode());
    assertEquals(404, desk.page("/.huibian/preview/..%2f..%2fcontent/site.yaml").statusCode());
    assertEquals(
        "/.huibian/preview/2099-01/",
        desk.page("/.huibian/preview/2099-01").headers().firstValue("Location").orElseThrow());
    assertEquals(
        403, desk.page(answer.text("address"), "Sec-Fetch-Site", "cross-site").statusCode());
    done(save(article, "\"body\":" + quoted(article.text("body"))));
    String after = new String(desk.page(answer.text("address")).body(), StandardCharsets.UTF_8);
    assertFalse(after.contains("还没有保存的"), "what was saved takes the place of the preview");
  }

  @Test
  void aPreviewTellsWhatIsWrongInTheText() {
    String head =
        "{\"interprets\":[\"2099-02/01\"],\"relations\":[\"cites 2099-01/02\",\"cites 2099-01/77\"]}";
    desk.built();
    String body = "![图](没有.png)\n\n[甲](77.md)\n\n[乙](02.md#t99)\n\n[丙](02.md)\n\n[丁](没有.docx)\n";
    DeskFields answer =
        done(
            desk.post(
                "preview",
                "{\"id\":\"" + ID + "\",\"head\":" + head + ",\"body\":" + quoted(body) + "}"));
    List<String> lines = answer.text("text").lines().toList();
    List<DeskFields> problems = objects(answer, "problems");
    assertEquals(
        List.of(
            "  - 2099-02/01",
            "  - cites 2099-01/77",
            "![图](没有.png)",
            "[甲](77.md)",
            "[乙](02.md#t99)",
            "[丁](没有.docx)"),
        problems.stream().map(p -> lines.get(p.number("line") - 1)).toList());
    assertEquals("PICTURE_MISSING", problems.get(2).text("message"));
  }

  @Test
  void rulingsAreAddedAndTakenBackOneByOne() throws IOException {
    String before = saved("2099-01/02.md");
    DeskFields article = article("2099-01/02");
    DeskFields answer =
        done(
            desk.post(
                "ruling",
                step(article, "\"field\":\"relations\",\"add\":\"not cites 2099-01/03\"")));
    DeskFields ruled = article("2099-01/02");
    assertEquals(answer.text("digest"), ruled.text("digest"));
    assertTrue(saved("2099-01/02.md").contains("relations:\n  - not cites 2099-01/03\n"));
    done(
        desk.post(
            "ruling",
            step(
                ruled,
                "\"field\":\"relations\",\"add\":\"\",\"remove\":\"not cites 2099-01/03\"")));
    assertEquals(before, saved("2099-01/02.md"));
    DeskFields again = article("2099-01/02");
    assertEquals(
        "FIELD_WRONG",
        refused(desk.post("ruling", step(again, "\"field\":\"days\",\"add\":\"明天\"")))
            .text("message"));
    refused(desk.post("ruling", step(again, "\"field\":\"title\",\"add\":\"x\"")));
  }

  @Test
  void valuesAndArticlesAreSuggested() {
    desk.built();
    assertEquals(
        List.of("工业和信息化部"),
        done(desk.get("suggest?field=issuers&q=" + encoded("工业"))).texts("values"));
    assertEquals(
        List.of("工信部示范〔2098〕12号"),
        done(desk.get("suggest?field=documentNumbers&q=" + encoded("(2098)"))).texts("values"));
    assertEquals(List.of("policy"), done(desk.get("suggest?field=kind&q=po")).texts("values"));
    refused(desk.get("suggest?field=password&q="));
    List<DeskFields> found = objects(done(desk.get("find?q=" + encoded("示范 解读"))), "articles");
    assertEquals("2099-01/02", found.get(0).text("id"));
    assertEquals(1, found.size());
    assertEquals(3, objects(done(desk.get("find?q=2099-01")), "articles").size());
  }

  @Test
  void articlesAreAddedOrderedDividedAndUnited() throws IOException {
    DeskFields added =
        done(
            desk.post(
                "add",
                "{\"issue\":\"2099-01\",\"title\":\"新<i>篇\",\"kind\":\"news\",\"after\":\""
                    + ID
                    + "\"}"));
    assertEquals("2099-01/04", added.text("id"));
    assertTrue(saved("2099-01/issue.yaml").contains("articles: [1, 4, 2, 3]"));
    done(
        desk.post(
            "move",
            "{\"issue\":\"2099-01\",\"order\":[\"2099-01/03\",\"2099-01/04\",\"2099-01/01\",\"2099-01/02\"]}"));
    assertTrue(saved("2099-01/issue.yaml").contains("articles: [3, 4, 1, 2]"));
    DeskFields article = article("2099-01/04");
    done(save(article, "\"body\":\"一。\\n\\n二。\\n\""));
    article = article("2099-01/04");
    DeskFields split = done(desk.post("split", step(article, "\"line\":3,\"title\":\"后半\"")));
    assertEquals(List.of("2099-01/04", "2099-01/05"), split.texts("ids"));
    assertEquals("二。\n", article("2099-01/05").text("body"));
    DeskFields merged = done(desk.post("merge", "{\"ids\":[\"2099-01/04\",\"2099-01/05\"]}"));
    assertEquals("2099-01/04", merged.text("id"));
    assertEquals("一。\n\n## 后半\n\n二。\n", article("2099-01/04").text("body"));
    assertEquals(422, desk.get("article?id=2099-01/05").statusCode());
    DeskFields conflict = step409(desk.post("split", step(article, "\"line\":3,\"title\":\"\"")));
    assertTrue(conflict.flag("conflict"));
    refused(desk.post("merge", "{\"ids\":[\"2099-01/04\"]}"));
    refused(desk.post("move", "{\"issue\":\"2099-01\",\"order\":[\"2099-01/09\"]}"));
    refused(desk.post("add", "{\"issue\":\"2099-01\",\"title\":\" \"}"));
    desk.built();
    assertEquals(200, desk.page("/2099-01/05/").statusCode(), "its address leads on");
  }

  private static DeskFields step409(HttpResponse<byte[]> answer) {
    assertEquals(409, answer.statusCode());
    return fields(answer);
  }

  @Test
  void aWithdrawalTellsWhatRefersToTheArticle() throws IOException {
    desk.built();
    String before = saved("2099-01/01.md");
    DeskFields article = article(ID);
    DeskFields answer =
        done(
            desk.post(
                "withdraw", step(article, "\"reason\":\"发文机关\\n要求\",\"date\":\"2099年3月1日\"")));
    assertTrue(saved("2099-01/01.md").contains("withdrawn: \"2099-03-01 发文机关 要求\"\n"));
    List<DeskFields> inbound = objects(answer, "inbound");
    assertEquals("2099-01/02", inbound.get(0).text("id"));
    assertTrue(inbound.get(0).text("title").contains("解读"));
    DeskFields withdrawn = article(ID);
    done(desk.post("restore", step(withdrawn, "\"x\":\"\"")));
    assertEquals(before, saved("2099-01/01.md"));
    DeskFields again = article(ID);
    refused(desk.post("withdraw", step(again, "\"reason\":\" \",\"date\":\"2099-03-01\"")));
    refused(desk.post("withdraw", step(again, "\"reason\":\"要求\",\"date\":\"三月\"")));
  }

  @Test
  void aCorrectionStandsInTheHead() throws IOException {
    DeskFields article = article(ID);
    done(
        desk.post(
            "correction",
            step(
                article,
                "\"date\":\"2099-02-01\",\"place\":\"#t1\",\"was\":\"甲\",\"is\":\"乙\",\"note\":\"\"")));
    DeskFields corrected = article(ID);
    DeskFields head = corrected.object("head").orElseThrow();
    assertEquals("t1", objects(head, "corrections").get(0).text("place"));
    refused(desk.post("correction", step(corrected, "\"date\":\"2099-02-01\",\"place\":\"一、\"")));
    refused(desk.post("correction", step(corrected, "\"date\":\"2099-02-01\"")));
  }

  @Test
  void aFileIsPutBesideAndNamedInMarkdown() throws IOException {
    DeskFields put = done(desk.put("file?id=" + ID, new byte[] {1, 2}, "附件 1.DOCX"));
    assertEquals("附件-1.docx", put.text("name"));
    assertEquals("[附件-1](附件-1.docx)", put.text("markdown"));
    assertEquals(2, put.number("size"));
    DeskFields picture = done(desk.put("file?id=" + ID, new byte[] {3}, "图.png"));
    assertEquals("![图](图.png)", picture.text("markdown"));
    List<DeskFields> files = objects(article(ID), "files");
    assertEquals(List.of("图.png", "附件-1.docx"), files.stream().map(f -> f.text("name")).toList());
    assertTrue(files.get(0).flag("picture"));
    assertEquals(
        "BESIDE_TYPE",
        refused(desk.put("file?id=" + ID, new byte[] {1}, "页.html")).text("message"));
    assertEquals(
        "BESIDE_TYPE",
        refused(desk.put("file?id=" + ID, "<svg/>".getBytes(StandardCharsets.UTF_8), "图.png"))
            .text("message"));
    refused(desk.put("file?id=" + ID, new byte[] {1}, "../../a.docx"));
  }

  @Test
  void aTableIsEditedAsAGrid() {
    String table = "| 甲 | **乙** |\n| --- | ---: |\n| 一\\|二 | |\n[表1 题]\n";
    DeskFields grid = done(desk.post("table", "{\"markdown\":" + quoted(table) + "}"));
    assertEquals(List.of("甲", "**乙**"), grid.texts("columns"));
    assertEquals(List.of(List.of("一|二", "")), grid.rows("rows"));
    assertEquals("表1 题", grid.text("caption"));
    assertFalse(grid.has("problem"));
    DeskFields again =
        done(
            desk.post(
                "table",
                "{\"columns\":[\"甲\",\"**乙**\"],\"rows\":[[\"一|二\",\"\"]],\"caption\":\"表1 题\"}"));
    assertEquals("| 甲 | **乙** |\n| --- | --- |\n| 一\\|二 |  |\n[表1 题]\n", again.text("markdown"));
    DeskFields uneven = done(desk.post("table", "{\"markdown\":\"| 甲 |\\n| --- |\\n| 一 | 二 |\"}"));
    assertEquals(3, uneven.object("problem").orElseThrow().number("line"));
    done(desk.post("table", "{\"markdown\":\"没有表\"}")).object("problem").orElseThrow();
    refused(desk.post("table", "{\"columns\":[\"甲\"],\"rows\":[[\"一\",\"二\"]]}"));
    refused(desk.post("table", "{\"columns\":[],\"rows\":[]}"));
  }

  @Test
  void withoutABuildArticlesAreEditedAllTheSame() throws IOException {
    DeskFields article = article(ID);
    assertFalse(article.flag("built"));
    assertEquals(List.of(), objects(article, "relations"));
    DeskFields answer = done(desk.post("preview", "{\"id\":\"" + ID + "\",\"body\":\"新。\"}"));
    assertFalse(answer.flag("shown"));
    assertEquals(List.of(), done(desk.get("find?q=a")).texts("articles"));
    done(save(article, "\"body\":\"新。\""));
  }
}
