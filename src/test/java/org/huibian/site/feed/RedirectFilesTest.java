package org.huibian.site.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.model.Redirect;
import org.huibian.site.MemoryOutput;
import org.huibian.site.SampleSite;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedirectFilesTest {
  @TempDir Path content;

  /** Returns the files of a site whose first article of 2025-06 has these redirects. */
  private MemoryOutput files(String baseUrl, List<String> redirects) throws IOException {
    List<Issue> issues = new ArrayList<>(SampleSite.issues());
    Issue last = issues.remove(issues.size() - 1);
    List<Article> articles = new ArrayList<>(last.articles());
    Article first = articles.get(0);
    List<Redirect> parsed =
        redirects.stream().map(Redirect::parse).map(Optional::orElseThrow).toList();
    articles.set(0, first.withHead(first.head().toBuilder().redirects(parsed).build()));
    issues.add(last.withArticles(articles));
    SiteInput sample = SampleSite.input(content, baseUrl);
    MemoryOutput out = new MemoryOutput();
    new RedirectFiles()
        .write(
            SiteModel.of(
                new SiteInput(sample.settings(), issues, sample.lines(), content), "assets/1/"),
            out);
    return out;
  }

  @Test
  void aBucketLeadsOnFromFormerArticlesAndHasItsIndexAndItsPageForUnknownAddresses()
      throws IOException {
    MemoryOutput out =
        files("https://example.org/compendium/", List.of("2025-06/77/", "2025-07/", "2025-07/01/"));
    String oss = out.text("redirects.oss.xml");
    assertTrue(oss.contains("<Key>compendium/404.html</Key>"), oss);
    assertTrue(oss.contains("<KeyPrefixEquals>compendium/2025-06/77/</KeyPrefixEquals>"), oss);
    assertTrue(oss.contains("<HostName>example.org</HostName>"), oss);
    assertTrue(oss.contains("<ReplaceKeyWith>compendium/2025-06/01/</ReplaceKeyWith>"), oss);
    // A rule for the issue would mean all of its articles.
    assertFalse(oss.contains("<KeyPrefixEquals>compendium/2025-07/</KeyPrefixEquals>"), oss);
    assertTrue(out.text("redirects.nginx.conf").contains("location = /compendium/2025-07/ {"));
  }

  @Test
  void aBucketGetsNoMoreRulesThanItTakes() throws IOException {
    List<String> many = new ArrayList<>();
    for (int i = 100; i < 130; i++) {
      many.add("2025-06/" + i + "/");
    }
    String oss = files("https://example.org/", many).text("redirects.oss.xml");
    assertEquals(20, Pattern.compile("<RoutingRule>").matcher(oss).results().count());
  }

  @Test
  void withoutTheAddressOfTheSiteThereAreNoRulesThatNeedIt() throws IOException {
    MemoryOutput out = files("", List.of("2025-06/77/"));
    assertFalse(out.files().containsKey("redirects.oss.xml"));
    assertTrue(out.files().containsKey("_redirects"));
  }
}
