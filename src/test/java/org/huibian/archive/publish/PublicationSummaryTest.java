package org.huibian.archive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.markdown.PublishSettings.Target;
import org.huibian.site.Checksums;
import org.huibian.site.view.PublicationView;
import org.huibian.site.view.PublicationView.ChangedArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationSummaryTest {
  @TempDir Path folder;
  private Path site;
  private Path place;

  @BeforeEach
  void folders() throws IOException {
    site = Files.createDirectories(folder.resolve("site"));
    place = Files.createDirectories(folder.resolve("place"));
  }

  private static String data(String title, String... blocks) {
    return "{\"id\":\"x\",\"title\":\""
        + title
        + "\",\"kind\":\"policy\",\"date\":null,\"citedBy\":[\"2025-06/09\"],\"blocks\":["
        + String.join(",", blocks)
        + "]}";
  }

  private static String paragraph(String text) {
    return "{\"type\":\"paragraph\",\"lines\":[1,2],\"text\":\"" + text + "\",\"anchor\":\"s1\"}";
  }

  private static String table(String... cells) {
    return "{\"type\":\"table\",\"caption\":\"表1\",\"columns\":[\"名称\",\"台数\"],\"rows\":[[\""
        + String.join("\",\"", cells)
        + "\"]]}";
  }

  private static void put(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static SortedMap<String, String> sums(Path root) throws IOException {
    SortedMap<String, String> out = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.put(root.relativize(file).toString(), Checksums.sha256(file));
      }
    }
    return out;
  }

  private PublicationView summary() throws IOException {
    try (Place target = Places.open(new Target.Folder(place))) {
      return PublicationSummary.of("内网", true, site, target, sums(place), sums(site));
    }
  }

  private String page() throws IOException {
    return PublicationSummary.page(summary(), folder.resolve("templates"));
  }

  @Test
  void articlesThatAreNewChangedOrGoneAreToldByIssueTheNewestFirst() throws IOException {
    put(place, "data/2025-04/01.json", data("甲通知", paragraph("旧的一段。"), paragraph("不变。")));
    put(place, "data/2025-06/02.json", data("乙办法", paragraph("正文。")));
    put(site, "data/2025-04/01.json", data("甲通知", paragraph("新的一段。"), paragraph("不变。")));
    put(site, "data/2025-06/03.json", data("丙解读", paragraph("问：")));
    put(site, "topics/green/index.html", "");
    PublicationView view = summary();
    assertEquals(List.of("2025-06", "2025-04"), view.issues().stream().map(i -> i.id()).toList());
    List<ChangedArticle> june = view.issues().get(0).articles();
    assertEquals("removed 乙办法", june.get(0).state() + " " + june.get(0).title());
    assertEquals("new 丙解读", june.get(1).state() + " " + june.get(1).title());
    ChangedArticle april = view.issues().get(1).articles().get(0);
    assertEquals(List.of("旧的一段。"), april.was());
    assertEquals(List.of("新的一段。"), april.is());
    assertEquals(sums(place).get("data/2025-04/01.json"), april.former());
    assertEquals(1, view.others().added());
  }

  @Test
  void aChangedCellShowsItsRowAndAChangedTitleAsText() throws IOException {
    put(place, "data/2025-06/01.json", data("甲", table("甲机", "3"), paragraph("同")));
    put(site, "data/2025-06/01.json", data("乙", table("甲机", "4"), paragraph("同")));
    ChangedArticle changed = summary().issues().get(0).articles().get(0);
    assertEquals(List.of("甲", "甲机　3"), changed.was());
    assertEquals(List.of("乙", "甲机　4"), changed.is());
  }

  @Test
  void whatNobodyReadsIsOnlyCounted() throws IOException {
    String text = data("甲", paragraph("同"));
    put(place, "data/2025-06/01.json", text);
    put(site, "data/2025-06/01.json", text.replace("2025-06/09", "2025-06/10").replace("s1", "s2"));
    assertEquals(List.of(), summary().issues());
    assertEquals(1, summary().further());
  }

  @Test
  void paragraphsThatChangePlacesAreSaid() throws IOException {
    put(place, "data/2025-06/01.json", data("甲", paragraph("一"), paragraph("二")));
    put(site, "data/2025-06/01.json", data("甲", paragraph("二"), paragraph("一")));
    assertEquals("moved", summary().issues().get(0).articles().get(0).state());
  }

  @Test
  void textOfTheSiteIsNeverMarkup() throws IOException {
    put(
        place,
        "data/2025-06/01.json",
        data("<img src=x onerror=alert(1)>", paragraph("</del><b>")));
    put(site, "data/2025-06/01.json", data("&amp;<script>", paragraph("<a href='javascript:1'>")));
    String page = page();
    assertFalse(page.contains("<img") || page.contains("<script") || page.contains("<a href"));
    assertTrue(page.contains("&lt;script&gt;") && page.contains("将要发布的内容：内网"));
  }

  @Test
  void aLongTextAndManyTextsAreCutAndSaid() throws IOException {
    String[] many = new String[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = paragraph("𠀀".repeat(500) + i);
    }
    put(place, "data/2025-06/01.json", data("甲"));
    put(site, "data/2025-06/01.json", data("甲", many));
    ChangedArticle changed = summary().issues().get(0).articles().get(0);
    assertEquals(12, changed.is().size());
    assertEquals(28, changed.more());
    assertEquals(400, changed.is().get(0).codePoints().filter(c -> c == 0x20000).count());
  }

  @Test
  void aFormerTextThatIsDamagedOrAwayLeavesTheArticleNamed() throws IOException {
    put(place, "data/2025-06/01.json", "{\"title\":");
    put(site, "data/2025-06/01.json", data("甲", paragraph("文")));
    ChangedArticle changed = summary().issues().get(0).articles().get(0);
    assertEquals("changed 甲 []", changed.state() + " " + changed.title() + " " + changed.was());
  }

  @Test
  void aPlaceWithoutASiteHasOnlyNewArticles() throws IOException {
    put(site, "data/2025-06/01.json", data("甲", paragraph("文")));
    PublicationView view = summary();
    assertTrue(view.first());
    assertEquals(Map.of("new", 1L), Map.of(view.issues().get(0).articles().get(0).state(), 1L));
    assertTrue(page().contains("该位置此前没有网站"));
  }
}
