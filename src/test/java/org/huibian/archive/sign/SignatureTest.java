package org.huibian.archive.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.huibian.archive.publish.SystemProgram;
import org.huibian.cli.Huibian;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests signatures with the system's ssh-keygen, where it is installed. */
class SignatureTest {
  private static final byte[] LIST = "0123  首页\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path key;
  private Path content;
  private Path site;

  @BeforeEach
  void makeKeyAndSite() throws IOException {
    key = key("ed25519", "key");
    content = Files.createDirectory(folder.resolve("content"));
    site = Files.createDirectory(folder.resolve("site"));
    name(key);
    Files.writeString(site.resolve("index.html"), "首页");
    TreeMap<String, String> sums =
        new TreeMap<>(Map.of("index.html", Checksums.sha256(site.resolve("index.html"))));
    Files.writeString(site.resolve("SHA256SUMS"), new Checksums(sums).text());
  }

  private Path key(String kind, String name) throws IOException {
    Path file = folder.resolve(name);
    try {
      List<String> arguments =
          List.of("-q", "-t", kind, "-N", "", "-C", "某人@机器", "-f", file.toString());
      SystemProgram keygen = new SystemProgram("ssh-keygen", Map.of());
      assertEquals(0, keygen.attempt(arguments, Optional.empty(), new byte[0]).code());
    } catch (InputException e) {
      assumeTrue(false, "ssh-keygen is not installed");
    }
    return file;
  }

  private static String publicKey(Path key) throws IOException {
    return Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip();
  }

  /** Names the public key of a key in the settings of the site. */
  private void name(Path named) throws IOException {
    Files.writeString(
        content.resolve("site.yaml"),
        "title: 汇编\npublisher: 协会\npublicKey: " + publicKey(named) + "\n");
  }

  private record Answer(int code, String out, String err) {}

  private Answer run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> home = Map.of("HUIBIAN_HOME", folder.toString());
    int code = Huibian.run(command, new PrintWriter(out), new PrintWriter(err), home);
    return new Answer(code, out.toString(), err.toString());
  }

  private Problem refusal(String named) {
    SiteSignature signature = new SiteSignature(content, site);
    return assertThrows(InputException.class, () -> signature.sign(named)).problem();
  }

  @Test
  void aSignatureHoldsForTheSameListAndKeyOnly() throws IOException {
    Signature signature = new Signature();
    byte[] signed = signature.sign(LIST, key);
    assertEquals(Signature.Check.HOLDS, signature.check(LIST, signed, publicKey(key)));
    byte[] other = LIST.clone();
    other[0]++;
    assertEquals(Signature.Check.FAILS, signature.check(other, signed, publicKey(key)));
    byte[] damaged = signed.clone();
    damaged[signed.length / 2]++;
    assertEquals(Signature.Check.FAILS, signature.check(LIST, damaged, publicKey(key)));
    Path stranger = key("ed25519", "stranger");
    assertEquals(Signature.Check.FAILS, signature.check(LIST, signed, publicKey(stranger)));
    assertEquals(Signature.Check.FAILS, signature.check(LIST, new byte[0], publicKey(key)));
  }

  @Test
  void aSignatureThatHoldsStaysAlsoWhereAKeySignsDifferentlyEachTime() throws IOException {
    Path random = key("ecdsa", "random");
    name(random);
    new SiteSignature(content, site).sign(random.toString());
    byte[] first = Files.readAllBytes(site.resolve(Signature.NAME));
    new SiteSignature(content, site).sign(random.toString());
    assertArrayEquals(first, Files.readAllBytes(site.resolve(Signature.NAME)));
  }

  @Test
  void aPrivateKeyInAPublishedFolderIsRefused() throws IOException {
    Files.copy(key, content.resolve("key"));
    assertEquals(Problem.SIGNING_KEY_INSIDE, refusal("key"));
    Files.createSymbolicLink(folder.resolve("link"), content.resolve("key"));
    assertEquals(Problem.SIGNING_KEY_INSIDE, refusal("../link"));
    Files.copy(key, site.resolve("key"));
    assertEquals(Problem.SIGNING_KEY_INSIDE, refusal("../site/key"));
    assertFalse(Files.exists(site.resolve(Signature.NAME)));
  }

  @Test
  void aKeyThatReadersCannotCheckWithIsRefused() throws IOException {
    name(key("ed25519", "stranger"));
    assertEquals(Problem.SIGNING_OTHER_KEY, refusal(key.toString()));
    Files.writeString(content.resolve("site.yaml"), "title: 汇编\npublisher: 协会\n");
    assertEquals(Problem.FIELD_MISSING, refusal(key.toString()));
    name(key);
    assertEquals(Problem.FILE_MISSING, refusal("../nothing"));
    Path text = Files.writeString(folder.resolve("text"), "no key");
    assertEquals(Problem.SIGNING_FAILED, refusal(text.toString()));
  }

  /** A host could give the forged list to the comparison and the true one to the signature. */
  @Test
  void theSignatureIsThatOfTheListThatTheFilesWereComparedWith() throws IOException {
    byte[] list = Files.readAllBytes(site.resolve("SHA256SUMS"));
    byte[] signed = new Signature().sign(list, key);
    byte[] page = "假".getBytes(StandardCharsets.UTF_8);
    TreeMap<String, String> sums = new TreeMap<>(Map.of("index.html", Checksums.sha256(page)));
    byte[] forged = new Checksums(sums).text().getBytes(StandardCharsets.UTF_8);
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              switch (exchange.getRequestURI().getPath()) {
                case "/SHA256SUMS" -> asked.getAndIncrement() == 0 ? forged : list;
                case "/SHA256SUMS.sig" -> signed;
                default -> page;
              };
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Answer answer = run("verify", address, "--key", folder.resolve("key.pub").toString());
      assertEquals(1, answer.code(), answer.out() + answer.err());
      assertTrue(answer.out().contains("changed: SHA256SUMS.sig"), answer.out());
      assertEquals(1, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aPublicationIsSignedOnceAndVerifyTellsSo() throws IOException {
    Path place = folder.resolve("www");
    String places = "here: folder " + place + "\n";
    Files.writeString(content.resolve("publish.yaml"), places);
    assertEquals(0, run("publish").code());
    assertFalse(Files.exists(place.resolve(Signature.NAME)));
    Files.writeString(content.resolve("publish.yaml"), places + "signingKey: ../key\n");
    Answer signed = run("publish");
    assertEquals(0, signed.code(), signed.err());
    assertTrue(Files.exists(place.resolve(Signature.NAME)));
    assertTrue(run("publish").out().contains("nothing was sent"));
    // A build makes the site anew, without a signature.
    Files.delete(site.resolve(Signature.NAME));
    Answer dry = run("publish", "--dry-run");
    assertTrue(dry.out().contains("nothing was sent"), dry.out());
    Answer whole = run("verify", place.toString());
    assertEquals(0, whole.code(), whole.out());
    assertTrue(whole.out().contains("the signature of the list holds"), whole.out());
    Path named = folder.resolve("key.pub");
    assertEquals(0, run("verify", place.toString(), "--key", named.toString()).code());
    Files.writeString(place.resolve("index.html"), "假");
    TreeMap<String, String> sums =
        new TreeMap<>(Map.of("index.html", Checksums.sha256(place.resolve("index.html"))));
    Files.writeString(place.resolve("SHA256SUMS"), new Checksums(sums).text());
    Answer forged = run("verify", place.toString());
    assertEquals(1, forged.code());
    assertTrue(forged.out().contains("changed: SHA256SUMS.sig"), forged.out());
    Files.writeString(content.resolve("publish.yaml"), places);
    assertEquals(0, run("publish").code());
    assertFalse(Files.exists(place.resolve(Signature.NAME)));
  }
}
