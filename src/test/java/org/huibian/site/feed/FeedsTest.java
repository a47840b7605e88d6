package org.huibian.site.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.build.SiteBuilder;
import org.huibian.site.Folders;
import org.huibian.site.SampleSite;
import org.huibian.site.SiteInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
  @TempDir Path folder;

  private Path build(String baseUrl) throws IOException {
    Path site = folder.resolve("site");
    SiteInput input = SampleSite.input(folder.resolve("content"), baseUrl);
    new SiteBuilder(SampleSite.TEMPLATES).build(input, site);
    return site;
  }

  private static List<Path> feeds(Path site) throws IOException {
    return Folders.files(site).stream().filter(f -> f.endsWith("feed.xml")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://example.org/huibian/"})
  void everyFeedIsValid(String baseUrl) throws Exception {
    Path site = build(baseUrl);
    List<String> broken = new ArrayList<>();
    for (Path feed : feeds(site)) {
      AtomRules.broken(feed).forEach(rule -> broken.add(site.relativize(feed) + ": " + rule));
    }
    assertEquals(List.of(), broken);
    assertTrue(feeds(site).size() > 20, () -> "only a few feeds");
  }

  @Test
  void theRulesFindErrors() throws Exception {
    Path feed = folder.resolve("feed.xml");
    Files.writeString(
        feed,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:uuid:1</id><title>甲</title>"
            + "<updated>2025-01-01T00:00:00Z</updated><entry><id>urn:uuid:2</id>"
            + "<title>乙</title><updated>2025-01-02T00:00:00Z</updated></entry></feed>");
    assertEquals(4, AtomRules.broken(feed).size(), () -> "rules");
  }

  @Test
  void everyHeadingOfAnIndexHasAPageAndAFeed() throws IOException {
    Path site = build("");
    for (String page :
        List.of(
            "",
            "authorities/miit/",
            "authorities/miit-office/",
            "topics/standards/",
            "kinds/policy/",
            "years/2025/",
            "years/2025/06/",
            "numbers/2025/")) {
      assertTrue(Files.isRegularFile(site.resolve(page + "index.html")), page);
      String html = Files.readString(site.resolve(page + "index.html"));
      assertTrue(html.contains("<link rel=\"alternate\" type=\"application/atom+xml\""), page);
      assertTrue(Files.isRegularFile(site.resolve(page + "feed.xml")), page);
    }
  }

  @Test
  void markupInATitleIsEscaped() throws IOException {
    String feed = Files.readString(build("").resolve("feed.xml"));
    assertTrue(feed.contains("&lt;img src=x onerror=alert(1)&gt;&amp;amp;"), feed);
    assertFalse(feed.contains("<img"), feed);
    assertFalse(feed.contains("<script"), feed);
  }

  @Test
  void theIdsOfEntriesDoNotDependOnTheAddressOfTheSite() throws IOException {
    Pattern id = Pattern.compile("<id>([^<]*)</id>");
    List<String> here =
        id.matcher(Files.readString(build("").resolve("feed.xml")))
            .results()
            .map(m -> m.group(1))
            .toList();
    List<String> moved =
        id.matcher(Files.readString(build("https://example.org/").resolve("feed.xml")))
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(here, moved);
    assertEquals(1 + 7, here.size());
  }

  @Test
  void theDatesOfAFeedFollowFromDocumentsAndIssues() throws IOException {
    String feed = Files.readString(build("").resolve("authorities/ndrc/feed.xml"));
    // The issue of June has the last document of this organ; it may have come at its end.
    assertTrue(feed.contains("<updated>2025-06-30T00:00:00+08:00</updated>\n<author>"), feed);
    assertTrue(feed.contains("<published>2019-10-30T00:00:00+08:00</published>"), feed);
  }
}
