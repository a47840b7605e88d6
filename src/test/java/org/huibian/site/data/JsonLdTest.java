package org.huibian.site.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.build.SiteBuilder;
import org.huibian.site.SampleSite;
import org.huibian.site.SiteInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the JSON-LD in the pages of articles. */
class JsonLdTest {
  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;

  private String page(String article, String baseUrl) throws IOException {
    SiteInput input = SampleSite.input(folder.resolve("content"), baseUrl);
    Path site = folder.resolve("site");
    new SiteBuilder(SampleSite.TEMPLATES).build(input, site);
    return Files.readString(site.resolve(article).resolve("index.html"));
  }

  private static String block(String page) {
    Matcher block = BLOCK.matcher(page);
    assertTrue(block.find(), page);
    String text = block.group(1);
    assertFalse(block.find(), page);
    return text;
  }

  private static JsonNode read(String page) throws IOException {
    return new ObjectMapper().readTree(block(page));
  }

  @Test
  void aPolicyIsALegislationWithItsNumberOrganDateAndIssue() throws IOException {
    JsonNode data = read(page("2025-06/01", "https://example.org/huibian/"));
    assertEquals("https://schema.org", data.path("@context").asText());
    assertEquals("Legislation", data.path("@type").asText());
    assertEquals("https://example.org/huibian/2025-06/01/", data.path("url").asText());
    assertEquals("工信厅科〔2025〕33号", data.path("legislationIdentifier").path(0).asText());
    assertEquals("2025-06-13", data.path("legislationDate").asText());
    JsonNode organ = data.path("legislationPassedBy").path(0);
    assertEquals("工业和信息化部办公厅", organ.path("name").asText());
    assertEquals("GovernmentOrganization", organ.path("@type").asText());
  }

  @Test
  void anExplanationAndItsPolicyReferToEachOther() throws IOException {
    JsonNode explanation = read(page("2025-06/03", ""));
    assertEquals("Article", explanation.path("@type").asText());
    assertEquals("Legislation", explanation.path("about").path(0).path("@type").asText());
    assertEquals(
        "../../2025-06/02/index.html", explanation.path("about").path(0).path("url").asText());
    JsonNode policy = read(page("2025-06/02", ""));
    assertEquals(
        "../../2025-06/03/index.html", policy.path("subjectOf").path(0).path("url").asText());
  }

  @Test
  void aHostileTitleCannotEndTheBlock() throws IOException {
    String page = page("2025-06/05", "");
    assertFalse(block(page).contains("<"), page);
    assertEquals("<img src=x onerror=alert(1)>&amp;\"'${title}", read(page).path("name").asText());
  }
}
