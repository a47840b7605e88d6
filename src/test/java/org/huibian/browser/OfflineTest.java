package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huibian.browser.RealSite.Way;
import org.huibian.serve.SiteServer;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests reading offline. Each test has a host of its own, which it can stop; the site is below a
 * sub-path.
 */
class OfflineTest extends BrowserTest {
  private static final String ARTICLE = "2025-06/01/";
  private static final String NEIGHBOUR = "2025-06/02/";
  private static final String ISSUE = "2025-06/";

  @TempDir static Path temporary;

  private SiteServer server;
  private String root;

  @Override
  Browser newBrowser() {
    Browser phone = Browser.start();
    phone.resize(360, 740);
    return phone;
  }

  @BeforeEach
  void goOnline() {
    server = SiteServer.start(site.host(), 0);
    root = server.address() + RealSite.SUB_PATH;
  }

  @AfterEach
  void goAway() {
    server.close();
    browser.open("about:blank");
    browser.complaints();
  }

  private void goOffline() {
    server.close();
  }

  private void comeBackWith(Path host) {
    server = SiteServer.start(host, server.address().getPort());
  }

  private void open(String page) {
    browser.open(root + page);
  }

  /** Waits until a page and its styles are cached. */
  private void awaitCopy(String page) {
    browser.run(
        "window.kept = false; const look = async () => { const sheet ="
            + " document.querySelector('link[rel=stylesheet]').href; window.kept = !!(await"
            + " caches.match(arguments[0])) && !!(await caches.match(sheet)); if (!window.kept)"
            + " setTimeout(look, 50); }; look();",
        root + page + "index.html");
    browser.await("window.kept");
  }

  private boolean isStyled() {
    return browser.holds("return getComputedStyle(document.body).marginTop === '0px'");
  }

  private String heading() {
    return browser.one("h1").getText();
  }

  private void awaitOffer() {
    browser.await("document.querySelectorAll('[data-keep] button:not([hidden])').length > 0");
  }

  private void keep(String id) {
    awaitOffer();
    browser.one("[data-keep='" + id + "'] button").click();
  }

  private void awaitState(String id, String words) {
    browser.await(
        "document.querySelector(arguments[0]).textContent.includes(arguments[1])",
        "[data-keep='" + id + "'] [role=status]",
        words);
  }

  @Test
  void aVisitedPageIsAvailableOfflineWithItsStyles() {
    open(ARTICLE);
    String heading = heading();
    awaitCopy(ARTICLE);
    goOffline();
    open(ARTICLE);
    assertEquals(heading, heading());
    assertTrue(isStyled());
    assertTrue(browser.one(".body p").isDisplayed());
    open("");
    assertEquals("政策汇编", browser.title(), "the first page is always there");
    assertTrue(isStyled());
  }

  @Test
  void aPageThatWasNotVisitedShowsTheDownloads() {
    open(ARTICLE);
    String title = browser.title();
    awaitCopy(ARTICLE);
    goOffline();
    open(NEIGHBOUR);
    assertEquals("离线阅读", heading());
    assertTrue(isStyled());
    assertEquals(root + NEIGHBOUR + "index.html", browser.one("#missing a").getAttribute("href"));
    browser.await("document.querySelectorAll('#seen-pages a').length > 0");
    assertTrue(browser.one("#seen-pages").getText().contains(title.replaceFirst(" - .*", "")));
    browser.all("#seen-pages a").stream()
        .filter(a -> a.getText().equals(title))
        .findFirst()
        .orElseThrow()
        .click();
    browser.await("document.title === arguments[0]", title);
  }

  @Test
  void anIssueIsDownloadedAndDeleted() {
    open(ISSUE);
    awaitOffer();
    String offer = browser.one("[data-keep] button").getText();
    assertTrue(offer.matches("保存（[0-9.]+ [KM]B）"), offer);
    browser.run(
        "window.told = []; const line = document.querySelector('[data-keep] [role=status]');"
            + "new MutationObserver(() => told.push(line.textContent))"
            + ".observe(line, {childList: true, characterData: true, subtree: true});");
    keep("2025-06");
    awaitState("2025-06", "已保存");
    String told = browser.text("return told.join()");
    assertTrue(told.contains("正在保存 100%"), told);
    goOffline();
    for (int i = 1; i <= 10; i++) {
      open("2025-06/%02d/".formatted(i));
      assertTrue(browser.address().endsWith("2025-06/%02d/".formatted(i)), browser.address());
      assertTrue(isStyled());
    }
    comeBackWith(site.host());
    open("offline/");
    keep("2025-06");
    browser.await("document.querySelector('[data-keep] button').textContent !== '移除'");
    goOffline();
    open("2025-06/09/");
    browser.await("document.querySelector('h1').textContent === '离线阅读'");
  }

  private String answers(String query) {
    open("search/?q=" + query);
    browser.await(SETTLED);
    return browser.one("#search-status").getText()
        + browser.text(
            "return [...document.querySelectorAll('#search-results > li')]"
                + ".map(e => e.innerText).join('\\n')");
  }

  @Test
  void aFormerSearchGivesTheSameResultsOffline() {
    open("search/");
    awaitCopy("search/");
    open("search/");
    String online = answers("氢能");
    assertTrue(online.contains("氢能"), online);
    goOffline();
    assertEquals(online, answers("氢能"));
  }

  @Test
  void anOpenSearchPageUsesTheIndexOfANewBuild() throws IOException {
    Path host = newBuild();
    open("search/");
    browser.await("window.huibianSearch !== undefined");
    server.close();
    comeBackWith(host);
    browser.one("[name=q]").sendKeys("氢能");
    browser.await(SETTLED);
    browser.await("document.querySelectorAll('#search-results > li').length > 0");
  }

  @Test
  void withTheSearchDownloadedEveryQueryGivesTheSameResultsInTheSameOrder() {
    List<String> queries = List.of("绿色低碳", "虚拟电厂", "工业母机", "发改委 设备更新", "国办发52号");
    List<String> online = queries.stream().map(this::answers).toList();
    open("offline/");
    keep("search");
    awaitState("search", "已保存");
    // Deletes what earlier searches have cached.
    browser.run(
        "window.gone = false; caches.keys().then(names => Promise.all(names"
            + ".filter(n => n.endsWith(' search')).map(n => caches.delete(n))))"
            + ".then(() => { window.gone = true; })");
    browser.await("window.gone");
    goOffline();
    assertEquals(online, queries.stream().map(this::answers).toList());
    String other = answers("碳排放权交易");
    assertTrue(other.contains("碳排放权交易"), other);
  }

  @Test
  void aNewBuildReplacesTheOldOneAsAWhole() throws IOException {
    Path host = newBuild();
    open(ISSUE);
    keep("2025-06");
    awaitState("2025-06", "已保存");
    open("2025-04/01/");
    awaitCopy("2025-04/01/");
    String oldAssets = assets();
    server.close();
    comeBackWith(host);
    // Online, the new page is shown at once.
    open(ARTICLE);
    assertTrue(heading().endsWith("（新版）"), heading());
    String newAssets = assets();
    assertFalse(newAssets.equals(oldAssets));
    assertEquals("rgb(1, 2, 3)", ruler());
    // Downloads are updated automatically.
    browser.run(
        "window.fresh = false; const look = async () => {"
            + " const note = await caches.match(arguments[0]);"
            + " window.fresh = !!note && (await note.json()).assets === arguments[1];"
            + " if (!window.fresh) setTimeout(look, 100); }; look();",
        root + "data/offline/kept/2025-06.json",
        newAssets);
    browser.await("window.fresh");
    goOffline();
    for (String page : List.of("2025-06/01/", "2025-06/02/", "2025-06/10/", "2025-06/")) {
      open(page);
      assertEquals(newAssets, assets(), page);
      assertEquals("rgb(1, 2, 3)", ruler(), page);
    }
    // Pages that were only visited remain available with their own styles.
    open("2025-04/01/");
    assertEquals(oldAssets, assets());
    assertTrue(isStyled());
    assertFalse("rgb(1, 2, 3)".equals(ruler()));
  }

  private String assets() {
    return browser.text(
        "return"
            + " /assets\\/[0-9a-f]{12}\\//.exec(document.querySelector('link[rel=stylesheet]').href)[0]");
  }

  private String ruler() {
    return browser.text("return getComputedStyle(document.documentElement).outlineColor");
  }

  /**
   * Returns a copy of the site with a changed title and style, below the same sub-path of a host.
   */
  private static Path newBuild() throws IOException {
    Path host = temporary.resolve("host");
    if (Files.exists(host)) {
      return host;
    }
    Path content = temporary.resolve("content");
    Path templates = temporary.resolve("templates");
    RealSite.copy(Path.of("content"), content);
    RealSite.copy(Path.of("templates"), templates);
    Path article = content.resolve("2025-06/01.md");
    Files.writeString(
        article, Files.readString(article).replaceFirst("(?m)^(title: .*)$", "$1（新版）"));
    Path sheet = templates.resolve("styles/article.css");
    Files.writeString(sheet, Files.readString(sheet) + "html { outline-color: rgb(1, 2, 3); }\n");
    buildHost(content, templates, host);
    return host;
  }

  private static void buildHost(Path content, Path templates, Path host) throws IOException {
    RealSite.build(content, templates, host.resolve(RealSite.SUB_PATH));
    Files.writeString(host.resolve("index.html"), "<!DOCTYPE html><title>Host</title>Host");
  }

  /** Waits until the record of a kept issue is that of a list. */
  private void awaitPack(String id, Path list) throws IOException {
    browser.run(
        "window.fresh = false; const look = async () => {"
            + " const note = await caches.match(arguments[0]);"
            + " window.fresh = !!note && (await note.json()).sha256 === arguments[1];"
            + " if (!window.fresh) setTimeout(look, 100); }; look();",
        root + "data/offline/kept/" + id + ".json",
        Checksums.sha256(list));
    browser.await("window.fresh");
  }

  @Test
  void aNewBuildLoadsOnlyTheFilesOfAKeptIssueThatHaveChanged() throws IOException {
    open(ISSUE);
    keep("2025-06");
    awaitState("2025-06", "已保存");
    Path content = temporary.resolve("one-sentence");
    RealSite.copy(Path.of("content"), content);
    Path article = content.resolve("2025-06/01.md");
    Files.writeString(article, Files.readString(article) + "\n新增的一句话。\n");
    Path host = temporary.resolve("host-of-one-sentence");
    Path folder = host.resolve(RealSite.SUB_PATH);
    buildHost(content, Path.of("templates"), host);
    // A page that the build has not changed would be refused now if it were loaded again.
    Files.writeString(folder.resolve("2025-06/10/index.html"), "damaged");
    server.close();
    comeBackWith(host);
    open("2025-04/01/");
    awaitPack("2025-06", folder.resolve("data/offline/2025-06.json"));
    goOffline();
    open(ARTICLE);
    assertTrue(browser.one(".body").getText().contains("新增的一句话。"));
    open("2025-06/10/");
    assertTrue(browser.one(".body p").isDisplayed());
  }

  @Test
  void anIssueOfWhichOneFileIsOfAnotherBuildIsNotKeptAtAll() throws IOException {
    Path host = temporary.resolve("host-between-builds");
    RealSite.copy(site.host(), host);
    Files.writeString(host.resolve(RealSite.SUB_PATH + "2025-06/10/index.html"), "another build");
    server.close();
    comeBackWith(host);
    open(ISSUE);
    keep("2025-06");
    awaitState("2025-06", "网站刚刚更新");
    String files =
        "caches.keys().then(async names => { let kept = 0; for (const name of names)"
            + " for (const each of await (await caches.open(name)).keys())"
            + " kept += /2025-06\\/.*\\?[0-9a-f]{64}$/.test(each.url) ? 1 : 0;"
            + " window.keptFiles = kept; })";
    browser.run("window.keptFiles = -1; " + files);
    browser.await("window.keptFiles >= 0");
    assertTrue(browser.holds("return window.keptFiles === 0"));
  }

  @Test
  void aBrokenFileAndThePageOfAHotspotAreNotKept() throws IOException {
    Path host = temporary.resolve("host-with-broken-files");
    RealSite.copy(site.host(), host);
    Path folder = host.resolve(RealSite.SUB_PATH);
    for (Path file : Folders.files(folder.resolve("data/search/texts"))) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    Files.writeString(folder.resolve(NEIGHBOUR + "index.html"), "<html><title>登录</title></html>");
    Path assets = folder.resolve("assets");
    for (Path file : Folders.files(assets)) {
      if (file.endsWith("cite.js")) {
        Files.writeString(file, "<html><title>登录</title></html>");
      }
    }
    server.close();
    comeBackWith(host);
    open(ARTICLE);
    awaitCopy(ARTICLE);
    open(NEIGHBOUR);
    open("search/?q=氢能");
    browser.await("document.getElementById('search-status').textContent.includes('没有载入')");
    server.close();
    comeBackWith(site.host());
    assertTrue(answers("氢能").contains("氢能"));
    open(ARTICLE);
    browser.one("[data-tool=cite]").click();
    browser.await("document.querySelector('dialog[open]') !== null");
    goOffline();
    open(NEIGHBOUR);
    assertEquals("离线阅读", heading());
  }

  @Test
  void fullStorageIsReported() {
    open(ISSUE);
    awaitOffer();
    String origin = server.address().toString();
    Map<String, Object> quota = Map.of("origin", origin, "quotaSize", 100_000);
    browser.command("Storage.overrideQuotaForOrigin", quota);
    keep("2025-06");
    awaitState("2025-06", "存储空间不足");
    browser.command("Storage.overrideQuotaForOrigin", Map.of("origin", origin));
    keep("2025-06");
    awaitState("2025-06", "已保存");
  }

  @Test
  void aDownloadWithoutNetworkFailsWithAMessage() {
    open(ISSUE);
    awaitOffer();
    goOffline();
    keep("2025-06");
    awaitState("2025-06", "连不上网");
  }

  @Test
  void theSiteCanBeInstalled() {
    open("");
    awaitCopy("");
    Map<String, Object> manifest = browser.command("Page.getAppManifest", Map.of());
    assertEquals(List.of(), manifest.get("errors"));
    assertEquals(root + "manifest.webmanifest", manifest.get("url"));
    assertEquals(
        List.of(),
        browser.command("Page.getInstallabilityErrors", Map.of()).get("installabilityErrors"));
  }

  @Test
  void aSiteOpenedFromAFolderOffersNoDownloads() {
    browser.open(site.address(Way.FROM_A_FOLDER, "offline/"));
    assertTrue(browser.one("#offline-state").getText().contains("全部内容已在本机"));
    assertTrue(browser.all("[data-keep] button:not([hidden])").isEmpty());
    assertEquals(List.of(), browser.complaints());
  }
}
