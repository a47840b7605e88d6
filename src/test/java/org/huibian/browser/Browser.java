package org.huibian.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a new profile. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The maximum time to wait for a condition, long enough for a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;
  private final List<Request> log = new ArrayList<>();

  /**
   * An entry of the log of requests.
   *
   * @param document the address of the page that sent the request
   * @param address the requested address
   */
  private record Request(String document, String address) {}

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts a browser with default settings. */
  static Browser start() {
    return start(Map.of());
  }

  /** Starts a browser whose user reads Chinese. */
  static Browser inChinese() {
    return start(Map.of("intl.accept_languages", "zh-CN,zh"));
  }

  /** Starts a browser with scripts disabled. */
  static Browser withoutScripts() {
    return start(Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  private static Browser start(Map<String, Object> preferences) {
    // Selenium would warn that it has no DevTools bindings for this version; they are not used.
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    Chromium chromium = Chromium.installed();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.browser().toFile());
    options.addArguments(Chromium.QUIET);
    options.addArguments("--hide-scrollbars", "--lang=zh-CN");
    options.setExperimentalOption("prefs", preferences);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    File program = chromium.driver().toFile();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program)
            .withLogOutput(OutputStream.nullOutputStream())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  void open(String address) {
    driver.get(address);
    // The driver may return before the style sheets have come, on a machine that is busy.
    await("document.readyState === 'complete'");
  }

  /** Opens a tab beside the present ones and goes on there. */
  void newTab() {
    driver.switchTo().newWindow(WindowType.TAB);
  }

  /** Sets the width and height of the page, in CSS pixels. */
  void resize(int width, int height) {
    resize(width, height, 1);
  }

  void resize(int width, int height, int density) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", density, "mobile", false));
    // The command returns before the page has its new size.
    await("innerWidth === arguments[0] && innerHeight === arguments[1]", width, height);
  }

  /** Sets the preferred color scheme: {@code light} or {@code dark}. */
  void prefer(String scheme) {
    emulate("screen", scheme);
  }

  /** Shows the page with its print styles. */
  void print() {
    emulate("print", "light");
  }

  private void emulate(String medium, String scheme) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(feature)));
    await(
        "matchMedia(arguments[0]).matches"
            + " && matchMedia('(prefers-color-scheme: ' + arguments[1] + ')').matches",
        medium,
        scheme);
  }

  /** Presses a key that types no character, such as {@code Tab}. */
  void press(String key) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      int code = key.equals("Tab") ? 9 : 0;
      command(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Sends a command of the DevTools protocol. */
  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  /** Blocks requests to addresses that match a pattern; no patterns unblock all. */
  void block(String... patterns) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
  }

  String address() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  String text(String script, Object... arguments) {
    return String.valueOf(run(script, arguments));
  }

  long number(String script, Object... arguments) {
    return ((Number) run(script, arguments)).longValue();
  }

  boolean holds(String script, Object... arguments) {
    return Boolean.TRUE.equals(run(script, arguments));
  }

  /** Waits until a script expression is true. */
  void await(String expression, Object... arguments) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds("return " + expression, arguments)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain for " + expression + " at " + address());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Returns the errors and warnings in the browser's log since the last call. */
  List<String> complaints() {
    List<String> out = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      // For a plain text file, the browser requests an icon by itself.
      boolean icon = entry.getMessage().contains("/favicon.ico ");
      if (entry.getLevel().intValue() >= Level.WARNING.intValue() && !icon) {
        out.add(entry.getLevel() + " " + entry.getMessage());
      }
    }
    return out;
  }

  /**
   * Returns the addresses that the current page has requested since the last call, its own first.
   * Late log entries of the page before are omitted here; {@link #requestsOfAllPages} returns them.
   */
  List<String> requests() {
    String page = withoutFragment(driver.getCurrentUrl());
    return drainedLog().stream()
        .filter(request -> withoutFragment(request.document()).equals(page))
        .map(Request::address)
        .toList();
  }

  /** Returns the addresses that any page of this browser has requested since it was started. */
  List<String> requestsOfAllPages() {
    drainedLog();
    return log.stream().map(Request::address).toList();
  }

  /**
   * Reads the log entries since the last call. The renderer sends them asynchronously, but the
   * result of a script arrives only after all entries that were sent before.
   */
  private List<Request> drainedLog() {
    driver.executeScript("return 0");
    List<Request> fresh = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = parse(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        JsonNode sent = message.path("params");
        fresh.add(
            new Request(
                sent.path("documentURL").asText(), sent.path("request").path("url").asText()));
      }
    }
    log.addAll(fresh);
    return fresh;
  }

  private static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a screenshot of the viewport as PNG. */
  byte[] picture() {
    Map<String, Object> shot =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode((String) shot.get("data"));
  }

  /**
   * Prints the page to a PDF in A4, with the margins and running heads of its style sheet.
   *
   * @param scheme the preferred color scheme
   */
  byte[] pdf(String scheme) {
    emulate("print", scheme);
    Map<String, Object> printed =
        driver.executeCdpCommand(
            "Page.printToPDF",
            Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
    prefer(scheme);
    return Base64.getDecoder().decode((String) printed.get("data"));
  }

  @Override
  public void close() {
    driver.quit();
  }

  /** The kinds of pages, each with the most demanding example in the content. */
  enum Sample {
    HOME(""),
    ISSUE("2025-06/"),
    PLAIN_ARTICLE("2025-06/01/"),
    LONG_ARTICLE_OF_CLAUSES("2025-04/04/"),
    ARTICLE_OF_TABLES("2025-04/01/"),
    CATALOGUE("2024-03/02/"),
    BOXES_FIGURES_AND_TABLES("2025-06/07/"),
    INDEXES("indexes/"),
    AUTHORITY("authorities/ndrc/"),
    CALENDAR("calendar/"),
    DOSSIER("2025-04/14/dossier/"),
    NUMBERS("numbers/2025/"),
    YEARS("years/"),
    DOSSIERS("dossiers/"),
    CITED("2024-03/02/cites/"),
    WANTED("wanted/"),
    VOLUME("2025-06/print/"),
    SEARCH("search/"),
    ABOUT("about/"),
    OFFLINE("offline/"),
    LOST("404.html");

    private final String page;

    Sample(String page) {
      this.page = page;
    }

    /** Returns the path of the page relative to the site's root. */
    String page() {
      return page;
    }

    /** Returns the name of the page's screenshots. */
    Path picture(Path folder, String way) {
      return folder.resolve(name().toLowerCase(Locale.ROOT) + "-" + way + ".png");
    }
  }
}
