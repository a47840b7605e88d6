package org.huibian.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huibian.markdown.ArticleText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the fields of a call, the answer is a result or a problem in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCallsTest {
  private static final int CALLS = 60;
  private static final Set<Integer> STATUS = Set.of(200, 404, 409, 422);

  private static final List<String> POSTS =
      List.of(
          "preview",
          "save",
          "ruling",
          "add",
          "move",
          "split",
          "merge",
          "withdraw",
          "restore",
          "correction",
          "table");

  private static final List<String> NAMES =
      List.of(
          "id",
          "digest",
          "head",
          "body",
          "text",
          "field",
          "add",
          "remove",
          "issue",
          "title",
          "kind",
          "after",
          "order",
          "line",
          "ids",
          "reason",
          "date",
          "place",
          "was",
          "is",
          "note",
          "markdown",
          "columns",
          "rows",
          "caption");

  private static final List<String> PIECES =
      List.of(
          "2099-01",
          "2099-01/01",
          "2099-01/02",
          "2099-01/77",
          "9999-99/99",
          "---\n",
          "title: 甲\n",
          "kind: news\n",
          "\n\n",
          "| a | b |\n",
          "| --- |\n",
          "](../../x)",
          "![](",
          "<script>",
          "\u0000",
          "\uD800",
          "\uFEFF",
          "\u2028",
          "relations",
          "days",
          "not cites 2099-01/01",
          "2099-02-30",
          "2099年2月1日",
          "{",
          "[",
          "]",
          ": ",
          "- ",
          "&a *a",
          "!!java/lang.String",
          "\"",
          "'",
          "\\",
          "#",
          "甲",
          "𠮷",
          "`",
          "*",
          "../",
          "%2e%2e",
          "-1",
          "99999999999",
          "true",
          "policy");

  private DeskPlace desk;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    desk = new DeskPlace(folder).built();
  }

  @AfterAll
  void close() {
    desk.close();
    assertEquals(List.of(), desk.failures());
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    int pieces = random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      out.append(
          random.nextInt(4) == 0
              ? Character.toString(random.nextInt(0x3000))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return out.toString();
  }

  /** Returns a text as JSON, in which any character can be written. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
    return out.append('"').toString();
  }

  private String value(Random random, String name, int depth) {
    if (random.nextInt(3) > 0) {
      switch (name) {
        case "id", "after" -> {
          return "\"2099-01/0" + (1 + random.nextInt(3)) + "\"";
        }
        case "issue" -> {
          return "\"2099-01\"";
        }
        case "digest" -> {
          byte[] article = desk.get("article?id=2099-01/01").body();
          return quoted(DeskFields.parse(article).textIfAny("digest").orElse(""));
        }
        default -> {
          // Any value will do.
        }
      }
    }
    return switch (random.nextInt(depth > 2 ? 3 : 6)) {
      case 0 -> Integer.toString(random.nextInt(50) - 3);
      case 1 -> List.of("null", "true", "1e9", "{}", "[]").get(random.nextInt(5));
      case 3 -> "[" + value(random, "", depth + 1) + "," + value(random, "", depth + 1) + "]";
      case 4 -> object(random, depth + 1);
      default -> quoted(text(random));
    };
  }

  private String object(Random random, int depth) {
    StringBuilder out = new StringBuilder("{");
    int fields = random.nextInt(7);
    for (int i = 0; i < fields; i++) {
      List<String> names = depth == 0 ? NAMES : List.copyOf(ArticleText.names());
      String name = names.get(random.nextInt(names.size()));
      out.append(i == 0 ? "" : ",").append(quoted(name)).append(':');
      out.append(value(random, name, depth));
    }
    return out.append('}').toString();
  }

  private void check(String call, HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(STATUS.contains(answer.statusCode()), call + " " + answer.statusCode() + " " + body);
    if (answer.statusCode() == 422) {
      String message = DeskPlace.fields(answer).object("problem").orElseThrow().text("message");
      assertTrue(message.length() > 3 && !message.equals("DESK_FAILED"), call + " " + body);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyFieldMayHoldAnything(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CALLS; i++) {
      String call = POSTS.get(random.nextInt(POSTS.size()));
      String json = object(random, 0);
      check(call + " " + json, desk.post(call, json));
      String words = URLEncoder.encode(text(random), StandardCharsets.UTF_8);
      String query =
          List.of("article?id=", "suggest?field=issuers&q=", "suggest?field=", "find?q=")
              .get(random.nextInt(4));
      check(query + words, desk.get(query + words));
      if (random.nextInt(8) == 0) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        check("file", desk.put("file?id=2099-01/01", bytes, text(random)));
      }
    }
    assertEquals(200, desk.get("state").statusCode());
  }
}
