package org.huibian.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not the desk's own page cannot make it do or tell anything. */
class DeskGateTest {
  private static final String UNDO = "{\"number\":0}";

  /** Stands for the token in the requests below. */
  private static final String TOKEN = "<token>";

  /** Stands for the host and port of the desk. */
  private static final String HOST = "<host>";

  @TempDir static Path folder;
  private static DeskPlace desk;
  private static List<String> before;

  @BeforeAll
  static void open() throws IOException {
    desk = new DeskPlace(folder);
    before = files();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(desk.content())) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static String post(String call, String body, String... headers) {
    return request("POST", "/.huibian/desk/api/" + call, body, headers);
  }

  private static String request(String method, String path, String body, String... headers) {
    StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    boolean hasHost = false;
    for (String header : headers) {
      hasHost |= header.startsWith("Host:");
      text.append(header).append("\r\n");
    }
    if (!hasHost) {
      text.append("Host: " + HOST + "\r\n");
    }
    text.append("Connection: close\r\nContent-Length: ").append(body.length());
    return text.append("\r\n\r\n").append(body).toString();
  }

  /** What a page of another site, another program or a guess could send. */
  static List<String> attacks() {
    String json = "Content-Type: application/json";
    String key = DeskGate.HEADER + ": " + TOKEN;
    List<String> all = new ArrayList<>();
    // Other names that lead to this machine, as DNS rebinding makes them.
    for (String host :
        List.of(
            "evil.example",
            "evil.example:80",
            "127.0.0.1.evil.example",
            "127.0.0.1.nip.io",
            "localhost.evil.example",
            "[::1]",
            "0.0.0.0",
            "127.0.0.2",
            "2130706433",
            "0x7f.1",
            "LOCALHOST.",
            "127.0.0.1@evil.example",
            "")) {
      all.add(post("undo", UNDO, "Host: " + host, json, key));
    }
    // Origins that are not the desk's.
    for (String origin :
        List.of(
            "https://evil.example",
            "http://evil.example",
            "null",
            "file://",
            "http://127.0.0.1",
            "http://127.0.0.1:1",
            "http://localhost",
            "https://" + HOST,
            "http://" + HOST + ".evil.example",
            "http://evil.example/" + HOST,
            "http://user@" + HOST,
            "chrome-extension://abc",
            "not an origin")) {
      all.add(post("undo", UNDO, json, key, "Origin: " + origin));
    }
    for (String site : List.of("cross-site", "same-site", "none")) {
      all.add(post("undo", UNDO, json, key, "Sec-Fetch-Site: " + site));
    }
    // No token, or not the right one.
    all.add(post("undo", UNDO, json));
    for (String token : List.of("", "x", "null", "undefined", TOKEN + "x", "x" + TOKEN, "%00")) {
      all.add(post("undo", UNDO, json, DeskGate.HEADER + ": " + token));
    }
    all.add(post("undo?token=" + TOKEN, UNDO, json));
    all.add(post("undo", UNDO, json, "Cookie: " + key));
    all.add(post("undo", UNDO, json, "Authorization: Bearer " + TOKEN));
    all.add(post("undo", UNDO, json, key, DeskGate.HEADER + ": second"));
    // What a form of another page can send, even if it knew the token.
    for (String type :
        List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
      all.add(post("undo", UNDO, key, "Content-Type: " + type));
    }
    all.add(post("undo", UNDO, key));
    // Other methods, and an upgrade to a web socket.
    for (String method : List.of("OPTIONS", "DELETE", "PATCH", "HEAD", "TRACE")) {
      all.add(request(method, "/.huibian/desk/api/undo", UNDO, json, key));
    }
    all.add(
        request(
            "GET",
            "/.huibian/desk/api/state",
            "",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Origin: https://evil.example"));
    // Ways around the desk's folder, and out of it.
    for (String path :
        List.of(
            "/.huibian/desk/../desk/api/undo",
            "/.huibian/desk/%2e%2e/api/undo",
            "/.huibian//desk/api/undo",
            "/.huibian/desk/api%2fundo",
            "/.huibian/desk/API/undo")) {
      all.add(request("POST", path, UNDO, json));
    }
    return all;
  }

  /** Sends a request with the token and the host in their places. */
  private static int sent(String request) throws IOException {
    return desk.raw(request.replace(TOKEN, desk.token()).replace(HOST, desk.host()));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aRequestThatIsNotOfTheDesksOwnPageIsRefusedAndChangesNothing(String attack)
      throws IOException {
    int status = sent(attack);
    assertTrue(
        Set.of(0, 400, 403, 404, 405, 415, 421).contains(status), () -> status + " " + attack);
    assertEquals(before, files());
  }

  @Test
  void theAttacksAreManyAndTheSameRequestOfThePageIsLetIn() throws IOException {
    assertTrue(attacks().size() >= 40, () -> attacks().size() + " attacks");
    String own =
        request(
            "GET",
            "/.huibian/desk/api/state",
            "",
            DeskGate.HEADER + ": " + TOKEN,
            "Sec-Fetch-Site: same-origin",
            "Origin: http://" + HOST);
    assertEquals(200, sent(own));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void noPathLeadsToAFileThatIsNotOfTheDesksPage(String path) throws IOException {
    int status = sent(request("GET", path, ""));
    assertTrue(Set.of(0, 400, 404).contains(status), () -> status + " " + path);
  }

  static List<String> paths() {
    return List.of(
        "/.huibian/desk/../../content/site.yaml",
        "/.huibian/desk/..%2f..%2fcontent%2fsite.yaml",
        "/.huibian/desk/....//site.yaml",
        "/.huibian/desk/Desk.class",
        "/.huibian/desk/../serve/follow.js",
        "/.huibian/desk/%2fetc%2fpasswd",
        "/.huibian/desk//etc/passwd",
        "/.huibian/desk/index.html%00.js",
        "/.huibian/desk/index.html/",
        "/.huibian/desk/C:/windows/win.ini");
  }

  @Test
  void thePageMayRunOnlyItsOwnScriptsAndBeShownInNoFrame() throws Exception {
    URI page = URI.create("http://" + desk.host() + "/.huibian/desk/");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElseThrow());
    assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElseThrow());
    assertFalse(answer.body().contains(desk.token()));
  }

  @Test
  void eachDeskHasATokenOfItsOwn() throws IOException {
    try (DeskPlace other = new DeskPlace(folder, desk.content())) {
      assertNotEquals(desk.token(), other.token());
      assertTrue(other.token().length() >= 32);
    }
  }
}
