package org.huibian.serve;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A running server is sent well-formed and malicious requests. */
class SiteServerTest {
  private static final String SECRET = "not for the reader";

  @TempDir Path folder;
  private SiteServer server;

  @BeforeEach
  void serveASmallSite() throws IOException {
    Path site = folder.resolve("site");
    Files.createDirectories(site.resolve("2025-06/01"));
    Files.createDirectories(site.resolve("empty"));
    Files.createDirectories(site.resolve("政策"));
    Files.writeString(site.resolve("index.html"), "first page");
    Files.writeString(site.resolve("404.html"), "no such page");
    Files.writeString(site.resolve("2025-06/01/index.html"), "第一篇");
    Files.writeString(site.resolve("政策/index.html"), "policies");
    Files.writeString(site.resolve(".gitignore"), SECRET);
    Files.writeString(folder.resolve("secret.txt"), SECRET);
    for (String extension : List.of("css", "js", "json", "svg", "png", "webmanifest", "new")) {
      Files.writeString(site.resolve("a." + extension), extension);
    }
    server = SiteServer.start(site, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> range(String range, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + "/a.json")).header("Range", range);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,j,bytes 0-0/4",
    "bytes=1-2,so,bytes 1-2/4",
    "bytes=2-,on,bytes 2-3/4",
    "bytes=-1,n,bytes 3-3/4",
    "bytes=-9,json,bytes 0-3/4",
    "bytes=1-99,son,bytes 1-3/4"
  })
  void aRangeOfAFileIsSentAlone(String range, String body, String answered) throws Exception {
    HttpResponse<String> response = range(range);
    assertEquals(206, response.statusCode());
    assertEquals(body, response.body());
    assertEquals(answered, response.headers().firstValue("Content-Range").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=4-5", "bytes=4-", "bytes=-0"})
  void aRangeAfterTheEndOfAFileIsRefused(String range) throws Exception {
    HttpResponse<String> response = range(range);
    assertEquals(416, response.statusCode());
    assertEquals("bytes */4", response.headers().firstValue("Content-Range").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=2-1", "bytes=-", "bytes=0-0,2-2", "lines=0-0", "bytes=a-b"})
  void theWholeFileIsSentForARangeThatIsNotUnderstood(String range) throws Exception {
    HttpResponse<String> response = range(range);
    assertEquals(200, response.statusCode());
    assertEquals("json", response.body());
  }

  @Test
  void theWholeFileIsSentIfTheRangeIsOfAnotherVersion() throws Exception {
    assertEquals("json", range("bytes=0-0", "If-Range", "\"old\"").body());
  }

  private String base() {
    String address = server.address().toString();
    return address.substring(0, address.length() - 1);
  }

  /** Sends a request line unchanged, which a client would normalize; returns the response. */
  private String raw(String requestLine) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      String request = requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFolderReturnsItsIndexPage() throws Exception {
    assertEquals("first page", get("/").body());
    HttpResponse<String> article = get("/2025-06/01/?q=1");
    assertEquals(200, article.statusCode());
    assertEquals("第一篇", article.body());
    assertEquals("text/html; charset=utf-8", article.headers().firstValue("Content-Type").get());
  }

  @Test
  void aFolderWithoutItsSlashRedirectsToIt() throws Exception {
    HttpResponse<String> article = get("/2025-06/01?q=1");
    assertEquals(301, article.statusCode());
    assertEquals("/2025-06/01/?q=1", article.headers().firstValue("Location").get());
    HttpResponse<String> chinese = get("/%E6%94%BF%E7%AD%96");
    assertEquals("/%E6%94%BF%E7%AD%96/", chinese.headers().firstValue("Location").get());
    assertEquals("policies", get("/%E6%94%BF%E7%AD%96/").body());
  }

  @ParameterizedTest
  @CsvSource({
    "css, text/css; charset=utf-8",
    "js, text/javascript; charset=utf-8",
    "json, application/json; charset=utf-8",
    "svg, image/svg+xml; charset=utf-8",
    "png, image/png",
    "webmanifest, application/manifest+json; charset=utf-8",
    "new, application/octet-stream",
  })
  void everyFileHasItsMediaType(String extension, String type) throws Exception {
    assertEquals(type, get("/a." + extension).headers().firstValue("Content-Type").get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/none", "/none/", "/empty/", "/a.css/", "/2025-06//01/"})
  void aMissingFileReturnsTheNotFoundPageOfTheSite(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertEquals(404, answer.statusCode());
    assertEquals("no such page", answer.body());
    assertEquals("text/html; charset=utf-8", answer.headers().firstValue("Content-Type").get());
  }

  @Test
  void aSiteWithoutANotFoundPageStillReturns404() throws Exception {
    Files.delete(folder.resolve("site/404.html"));
    assertEquals(404, get("/none").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/2025-06/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/2025-06/..",
        "/.gitignore",
        "/%2egitignore",
        "/a.css%00.html",
        "/%zz",
        "/%",
        "../secret.txt",
        "*",
        "http://127.0.0.1/../secret.txt",
      })
  void noEncodingOfAPathLeadsOutOfTheSite(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1");
    assertFalse(answer.contains(SECRET), answer);
    assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/1\\.1 40[04] .*"), answer);
  }

  @Test
  void anAbsolutePathDoesNotLeadOutOfTheSite() throws Exception {
    String secret = folder.resolve("secret.txt").toAbsolutePath().toString();
    assertEquals(404, get(secret).statusCode());
    // Newer versions of Java refuse two slashes themselves.
    String answer = raw("GET /" + secret + " HTTP/1.1");
    assertTrue(answer.matches("(?s)HTTP/1\\.1 40[04] .*") && !answer.contains(SECRET), answer);
  }

  @Test
  void aRedirectNeverLeadsToAnotherHost() throws Exception {
    String answer = raw("GET //example.org/%2e%2e HTTP/1.1");
    assertFalse(answer.contains("Location: //"), answer);
    assertFalse(raw("GET //2025-06 HTTP/1.1").contains("Location: //"));
  }

  @Test
  void aSymbolicLinkOutOfTheSiteIsNotFollowed() throws Exception {
    Path site = folder.resolve("site");
    Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("up"), folder);
    Files.createSymbolicLink(site.resolve("inside.css"), site.resolve("a.css"));
    assertEquals(404, get("/link.txt").statusCode());
    assertEquals(404, get("/up/secret.txt").statusCode());
    assertEquals(404, get("/up/").statusCode());
    assertEquals("css", get("/inside.css").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
  void onlyGetAndHeadAreAllowed(String method) throws Exception {
    String answer = raw(method + " / HTTP/1.1");
    assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    assertTrue(answer.contains("Allow: GET, HEAD"), answer);
    assertEquals("first page", Files.readString(folder.resolve("site/index.html")));
  }

  @Test
  void headReturnsTheLengthWithoutABody() throws Exception {
    HttpResponse<String> answer = send("HEAD", "/");
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
    assertEquals("10", answer.headers().firstValue("Content-Length").get());
  }

  @Test
  void aNewBuildIsServedWithoutARestart() throws Exception {
    Path site = folder.resolve("site");
    Files.move(site, folder.resolve("old"));
    Files.createDirectories(site);
    Files.writeString(site.resolve("index.html"), "second build");
    HttpResponse<String> answer = get("/");
    assertEquals("second build", answer.body());
    assertEquals("no-cache", answer.headers().firstValue("Cache-Control").get());
  }

  @Test
  void aRequestBetweenTheOldAndTheNewSiteWaitsForTheNewOne() throws Exception {
    Path site = folder.resolve("site");
    Path old = Files.move(site, folder.resolve(".site.old"));
    CompletableFuture<Void> swap =
        CompletableFuture.runAsync(
            () -> assertDoesNotThrow(() -> Files.move(old, site)),
            CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
    assertEquals("第一篇", get("/2025-06/01/").body());
    swap.join();
  }

  @Test
  void halfRequestsAndClientsThatTakeNoDataDoNotStopOthers() throws Exception {
    Files.write(folder.resolve("site/large.png"), new byte[4 << 20]);
    int port = server.address().getPort();
    String whole = "GET /large.png HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(2048);
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      String sent = i % 2 == 0 ? whole : whole.substring(0, 40);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      slow.add(socket);
    }
    assertEquals("第一篇", get("/2025-06/01/").body());
    for (Socket socket : slow) {
      socket.close();
    }
  }

  @Test
  void theServerListensOnTheLoopbackAddressOnly() {
    assertTrue(server.address().toString().startsWith("http://127.0.0.1:"));
  }

  @Test
  void aTakenPortAndAMissingSiteAreReported() {
    int port = server.address().getPort();
    Path site = folder.resolve("site");
    InputException taken =
        assertThrows(InputException.class, () -> SiteServer.start(site, port).close());
    assertEquals(Problem.PORT_TAKEN, taken.problem());
    assertEquals(List.of(Integer.toString(port)), taken.details());
    InputException missing =
        assertThrows(
            InputException.class, () -> SiteServer.start(folder.resolve("none"), 0).close());
    assertEquals(Problem.SITE_MISSING, missing.problem());
  }

  @Test
  void closingTheServerEndsTheWaiting() throws Exception {
    Thread waiting =
        new Thread(
            () -> {
              try {
                server.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    waiting.start();
    server.close();
    waiting.join();
    assertFalse(waiting.isAlive());
  }
}
