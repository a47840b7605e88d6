package org.huibian.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the browser's search scripts with the Java classes, and tests what they list. */
class SearchScriptsTest {
  private static final TypeLiteral<List<String>> STRINGS = new TypeLiteral<>() {};

  private static final Tokenizer TOKENIZER = Tokenizer.standard();
  private static SearchPageScripts page;
  private static Value tokenizer;
  private static Value engine;

  @BeforeAll
  static void loadScripts() throws IOException {
    page = new SearchPageScripts(SampleDocuments.documents());
    engine = page.engine();
    tokenizer = engine.getMember("tokenizer");
    StringBuilder variants = new StringBuilder();
    TOKENIZER
        .rules()
        .variants()
        .forEach((from, to) -> variants.appendCodePoint(from).appendCodePoint(to));
    tokenizer.invokeMember("learn", variants.toString());
  }

  @AfterAll
  static void close() {
    page.close();
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (SearchDocument document : SampleDocuments.documents()) {
      for (Field field : Field.values()) {
        texts.add(document.text(field));
      }
    }
    Random random = new Random(9704);
    int[][] ranges = {
      {0x20, 0x7F}, {0x80, 0x500}, {0x2000, 0x2070}, {0x2150, 0x2190}, {0x2460, 0x24FF},
      {0x2E80, 0x3400}, {0x4E00, 0x4E80}, {0xF900, 0xFB10}, {0xFE50, 0x10000}, {0x20000, 0x20020},
      {0xD800, 0xE000}, {0x0, 0x30000}
    };
    for (int n = 0; n < 600; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        int[] range = ranges[random.nextInt(ranges.length)];
        text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0]));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void bothTokenizersReturnTheSameTokens() {
    for (String text : texts()) {
      assertEquals(
          TOKENIZER.squeeze(text), tokenizer.invokeMember("squeeze", text).asString(), text);
      assertEquals(
          TOKENIZER.queryTokens(text),
          tokenizer.invokeMember("queryTokens", text).as(STRINGS),
          text);
      assertEquals(TOKENIZER.words(text), tokenizer.invokeMember("words", text).as(STRINGS), text);
    }
  }

  @Test
  void theScriptDecodesTextsAsTheyWereEncoded() {
    Value decode = page.eval("huibianSearch.text");
    for (String text : texts()) {
      String bytes = new String(CompactText.encode(text), StandardCharsets.ISO_8859_1);
      assertEquals(text, decode.execute(bytes).asString());
    }
  }

  @Test
  void bothComputeTheSameHashOfAToken() {
    Value part = page.eval("huibianSearch.partOf");
    for (String text : texts()) {
      for (String token : TOKENIZER.documentTokens(text)) {
        int expected = TokenHash.part(TokenHash.of(token), 13);
        assertEquals(expected, part.execute(token, 1 << 13).asInt(), token);
      }
    }
  }

  @Test
  void bothParseQueriesAlike() {
    Synonyms synonyms = Synonyms.load();
    for (String typed :
        List.of("工信部 发改委", "国家发展改革委等部门", "集中办理", "国办发52号", "中办 国办 全国人大", "证监会 <b>", "轧机轧机 轧机")) {
      SearchQuery query = SearchQuery.parse(typed, TOKENIZER, synonyms);
      Value words = engine.invokeMember("parse", typed);
      assertEquals(query.words(), words.as(new TypeLiteral<List<List<String>>>() {}), typed);
      assertEquals(
          query.combinations(TOKENIZER),
          engine.invokeMember("combinations", words).as(new TypeLiteral<List<List<String>>>() {}),
          typed);
    }
  }

  @Test
  void elasticlunrBuildsTheSameIndexAsJava() throws IOException {
    SearchIndex index = SearchIndex.of(SampleDocuments.documents(), TOKENIZER);
    Value build =
        page.eval(
            """
            (function (documents) {
              const index = new elasticlunr.Index();
              ["title", "number", "issuer", "body"].forEach((field) => index.addField(field));
              index.saveDocument(false);
              JSON.parse(documents).forEach((document) => index.addDoc(document));
              return JSON.stringify(index);
            })
            """);
    List<Map<String, Object>> documents = new ArrayList<>();
    for (SearchDocument document : index.documents()) {
      Map<String, Object> fields = new TreeMap<>();
      fields.put("id", document.id().toString());
      for (Field field : Field.values()) {
        fields.put(field.toString(), TOKENIZER.documentTokens(document.text(field)));
      }
      documents.add(fields);
    }
    ObjectMapper mapper = new ObjectMapper();
    String built = build.execute(mapper.writeValueAsString(documents)).asString();
    assertEquals(mapper.readTree(built), mapper.readTree(index.elasticlunr()));
  }

  @Test
  void elasticlunrComputesTheSameScoresAsJava() {
    SearchIndex index = SearchIndex.of(SampleDocuments.documents(), TOKENIZER);
    Synonyms synonyms = Synonyms.load();
    for (String typed :
        List.of(
            "轧机",
            "碳",
            "碳排放权交",
            "1",
            "5g",
            "工信厅科〔2025〕33号",
            "工信部",
            "方案 解读",
            "轧机 起重机",
            "constructor",
            "__proto__",
            "hasOwnProperty",
            "docs",
            "df",
            "toString valueOf",
            "𠮷",
            "ist")) {
      Map<String, Double> expected = new TreeMap<>();
      index
          .candidates(SearchQuery.parse(typed, TOKENIZER, synonyms))
          .forEach(hit -> expected.put(hit.id().toString(), hit.score()));
      Map<String, Double> scores = page.candidates(typed);
      assertEquals(expected.keySet(), scores.keySet(), typed);
      scores.forEach((ref, score) -> assertEquals(expected.get(ref), score, 1e-12, typed));
    }
  }

  @Test
  void anArchiveOfSeveralSegmentsGivesTheSameScores() throws IOException {
    try (SearchPageScripts split = new SearchPageScripts(SampleDocuments.documents(), 1)) {
      for (String typed : List.of("轧机", "碳", "工信部", "方案 解读", "碳排放权交易", "国办发52号", "docs", "無此")) {
        assertEquals(page.candidates(typed), split.candidates(typed), typed);
        assertEquals(
            page.listed(typed).stream().sorted().toList(),
            split.listed(typed).stream().sorted().toList(),
            typed);
      }
      assertEquals(List.of("2025-06/02", "2025-06/03"), split.listed("轧机绿色制造"));
    }
  }

  @Test
  void traditionalCharactersFindSimplifiedOnes() {
    assertEquals(List.of("2025-06/02", "2025-06/03"), listed("軋機綠色製造"));
  }

  @Test
  void aTitleIsFoundWithoutItsFirstWordAndItsTitleMarks() {
    assertEquals("2025-06/02", listed("印发轧机绿色制造行动方案的通知").get(0));
    assertEquals("2025-06/03", listed("关于轧机绿色制造行动方案解读").get(0));
  }

  @Test
  void aQuotedPhraseIsNotExpandedBySynonyms() {
    assertEquals(List.of("2025-06/02"), listed("“示范 工厂”"));
    assertEquals(List.of(), listed("“工信部办公厅”"));
  }

  @Test
  void namesOfObjectPropertiesAreOrdinaryWords() {
    for (String word : List.of("constructor", "__proto__", "hasOwnProperty", "isPrototypeOf")) {
      assertEquals(List.of("2024-03/02"), listed(word), word);
    }
  }

  @Test
  void aCandidateWithoutThePhraseIsNotListed() {
    // 2024-03/01 contains 碳, 排, 放, 权, 交 and 易, but not as one phrase.
    assertEquals(List.of("2025-06/02", "2025-06/03"), listed("碳排放权交易"));
  }

  @Test
  void matchesInTitlesComeFirstThenPoliciesThenCommentary() {
    assertEquals(List.of("2025-06/02", "2025-06/03"), listed("轧机绿色制造"));
    assertEquals("2025-06/03", listed("解读").get(0));
  }

  @Test
  void aDocumentNumberIsFoundWithoutItsYear() {
    assertEquals(List.of("2025-06/03"), listed("国办发52号"));
    assertEquals(List.of("2025-06/02"), listed("工信厅科33号"));
  }

  @Test
  void everySubstringOfAnArticleIsListedWithItsWordsMarked() {
    for (SearchDocument document : SampleDocuments.documents()) {
      String ref = document.id().toString();
      for (SearchSection section : document.sections()) {
        String text = section.text();
        for (int start = 0; start + 5 <= text.length(); start += 2) {
          String substring = text.substring(start, start + 5);
          if (!TOKENIZER.words(substring).isEmpty()) {
            Value result = result(ref, substring);
            assertNotNull(result, substring);
            Value marks = result.getMember("excerpt").getMember("marks");
            assertTrue(marks.getArraySize() > 0, substring);
          }
        }
      }
    }
  }

  @Test
  void aResultLinksToItsClauseAndQuotesIt() {
    Value result = result("2025-06/02", "碳排放权");
    assertEquals("s1-1", result.getMember("anchor").asString());
    assertEquals("落实 GB/T 32151—2015 和<碳排放权>交易规则。 表 1 能耗 单位", marked(result, "excerpt"));
    assertEquals("", result("2025-06/02", "轧机绿色制造").getMember("anchor").asString());
  }

  @Test
  void theMarkedTextIsTheTextAsPrinted() {
    assertEquals(
        "答：<碳排放 权交易>市场已经建立，国办发〔2024〕52号提出了要求。", marked(result("2025-06/03", "碳排放权交易"), "excerpt"));
    assertEquals("关于<印发《轧机绿色制造>行动方案》的通知", marked(result("2025-06/02", "印发轧机绿色制造"), "title"));
  }

  @Test
  void markupInAQueryOrInATextIsText() {
    assertEquals(List.of("2024-03/02"), listed("<script>alert(1)</script>"));
    assertEquals(List.of(), listed("<img src=x onerror=alert(1)>"));
  }

  /** Returns what the page would list, in its order. */
  private static List<String> listed(String typed) {
    return page.listed(typed);
  }

  private static Value result(String ref, String typed) {
    return page.result(ref, typed);
  }

  /** Returns the text with its marked ranges in angle brackets. */
  private static String marked(Value result, String part) {
    String text = result.getMember(part).getMember("text").asString();
    Value marks = result.getMember(part).getMember("marks");
    StringBuilder out = new StringBuilder(text);
    for (long i = marks.getArraySize() - 1; i >= 0; i--) {
      out.insert(marks.getArrayElement(i).getArrayElement(1).asInt(), '>');
      out.insert(marks.getArrayElement(i).getArrayElement(0).asInt(), '<');
    }
    return out.toString();
  }
}
