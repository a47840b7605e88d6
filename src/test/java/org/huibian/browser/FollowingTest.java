package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.cli.Huibian;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code serve} follows an editor's saves while pages are open in a browser. */
class FollowingTest {
  private static final String ISSUE = "2025-06";
  private static final String PAGE = "2025-06/01/";
  private static final String NO_BANNER = "!document.querySelector('huibian-mistake')";
  private static final String BANNER =
      "Array.from(document.querySelector('huibian-mistake')?.shadowRoot.querySelectorAll('p') ||"
          + " []).map(line => line.textContent).join('\\n"
          + "')";

  @TempDir Path home;
  private Path article;
  private Thread command;
  private URI address;
  private Browser browser;

  /** Completes with the address in the first line that the command prints. */
  private static final class FirstAddress extends Writer {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    @Override
    public void write(char[] characters, int from, int length) {
      text.append(characters, from, length);
      Matcher found = ADDRESS.matcher(text);
      if (found.find()) {
        address.complete(URI.create(found.group()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void start() throws Exception {
    Path content = Files.createDirectories(home.resolve("content"));
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
    RealSite.copy(Path.of("content", ISSUE), content.resolve(ISSUE));
    article = content.resolve(ISSUE).resolve("01.md");
    RealSite.copy(Path.of("templates"), home.resolve("templates"));
    RealSite.build(content, home.resolve("templates"), home.resolve("site"));
    FirstAddress out = new FirstAddress();
    command =
        new Thread(
            () ->
                Huibian.run(
                    new String[] {"serve", "--port", "0"},
                    new PrintWriter(out),
                    new PrintWriter(Writer.nullWriter()),
                    Map.of("HUIBIAN_HOME", home.toString(), "LANG", "zh_CN.UTF-8")));
    command.start();
    address = out.address.get();
    browser = Browser.start();
    browser.resize(1280, 800);
  }

  @AfterEach
  void end() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
    command.interrupt();
    command.join();
  }

  private String page(String path) {
    return address.resolve(path).toString();
  }

  /** Replaces a text of the article, as an editor that saves by renaming a new file. */
  private void edit(String from, String to) throws IOException {
    String text = Files.readString(article);
    assertTrue(text.contains(from), from);
    Path fresh = article.resolveSibling(".01.md.part");
    Files.writeString(fresh, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    Files.move(fresh, article, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aSaveShowsInTheOpenPageAtTheSamePlace() throws IOException {
    browser.open(page(PAGE));
    browser.run("scrollTo(0, 700)");
    browser.await("scrollY === 700");
    Files.writeString(article, Files.readString(article) + "\n这一段刚刚写下。\n");
    browser.await("document.body.textContent.includes('这一段刚刚写下。')");
    browser.await("document.readyState === 'complete' && Math.round(scrollY) === 700");
    assertTrue(browser.holds("return " + NO_BANNER));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aSaveOfAStyleSheetAndOfATemplateShowToo() throws IOException {
    browser.open(page(PAGE));
    Path tokens = home.resolve("templates/styles/base/tokens.css");
    Files.writeString(tokens, Files.readString(tokens) + "\nbody{outline:3px solid red}\n");
    browser.await("getComputedStyle(document.body).outlineWidth === '3px'");
    Path template = home.resolve("templates/layout.ftlh");
    String text = Files.readString(template);
    Files.writeString(template, text.replace("跳到正文", "跳到正文去"));
    browser.await("document.querySelector('.skip')?.textContent === '跳到正文去'");
    Files.writeString(template, text.replace("跳到正文", "${nothing}"));
    browser.await(BANNER + ".includes('layout.ftlh:')");
    Files.writeString(template, text);
    browser.await("document.querySelector('.skip')?.textContent === '跳到正文' && " + NO_BANNER);
  }

  @Test
  void aMistakeShowsWithFileLineAndRemedyAndThePageRecovers() throws IOException {
    browser.open(page(PAGE));
    String title = browser.title();
    edit("\nkind: ", "\n<img src=x onerror=document.title='in'>: 1\nkind: ");
    browser.await(BANNER + " !== ''");
    String shown = browser.text("return " + BANNER);
    assertTrue(shown.startsWith("最近的修改有误"), shown);
    assertTrue(shown.matches("(?s).*01\\.md:[0-9]+: .*<img src=x.*"), shown);
    assertTrue(shown.lines().count() >= 3, shown);
    assertEquals(title, browser.title());
    assertEquals(
        0, browser.number("return document.querySelectorAll('img[src=x]').length"), "no markup");
    // The last good site remains, also for pages that are opened only now.
    browser.open(page(ISSUE + "/"));
    browser.await(BANNER + ".includes('01.md:')");
    browser.open(page(PAGE));
    edit("\n<img src=x onerror=document.title='in'>: 1\nkind: ", "\nkind: ");
    browser.await(NO_BANNER);
    assertEquals(title, browser.title());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void manyTabsAndFiftyOtherConnectionsBlockNoPage() throws IOException {
    List<Socket> others = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Socket socket = new Socket("127.0.0.1", address.getPort());
      socket
          .getOutputStream()
          .write(
              "GET /.huibian/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      others.add(socket);
    }
    for (Socket socket : others) {
      assertFalse(socket.getInputStream().read() < 0);
    }
    // More than the six connections that a browser opens to one server.
    for (int i = 0; i < 8; i++) {
      browser.newTab();
      browser.open(page(PAGE));
      assertNotNull(browser.one("#main"));
    }
    edit("\n---\n", "\n---\n\n所有标签页都更新。\n");
    browser.await("document.body.textContent.includes('所有标签页都更新。')");
    for (Socket socket : others) {
      socket.close();
    }
  }
}
