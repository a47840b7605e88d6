package org.huibian.site.page;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huibian.build.SiteBuilder;
import org.huibian.catalog.BlockLocations;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.site.Folders;
import org.huibian.site.SiteInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the pages and feeds of an archive of several years, with and without its newest issue. */
class LongListsTest {
  private static final int ARTICLES = 14;

  @TempDir static Path folder;
  private static Path before;
  private static Path after;

  @BeforeAll
  static void build() throws IOException {
    List<Issue> issues = new ArrayList<>();
    for (String month : List.of("2023-02", "2023-09", "2024-01", "2024-02", "2024-08", "2025-02")) {
      issues.add(monthly(month));
    }
    before = build("before", issues);
    issues.add(monthly("2025-03"));
    after = build("after", issues);
  }

  private static Issue monthly(String month) {
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i <= ARTICLES; i++) {
      articles.add(
          article(String.format("%s/%02d", month, i), "关于节能标准的通知" + month + "之" + i)
              .issuers("工业和信息化部")
              .date(month + "-20")
              .paragraph("根据《能源管理基本规定》，制定本办法。")
              .runIn("第一条", " 本办法自" + month.substring(0, 4) + "年12月1日起施行。")
              .make());
    }
    return issue(month, 1, articles.toArray(Article[]::new));
  }

  private static Path build(String name, List<Issue> issues) throws IOException {
    for (Issue issue : issues) {
      Path own = Files.createDirectories(folder.resolve("content/" + issue.id()));
      Files.writeString(own.resolve("source.txt"), "");
    }
    Path site = folder.resolve(name);
    SiteSettings settings = new SiteSettings("政策汇编", "协会", "https://example.org/", "zh-Hans", "");
    new SiteBuilder(Path.of("templates"))
        .build(
            new SiteInput(settings, issues, BlockLocations.NONE, folder.resolve("content")), site);
    return site;
  }

  private static long articles(String page) throws IOException {
    return Pattern.compile("<li class=\"entry")
        .matcher(Files.readString(after.resolve(page + "index.html")))
        .results()
        .count();
  }

  private static boolean has(String page, String text) throws IOException {
    return Files.readString(after.resolve(page)).contains(text);
  }

  @Test
  void aLongListShowsItsNewestYearsAndLinksToTheOthers() throws IOException {
    for (String list : List.of("topics/green/", "authorities/miit/", "kinds/policy/")) {
      assertEquals(2 * ARTICLES, articles(list), list);
      assertTrue(has(list + "index.html", "href=\"2024/index.html\""), list);
      assertEquals(3 * ARTICLES, articles(list + "2024/"), list);
      assertEquals(2 * ARTICLES, articles(list + "2023/"), list);
    }
    assertEquals(2 * ARTICLES, articles("dossiers/"));
    assertEquals(3 * ARTICLES, articles("dossiers/2024/"));
    assertTrue(has("dossiers/index.html", "href=\"2023/index.html\""));
  }

  @Test
  void theAddressOfTheNewestYearLeadsToThePageThatShowsIt() throws IOException {
    String moved = Files.readString(after.resolve("topics/green/2025/index.html"));
    assertTrue(moved.contains("href=\"../index.html#y2025\""), moved);
    assertTrue(has("topics/green/index.html", "id=\"y2025\""));
    assertTrue(has("topics/green/2024/index.html", "href=\"../index.html#y2025\""));
    assertFalse(has("sitemap.xml", "/topics/green/2025/"));
    assertTrue(has("sitemap.xml", "/topics/green/2024/"));
  }

  @Test
  void aNewIssueChangesOnlyTheNewestPartsOfLists() throws IOException {
    TreeSet<String> changed = new TreeSet<>();
    for (Path file : Folders.files(before)) {
      String path = before.relativize(file).toString();
      if (path.matches("(topics|authorities|kinds|years|dossiers|numbers|calendar)/.*/.*")
          && Files.mismatch(file, after.resolve(path)) >= 0) {
        changed.add(path);
      }
    }
    assertEquals(
        new TreeSet<>(
            List.of(
                "authorities/miit/calendar.ics",
                "authorities/miit/feed.xml",
                "authorities/miit/index.html",
                "authorities/miit/members.ics",
                "calendar/2025/index.html",
                "kinds/policy/feed.xml",
                "kinds/policy/index.html",
                "topics/green/calendar.ics",
                "topics/green/feed.xml",
                "topics/green/index.html",
                "topics/green/members.ics",
                "years/2025/feed.xml",
                "years/2025/index.html")),
        changed);
  }

  @Test
  void aFeedHasTheNewestIssueAndNoLongHistory() throws IOException {
    String feed = Files.readString(after.resolve("topics/green/feed.xml"));
    assertEquals(ARTICLES, Pattern.compile("<entry>").matcher(feed).results().count());
    assertFalse(feed.contains("2025-02/"), feed);
  }

  @Test
  void aMissingDocumentNamesItsNewestCitingArticlesAndHowManyThereAre() throws IOException {
    String page = Files.readString(after.resolve("wanted/index.html"));
    assertTrue(page.contains(7 * ARTICLES + "篇引用"), page);
    assertEquals(
        5, Pattern.compile("<li><a href=\"../2025-03/").matcher(page).results().count(), page);
    assertTrue(page.contains("<li>等" + 7 * ARTICLES + "篇</li>"), page);
  }

  @Test
  void theCalendarFileHasNoDaysThatHaveLongPassedAndThoseOfTheIssuesKeepThem() throws IOException {
    assertFalse(has("calendar.ics", "DTSTART;VALUE=DATE:20231201"));
    assertTrue(has("calendar.ics", "DTSTART;VALUE=DATE:20241201"));
    assertTrue(has("2023-02/calendar.ics", "DTSTART;VALUE=DATE:20231201"));
    assertTrue(has("calendar/2023/index.html", "2023-12-01"));
  }
}
