package org.huibian.site.data;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.SiteSettings;
import org.junit.jupiter.api.Test;

/** The days in the JSON-LD of an article. */
class JsonLdDaysTest {
  private static final List<String> SENTENCES =
      List.of(
          "本办法自%s起施行。",
          "本办法自%s起施行，有效期至%s。",
          "本办法有效期至%s。",
          "本通知自印发之日起施行，执行至%s。",
          "专项资金实施期限为%s至%s。",
          "过渡期至%s。",
          "本办法自发布之日起施行，有效期五年。",
          "本公告执行期限为%s至%s。");

  private static JsonNode of(String date, String... paragraphs) throws IOException {
    var sample = article("2025-06/01", "办法").date(date);
    for (String paragraph : paragraphs) {
      sample.paragraph(paragraph);
    }
    Catalog catalog = Catalog.of(List.of(issue("2025-06", 16, sample.make())));
    CatalogArticle entry = catalog.articles().get(0);
    String json = new JsonLd(new SiteSettings("汇编", "协会", "", "zh-Hans", ""), catalog).of(entry);
    return new ObjectMapper().readTree(json);
  }

  private static String day(Random random) {
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  @Test
  void theDayOfAPartIsNotThatOfTheDocument() throws IOException {
    JsonNode data = of("2025-06-07", "本办法自2025年7月1日起施行，其中第五条自2026年1月1日起施行。");
    assertEquals("2025-07-01", data.path("legislationDateOfApplicability").asText());
  }

  @Test
  void noTextEndsBeforeItStarts() throws IOException {
    Random random = new Random(7);
    int ends = 0;
    for (int i = 0; i < 300; i++) {
      String[] paragraphs = new String[1 + random.nextInt(3)];
      for (int k = 0; k < paragraphs.length; k++) {
        String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
        paragraphs[k] = String.format(sentence, day(random), day(random));
      }
      JsonNode data = of("2025-06-07", paragraphs);
      String end = data.path("expires").asText();
      String start = data.path("legislationDateOfApplicability").asText("2025-06-07");
      if (!end.isEmpty()) {
        ends++;
        assertTrue(end.compareTo(start) > 0, () -> String.join("", paragraphs) + data);
      }
    }
    assertTrue(ends > 30, "only " + ends);
  }

  @Test
  void aCountedDayCarriesItsNote() throws IOException {
    JsonNode counted = of("2025-06-07", "本通知自印发之日起施行。");
    assertEquals("2025-06-07", counted.path("legislationDateOfApplicability").asText());
    assertEquals("按成文日期推算", counted.path("disambiguatingDescription").asText());
    assertTrue(
        of("2025-06-07", "本通知自2025年7月1日起施行。").path("disambiguatingDescription").isMissingNode());
  }
}
