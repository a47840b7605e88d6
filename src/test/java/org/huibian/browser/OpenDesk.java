package org.huibian.browser;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.cli.Huibian;

/** The command {@code edit} on a home folder, and the desk in a browser as an editor opens it. */
final class OpenDesk implements AutoCloseable {
  /** The script condition that the desk waits for nothing. */
  static final String IDLE = "!document.querySelector('.loading, .working')";

  private static final long PATIENCE_SECONDS = 120;

  private final Path home;
  private final Thread command;
  private final URI address;
  private final Browser browser;

  /** Completes with the address of the desk, which the command prints. */
  private static final class DeskAddress extends Writer {
    private static final Pattern ADDRESS =
        Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/\\S+#[A-Za-z0-9_-]+(?=\\s|\\b)");

    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    @Override
    public void write(char[] characters, int from, int length) {
      text.append(characters, from, length);
      Matcher found = ADDRESS.matcher(text);
      if (text.indexOf("\n") >= 0 && found.find()) {
        address.complete(URI.create(found.group()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private OpenDesk(Path home) throws InterruptedException {
    this.home = home;
    DeskAddress out = new DeskAddress();
    this.command =
        new Thread(
            () ->
                Huibian.run(
                    new String[] {"edit", "--port", "0", "--no-browser"},
                    new PrintWriter(out),
                    new PrintWriter(Writer.nullWriter()),
                    Map.of("HUIBIAN_HOME", home.toString(), "LANG", "zh_CN.UTF-8")));
    command.start();
    try {
      this.address = out.address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the desk does not start", e);
    }
    this.browser = Browser.inChinese();
    browser.resize(1280, 800);
    browser.open(address.toString());
    browser.await("document.querySelector('h1') !== null && " + IDLE);
  }

  /** Opens the desk of a home folder whose content has no issue. */
  static OpenDesk empty(Path home) throws IOException, InterruptedException {
    Path content = Files.createDirectories(home.resolve("content"));
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
    return new OpenDesk(home);
  }

  /** Opens the desk of a home folder with copies of real issues. */
  static OpenDesk of(Path home, String... issues) throws IOException, InterruptedException {
    Path content = Files.createDirectories(home.resolve("content"));
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
    for (String issue : issues) {
      RealSite.copy(Path.of("content", issue), content.resolve(issue));
    }
    return new OpenDesk(home);
  }

  /** Opens the desk of a home folder as it is. */
  static OpenDesk again(Path home) throws InterruptedException {
    return new OpenDesk(home);
  }

  Browser browser() {
    return browser;
  }

  /** Returns a file of the content. */
  Path content(String file) {
    return home.resolve("content").resolve(file);
  }

  /** Goes to a screen, such as {@code #/review/2024-08}, and waits until a condition holds. */
  void go(String screen, String condition) {
    browser.run("location.hash = arguments[0]", screen);
    browser.await("(" + condition + ") && " + IDLE);
  }

  /** Presses a key that types a character or has a name, such as {@code n} or {@code Enter}. */
  void press(String key) {
    press(key, 0);
  }

  /** Presses a key together with others: 1 is Alt, 2 Control, 8 Shift. */
  void press(String key, int with) {
    boolean isText = key.length() == 1 && (with & 7) == 0 || key.equals("Enter");
    String text = key.equals("Enter") ? "\r" : key;
    int code = key.length() == 1 ? Character.toUpperCase(key.charAt(0)) : named(key);
    Map<String, Object> down =
        Map.of(
            "type",
            isText ? "keyDown" : "rawKeyDown",
            "key",
            key,
            "text",
            isText ? text : "",
            "modifiers",
            with,
            "windowsVirtualKeyCode",
            code);
    browser.command("Input.dispatchKeyEvent", down);
    browser.command(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "modifiers", with, "windowsVirtualKeyCode", code));
  }

  private static int named(String key) {
    return switch (key) {
      case "Enter" -> 13;
      case "Tab" -> 9;
      case "Escape" -> 27;
      case "ArrowUp" -> 38;
      case "ArrowDown" -> 40;
      case "ArrowLeft" -> 37;
      case "ArrowRight" -> 39;
      case "F2" -> 113;
      default -> 0;
    };
  }

  /** Clicks an element; the lists of the desk may be drawn anew at any moment. */
  void click(String selector) {
    browser.run("document.querySelector(arguments[0]).click()", selector);
  }

  /** Types a text where the focus is. */
  void type(String text) {
    browser.command("Input.insertText", Map.of("text", text));
  }

  /** Drops a file onto an element. */
  void drop(String selector, String name, String text) {
    browser.run(
        "const files = new DataTransfer(); files.items.add(new File([arguments[2]], arguments[1]));"
            + " document.querySelector(arguments[0]).dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: files, bubbles: true, cancelable: true}))",
        selector,
        name,
        text);
  }

  /** Returns the text of an element as it is shown. */
  String shown(String selector) {
    return browser.text("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
  }

  /** Returns what a screen reader was told last. */
  String told() {
    return browser.text("return document.getElementById('live').textContent").strip();
  }

  @Override
  public void close() {
    browser.close();
    command.interrupt();
    try {
      command.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
