package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.huibian.site.PathPattern;
import org.huibian.site.SampleSite;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuilderTest {
  private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|src|action)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  @TempDir Path folder;
  private Path site;
  private SiteInput input;

  @BeforeEach
  void prepare() throws IOException {
    site = folder.resolve("site");
    input = SampleSite.input(folder.resolve("content"), "");
  }

  private BuildReport build() {
    return new SiteBuilder(SampleSite.TEMPLATES).build(input, site);
  }

  private String page(String name) throws IOException {
    return Files.readString(site.resolve(name));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> out = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      out.put(
          Folders.relative(folder, file),
          java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return out;
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> out = new ArrayList<>();
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      out.add(m.group(1).replace("&amp;", "&"));
    }
    return out;
  }

  @Test
  void theReportCountsPagesAndFiles() throws IOException {
    BuildReport report = build();
    assertEquals(3, report.issues());
    assertEquals(7, report.articles());
    long pages = Folders.files(site).stream().filter(f -> f.toString().endsWith(".html")).count();
    assertEquals(pages, report.pages());
    assertTrue(pages > 4 + 3 + 7, () -> pages + " pages");
    assertEquals(Folders.files(site).size(), report.files());
    assertFalse(report.siteMap());
    assertFalse(Files.exists(site.resolve("sitemap.xml")));
  }

  @Test
  void everyLinkIsRelativeAndHasATarget() throws IOException {
    build();
    for (Path file : Folders.files(site)) {
      if (!file.toString().endsWith(".html")) {
        continue;
      }
      for (String address : found(ADDRESS, Files.readString(file))) {
        if (address.startsWith("https://")) {
          continue;
        }
        assertFalse(address.startsWith("/") || address.contains(":"), file + " " + address);
        String path = address.replaceFirst("#.*", "");
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        assertTrue(Files.isRegularFile(target), file + " leads to nothing at " + address);
        if (address.contains("#")) {
          String anchor = address.substring(address.indexOf('#') + 1);
          assertTrue(found(ID, Files.readString(target)).contains(anchor), file + " " + address);
        }
      }
    }
  }

  @Test
  void everyIdIsUniqueInItsPage() throws IOException {
    build();
    for (Path file : Folders.files(site)) {
      if (file.toString().endsWith(".html")) {
        List<String> ids = found(ID, Files.readString(file));
        assertEquals(ids.stream().distinct().toList(), ids, file.toString());
      }
    }
  }

  @Test
  void twoBuildsAreIdenticalInAnyLocaleAndTimeZone() throws IOException {
    build();
    Map<String, String> first = contents(site);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      build();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertEquals(first, contents(site));
  }

  @Test
  void markupAndScriptsInATextAreEscaped() throws IOException {
    build();
    String page = page("2025-06/05/index.html");
    assertFalse(page.contains("<img src=x"));
    assertFalse(page.contains("<script>"));
    assertFalse(page.contains("<b>标题"));
    assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;&amp;amp;"));
    assertTrue(page.contains("${1+1}"));
    assertTrue(found(ADDRESS, page).stream().noneMatch(a -> a.matches("(?i)(javascript|data):.*")));
    assertTrue(found(ADDRESS, page).contains("https://example.org/?a=1&b=2"));
    assertTrue(page("2025-06/01/index.html").contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }

  @Test
  void aPrintedAddressBecomesALinkWithoutThePunctuationAfterIt() throws IOException {
    build();
    assertTrue(page("2025-06/01/index.html").contains(">https://www.miit.gov.cn/zwgk/a.html</a>。"));
  }

  @Test
  void noPageHasAnInlineScriptOrStyleOrLoadsFromAnotherSite() throws IOException {
    build();
    for (Path file : Folders.files(site)) {
      if (file.toString().endsWith(".html")) {
        String page = Files.readString(file);
        assertTrue(page.contains("Content-Security-Policy"), file.toString());
        assertFalse(page.matches("(?s).*<(?:style|script)>.*"), file.toString());
        assertFalse(page.matches("(?s).*<[^>]*\\s(?:style|on[a-z]+)=\"[^>]*>.*"), file.toString());
        assertFalse(page.matches("(?s).*<(?:link|script|img)[^>]*(?:src|href)=\"https?:.*"));
      }
    }
  }

  @Test
  void mergedCellsSpanRowsAndColumnsAndAreRepeatedForPhones() throws IOException {
    build();
    String page = page("2025-06/01/index.html");
    assertTrue(page.contains("rowspan=\"3\" data-label=\"领域\">碳足迹管理<"));
    assertTrue(page.contains("class=\"carried\" data-label=\"领域\">碳足迹管理<"));
    assertTrue(page.contains("colspan=\"2\" data-label=\"领域\">氢能应用<"));
  }

  @Test
  void anArticleLinksToItsOriginal() throws IOException {
    build();
    String page = page("2025-06/01/index.html");
    assertTrue(page.contains("href=\"../source.txt\""));
    assertTrue(page.contains("原文第29–185行"));
    assertEquals("原文 2025-06\n", page("2025-06/source.txt"));
  }

  @Test
  void anIssueOffersItsOriginalWithItsDigest() throws IOException {
    build();
    String sum = Checksums.sha256("原文 2025-06\n".getBytes(StandardCharsets.UTF_8));
    String page = page("2025-06/index.html");
    assertTrue(page.contains("<a href=\"source.txt\">"));
    assertTrue(page.contains("SHA-256：<code>" + sum + "</code>"));
  }

  @Test
  void explanationsAreListedBelowTheirPolicy() throws IOException {
    build();
    String page = page("2025-06/index.html");
    int policy = page.indexOf("关于印发《工业和信息化部科技型企业孵化器管理办法》的通知");
    int explanation = page.indexOf("class=\"under\"", policy);
    assertTrue(policy > 0 && explanation > policy);
    assertTrue(page.indexOf("解读 | ", explanation) < page.indexOf("黄金产业", explanation));
  }

  @Test
  void aSiteWithABaseAddressHasASitemapAndCanonicalAddresses() throws IOException {
    input = SampleSite.input(folder.resolve("content"), "https://example.org/huibian");
    assertTrue(build().siteMap());
    assertTrue(page("sitemap.xml").contains("<loc>https://example.org/huibian/2025-06/03/</loc>"));
    assertTrue(
        page("2025-06/03/index.html")
            .contains("rel=\"canonical\" href=\"https://example.org/huibian/2025-06/03/\""));
    // The QR code is a file of its own, which only a printed page loads.
    assertTrue(page("2025-06/03/index.html").contains("src=\"qr.svg\""));
    assertTrue(page("2025-06/03/qr.svg").startsWith("<svg "));
    assertTrue(page("robots.txt").contains("Sitemap: https://example.org/huibian/sitemap.xml"));
  }

  @Test
  void aFailedBuildLeavesTheOldSite() throws IOException {
    build();
    Map<String, String> before = contents(folder);
    SiteBuilder failing = new SiteBuilder(SampleSite.TEMPLATES).with(new FailingPart());
    InputException e = assertThrows(InputException.class, () -> failing.build(input, site));
    assertEquals(Problem.FILE_UNWRITABLE, e.problem());
    assertEquals(before, contents(folder));
  }

  private static final class FailingPart implements SitePart {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public Set<SiteSource> reads() {
      return Set.of();
    }

    @Override
    public List<PathPattern> writes() {
      return List.of();
    }

    @Override
    public void write(SiteModel model, SiteOutput output) throws IOException {
      throw new IOException("disk full");
    }
  }

  @Test
  void aFolderWithForeignFilesIsRefused() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.doc"), "years of work");
    InputException e = assertThrows(InputException.class, this::build);
    assertEquals(Problem.OUTPUT_FOREIGN, e.problem());
    assertEquals(List.of("thesis.doc"), e.details());
    assertEquals("years of work", page("thesis.doc"));
  }

  @Test
  void aForeignFileInAnEarlierSiteIsRefused() throws IOException {
    build();
    Files.writeString(site.resolve("2025-06/notes.txt"), "mine");
    InputException e = assertThrows(InputException.class, this::build);
    assertEquals(List.of("2025-06/notes.txt"), e.details());
  }

  @Test
  void theIgnoreFileIsKeptAndOldPagesAreDeleted() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve(".gitignore"), "*\n");
    build();
    input =
        new SiteInput(
            input.settings(), input.issues().subList(0, 1), input.lines(), input.content());
    build();
    assertEquals("*\n", page(".gitignore"));
    assertFalse(Files.exists(site.resolve("2025-06")));
    try (var beside = Files.list(folder)) {
      assertEquals(
          List.of(".huibian", "content", "site"),
          beside.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aBuildRecoversFromOneThatWasInterruptedWhileReplacingTheSite() throws IOException {
    build();
    Files.move(site, folder.resolve(".site.old"));
    build();
    assertTrue(Files.isRegularFile(site.resolve("index.html")));
    assertFalse(Files.exists(folder.resolve(".site.old")));
  }

  @Test
  void aMissingTemplateFolderGivesTheSameSite() throws IOException {
    build();
    Map<String, String> expected = contents(site);
    new SiteBuilder(folder.resolve("none")).build(input, site);
    assertEquals(expected, contents(site));
  }

  @Test
  void anErrorInATemplateIsReportedWithFileAndLine() throws IOException {
    Path templates = folder.resolve("templates");
    for (Path file : Folders.files(SampleSite.TEMPLATES)) {
      Path copy = templates.resolve(Folders.relative(SampleSite.TEMPLATES, file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    Path about = templates.resolve("about.ftlh");
    for (String bad : List.of("<p>\n${nothing.here}", "<p>\n<#if x>")) {
      Files.writeString(about, bad);
      InputException e =
          assertThrows(InputException.class, () -> new SiteBuilder(templates).build(input, site));
      assertEquals(Problem.TEMPLATE_BROKEN, e.problem());
      assertEquals(about, e.file().orElseThrow());
      assertEquals(2, e.line().orElseThrow());
    }
    assertFalse(Files.exists(site));
  }

  @Test
  void noTemplateTurnsOffEscaping() throws IOException {
    for (Path file : Folders.files(SampleSite.TEMPLATES)) {
      if (file.toString().endsWith(".ftlh")) {
        assertFalse(Files.readString(file).matches("(?s).*\\?\\s*no_esc.*|.*<#noautoesc.*"));
      }
    }
  }
}
