package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.junit.jupiter.api.Test;

/** Fields and body of an article are changed and all else stays as it was written. */
class ArticleTextTest {
  private static final Path FILE = Path.of("01.md");

  private static final String TEXT =
      """
      ---
      # 编者注：待核
      title: '关于：试点的通知'   # 原题
      kind: policy

      # 两个号
      documentNumbers: [工信厅科〔2025〕33号, "发改〔2025〕1号"]
      date: 2025-06-13
      corrections:
      - date: 2025-07-02
        was: 一
        is: 二
      # 以下由导入写成
      source: 29-185
      ---


      第一段。

      第二段。
      """;

  private static ArticleText text() {
    return ArticleText.of(FILE, TEXT);
  }

  private static String with(String name, HeadValue value) {
    return text().with(Map.of(name, value)).text();
  }

  @Test
  void theFieldsAreReadAsTheyAreWritten() {
    Map<String, HeadValue> head = text().head();
    assertEquals(HeadValue.text("关于：试点的通知"), head.get("title"));
    assertEquals(
        HeadValue.list(List.of("工信厅科〔2025〕33号", "发改〔2025〕1号")), head.get("documentNumbers"));
    assertEquals(HeadValue.list(List.of()), head.get("issuers"));
    assertEquals(
        List.of(Map.of("date", "2025-07-02", "was", "一", "is", "二")),
        head.get("corrections").entries());
    assertEquals("29-185", text().source());
    assertEquals("第一段。\n\n第二段。\n", text().body());
    assertEquals("第一段。", TEXT.lines().toList().get(text().bodyLine() - 1));
    assertEquals(ArticleText.names(), List.copyOf(head.keySet()));
  }

  @Test
  void whatIsWrittenAgainAsItWasChangesNoByte() {
    assertEquals(TEXT, text().with(text().head()).withBody(text().body()).text());
  }

  @Test
  void aFieldIsReplacedInItsPlaceAndCommentsStay() {
    assertEquals(
        TEXT.replace("title: '关于：试点的通知'   # 原题", "title: 新题"),
        with("title", HeadValue.text(" 新题\n")));
    assertEquals(
        TEXT.replace(
            "documentNumbers: [工信厅科〔2025〕33号, \"发改〔2025〕1号\"]", "documentNumbers:\n  - 某〔2025〕2号"),
        with("documentNumbers", HeadValue.list(List.of("某〔2025〕2号", " "))));
    assertEquals(
        TEXT.replace(
            "- date: 2025-07-02\n  was: 一\n  is: 二", "  - date: \"2025-08-01\"\n    note: 三"),
        with(
            "corrections",
            HeadValue.entries(List.of(new TreeMap<>(Map.of("date", "2025-08-01", "note", "三"))))));
  }

  @Test
  void aNewFieldStandsWhereItIsWrittenAndAnEmptyOneIsTakenOut() {
    assertEquals(
        TEXT.replace("date: 2025-06-13\n", "issuers:\n  - 某部\ndate: 2025-06-13\n"),
        with("issuers", HeadValue.list(List.of("某部"))));
    assertEquals(TEXT.replace("date: 2025-06-13\n", ""), with("date", HeadValue.text("")));
    assertEquals(
        TEXT.replace("source: 29-185", "source: 29-90"), text().withSource("29-90").text());
    assertEquals(
        "---\n# 空\ntitle: 题\n---\n",
        ArticleText.of(FILE, "---\n# 空\n---\n").with("title", HeadValue.text("题")).text());
  }

  @Test
  void fieldsThatStandInOneLineAreWrittenAnew() {
    String text = "---\n{title: 题, kind: news, source: 3-4}\n---\n\n正文。\n";
    assertEquals(
        "---\ntitle: 题\nkind: call\nsource: 3-4\n---\n\n正文。\n",
        ArticleText.of(FILE, text).with("kind", HeadValue.text("call")).text());
  }

  @Test
  void theBodyIsReplacedAndEndsWithALine() {
    String head = TEXT.substring(0, TEXT.indexOf("\n\n\n第一段"));
    assertEquals(head + "\n\n新。\n", text().withBody("新。").text());
    assertEquals(head + "\n", text().withBody("").text());
    assertEquals("", text().withBody("").body());
    assertEquals(
        "---\ntitle: 题\n---\n\n新。\n",
        ArticleText.of(FILE, "---\ntitle: 题\n---").withBody("新。").text());
  }

  @Test
  void textThatYamlWouldReadOtherwiseIsQuoted() {
    for (String title :
        List.of(
            "a: b",
            "- a",
            "#1",
            "'",
            "\"",
            "2025-06-13 起",
            "是 #2",
            "\\",
            "yes",
            "[",
            "{}",
            "*",
            "%",
            "|")) {
      ArticleText made = text().with("title", HeadValue.text(title));
      assertEquals(HeadValue.text(title), made.value("title"), title);
      assertEquals(text().body(), made.body());
    }
  }

  @Test
  void aBrokenHeadIsToldWithItsLine() {
    InputException e =
        assertThrows(
            InputException.class, () -> ArticleText.of(FILE, "---\ntitle: 题\nx: y\n---\n"));
    assertEquals(3, e.line().getAsInt());
  }
}
