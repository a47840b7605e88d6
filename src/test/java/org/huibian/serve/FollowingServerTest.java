package org.huibian.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that follows a folder, without a browser. */
class FollowingServerTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>页</title></head><body>正文</body></html>";

  /** The time after which a test gives up to wait for an answer, in milliseconds. */
  private static final int PATIENCE = 60_000;

  @TempDir Path folder;
  private Path site;
  private Path content;
  private SiteServer server;

  /** The messages that the next builds return. A build waits until there is one. */
  private final BlockingQueue<String> results = new LinkedBlockingQueue<>();

  /** The changed files of each build that has begun. */
  private final BlockingQueue<Set<Path>> begun = new LinkedBlockingQueue<>();

  @BeforeEach
  void serve() throws IOException {
    site = Files.createDirectories(folder.resolve("site"));
    content = Files.createDirectories(folder.resolve("content"));
    writeSite("1");
    server = SiteServer.start(site, 0);
    server.follow(List.of(content), true, this::build);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void writeSite(String version) throws IOException {
    Files.writeString(site.resolve("index.html"), PAGE);
    Files.writeString(site.resolve("page.css"), "body{}");
    Files.writeString(site.resolve("SHA256SUMS"), version);
  }

  private String build(Set<Path> changed) {
    try {
      begun.add(changed);
      String result = results.take();
      if (result.isEmpty()) {
        writeSite(Files.readString(content.resolve("01.md")));
      }
      return result;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** An open connection whose answer is read line by line. */
  private final class Connection implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader answer;

    Connection(String path, String... headers) throws IOException {
      socket = new Socket("127.0.0.1", server.address().getPort());
      socket.setSoTimeout(PATIENCE);
      String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Returns the first line of the answer. */
    String status() throws IOException {
      return answer.readLine();
    }

    /** Returns the data of the next event. */
    List<String> event() throws IOException {
      List<String> data = new ArrayList<>();
      for (String line = answer.readLine(); line != null; line = answer.readLine()) {
        if (line.startsWith("data: ")) {
          data.add(line.substring("data: ".length()));
        } else if (!data.isEmpty() && line.isEmpty()) {
          return data;
        }
      }
      throw new AssertionError("the connection has ended: " + data);
    }

    String rest() throws IOException {
      StringBuilder rest = new StringBuilder();
      for (int c = answer.read(); c >= 0; c = answer.read()) {
        rest.append((char) c);
      }
      return rest.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private Connection events() throws IOException {
    return new Connection(FollowScripts.EVENTS, "Host: 127.0.0.1");
  }

  private String get(String path, String host) throws IOException {
    try (Connection connection = new Connection(path, "Host: " + host, "Connection: close")) {
      return connection.rest();
    }
  }

  @Test
  void aPageIsSentWithTheScriptAndItsFileRemainsAsItIs() throws IOException {
    String answer = get("/", "127.0.0.1");
    assertTrue(answer.contains("<script src=\"/.huibian/follow.js\" data-version=\""), answer);
    assertTrue(answer.contains(" defer></script></head><body>正文</body></html>"), answer);
    assertEquals(PAGE, Files.readString(site.resolve("index.html")));
    assertTrue(get("/page.css", "127.0.0.1").endsWith("\r\n\r\nbody{}"));
    for (String script : List.of("follow.js", "follow-worker.js")) {
      String text = get("/.huibian/" + script, "127.0.0.1");
      assertTrue(text.contains("Content-type: text/javascript; charset=utf-8"), text);
    }
    assertTrue(get("/.huibian/other.js", "127.0.0.1").startsWith("HTTP/1.1 404 "));
  }

  @Test
  void aServerThatFollowsNothingSendsTheFilesAsTheyAre() throws IOException {
    try (SiteServer plain = SiteServer.start(site, 0)) {
      assertArrayEquals(
          Files.readAllBytes(site.resolve("index.html")),
          plain.address().toURL().openStream().readAllBytes());
    }
  }

  @Test
  void aPageWithoutAHeadHasTheScriptAtItsEnd() {
    byte[] page = "没有".getBytes(StandardCharsets.UTF_8);
    String text = new String(FollowScripts.addedTo(page, "7"), StandardCharsets.UTF_8);
    assertEquals("没有<script src=\"/.huibian/follow.js\" data-version=\"7\" defer></script>", text);
  }

  @Test
  void eachChangeIsBuiltAndSentToThePages() throws IOException {
    try (Connection page = events()) {
      String first = page.event().get(0);
      assertTrue(get("/", "127.0.0.1").contains("data-version=\"" + first + '"'));
      results.add("错了：\ncontent/01.md:3: <b>错误</b>\n请改正。\n");
      Files.writeString(content.resolve("01.md"), "2");
      assertEquals(List.of(first, "错了：", "content/01.md:3: <b>错误</b>", "请改正。"), page.event());
      results.add("");
      Files.writeString(content.resolve("01.md"), "second");
      List<String> mended = page.event();
      assertEquals(1, mended.size());
      assertFalse(mended.contains(first));
      try (Connection later = events()) {
        assertEquals(mended, later.event());
      }
    }
  }

  private void previewing(String page) throws IOException {
    server.close();
    server = SiteServer.start(site, 0);
    server.follow(
        List.of(content),
        true,
        new Rebuild() {
          @Override
          public Map<String, byte[]> preview(Set<Path> changed) {
            return Map.of("index.html", page.getBytes(StandardCharsets.UTF_8));
          }

          @Override
          public String run(Set<Path> changed) {
            return build(changed);
          }
        });
  }

  @Test
  void aPreviewIsShownBeforeTheBuildAndItsPageIsNotLoadedAgainIfTheBuildGivesTheSame()
      throws IOException {
    previewing(PAGE.replace("<title>", "<title>新"));
    try (Connection page = events()) {
      String first = page.event().get(0);
      Files.writeString(content.resolve("01.md"), "2");
      List<String> shown = List.of(page.event().get(0).split(" "));
      assertEquals(List.of(first, "/", shown.get(2)), shown);
      String answer = get("/", "127.0.0.1");
      assertTrue(answer.contains("<title>新页"), answer);
      assertTrue(answer.contains("data-version=\"" + shown.get(2) + '"'), answer);
      // The build gives another page.
      results.add("");
      String built = page.event().get(0);
      assertFalse(built.contains(" "), built);
      assertFalse(get("/", "127.0.0.1").contains("<title>新页"));
    }
    previewing(PAGE);
    try (Connection page = events()) {
      page.event();
      Files.writeString(content.resolve("01.md"), "third");
      List<String> shown = List.of(page.event().get(0).split(" "));
      results.add("");
      List<String> built = List.of(page.event().get(0).split(" "));
      assertEquals(shown.subList(1, 3), built.subList(1, 3));
      assertTrue(get("/", "127.0.0.1").contains("data-version=\"" + shown.get(2) + '"'));
    }
  }

  @Test
  void aSaveDuringABuildIsShownBeforeTheBuildEndsAndRemainsShownAfterIt() throws Exception {
    previewing(PAGE.replace("<title>", "<title>新"));
    try (Connection page = events()) {
      page.event();
      Files.writeString(content.resolve("01.md"), "2");
      page.event();
      begun.take();
      // The second save comes while the first build waits.
      Files.writeString(content.resolve("01.md"), "third");
      page.event();
      results.add("");
      assertTrue(page.event().get(0).contains(" / "), "the second save is not built yet");
      assertTrue(get("/", "127.0.0.1").contains("<title>新页"));
      assertEquals(Set.of(content.resolve("01.md")), begun.take());
      results.add("");
      assertFalse(page.event().get(0).contains(" "), "the second save is built");
    }
  }

  @Test
  void whatIsSavedDuringABuildIsBuiltNext() throws Exception {
    try (Connection page = events()) {
      page.event();
      Files.writeString(content.resolve("01.md"), "2");
      assertEquals(Set.of(content.resolve("01.md")), begun.take());
      Files.writeString(content.resolve("02.md"), "saved while the first build runs");
      results.add("first");
      assertEquals("first", page.event().get(1));
      assertEquals(Set.of(content.resolve("02.md")), begun.take());
      results.add("second");
      assertEquals("second", page.event().get(1));
    }
  }

  @Test
  void aSiteThatMayBeOlderThanItsSourcesIsBuiltAtTheStart() throws Exception {
    Files.writeString(content.resolve("01.md"), "2");
    results.add("");
    try (SiteServer late = SiteServer.start(site, 0)) {
      late.follow(List.of(), false, this::build);
      assertEquals(Set.of(), begun.take());
    }
  }

  @Test
  void fiftyOpenConnectionsForEventsBlockNoPage() throws IOException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      open.add(events());
    }
    for (Connection connection : open) {
      connection.event();
    }
    assertTrue(get("/", "127.0.0.1").contains("正文"));
    results.add("mistake");
    Files.writeString(content.resolve("01.md"), "2");
    for (Connection connection : open) {
      assertEquals("mistake", connection.event().get(1));
      connection.close();
    }
  }

  @Test
  void connectionsBeyondTheLimitAreRefused() throws IOException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < SiteEvents.LIMIT; i++) {
      open.add(events());
      open.get(i).event();
    }
    try (Connection refused = events()) {
      assertTrue(refused.status().startsWith("HTTP/1.1 503 "));
    }
    assertTrue(get("/", "127.0.0.1").contains("正文"));
    for (Connection connection : open) {
      connection.close();
    }
  }

  @Test
  void closingTheServerEndsTheEvents() throws IOException {
    try (Connection page = events()) {
      page.event();
      server.close();
      // The end of the connection; the message may be cut short.
      page.rest();
    } catch (IOException e) {
      assertTrue(e.getMessage().contains("reset"), e.getMessage());
    }
  }

  @Test
  void anotherHostIsRefused() throws IOException {
    for (String host : List.of("evil.example", "evil.example:8080", "127.0.0.1.evil.example", "")) {
      for (String path : List.of("/", "/page.css", FollowScripts.EVENTS)) {
        String answer = get(path, host);
        assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
        assertFalse(answer.contains("正文"), answer);
      }
    }
    for (String host : List.of("127.0.0.1", "127.0.0.1:80", "localhost", "LOCALHOST:8080")) {
      assertTrue(get("/", host).startsWith("HTTP/1.1 200 "), host);
    }
  }

  @Test
  void aPageOfAnotherSiteCannotTakeTheEvents() throws IOException {
    try (Connection foreign =
        new Connection(FollowScripts.EVENTS, "Host: 127.0.0.1", "Sec-Fetch-Site: cross-site")) {
      assertTrue(foreign.status().startsWith("HTTP/1.1 404 "));
    }
    try (Connection own =
        new Connection(FollowScripts.EVENTS, "Host: 127.0.0.1", "Sec-Fetch-Site: same-origin")) {
      assertEquals(1, own.event().size());
    }
  }
}
