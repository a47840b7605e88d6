package org.huibian.desk;

import static org.huibian.desk.DeskPlace.fields;
import static org.huibian.desk.DeskPlace.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees before she publishes, and what a publication from the desk does. */
class PublishingCallsTest {
  @TempDir Path folder;
  private DeskPlace desk;

  @BeforeEach
  void open() throws IOException {
    desk = new DeskPlace(folder);
    build();
  }

  @AfterEach
  void close() {
    desk.close();
    assertEquals(List.of(), desk.failures());
  }

  private void build() {
    SmallIssue.built(desk.content(), folder.resolve("site"));
  }

  private Path article() {
    return desk.content().resolve(SmallIssue.ID).resolve("01.md");
  }

  private List<DeskFields> faults() {
    return objects(fields(desk.get("faults")), "faults");
  }

  private DeskFields publish(String to) {
    return fields(desk.post("publish", "{\"folder\":\"" + to + "\"}"));
  }

  @Test
  void aSiteWithoutFaultsHasNone() {
    assertEquals(List.of(), faults());
  }

  @Test
  void everyMistakeOfTheContentIsListedWithItsArticleAndLine() throws IOException {
    String text = Files.readString(article());
    Files.writeString(article(), text.replaceFirst("\nkind: ", "\nkinds: "));
    Path second = desk.content().resolve(SmallIssue.ID).resolve("02.md");
    Files.writeString(second, Files.readString(second) + "\n![图](没有.png)\n");
    List<DeskFields> faults = faults();
    assertEquals(
        List.of(SmallIssue.ID + "/01", SmallIssue.ID + "/02"),
        faults.stream().map(fault -> fault.text("id")).toList());
    assertTrue(faults.get(0).number("line") > 1);
    assertEquals("PICTURE_MISSING", faults.get(1).text("message"));
  }

  @Test
  void aPublicationSendsTheSiteAndTheNextOneNothing() throws IOException {
    Path place = folder.resolve("web");
    DeskFields first = publish(place.toString());
    assertTrue(first.number("sent") > 10);
    assertTrue(Files.exists(place.resolve("index.html")));
    assertEquals(0, publish(place.toString()).number("sent"));
    DeskFields issue = objects(fields(desk.get("state")), "issues").get(0);
    assertEquals("0", issue.text("changed"));
  }

  @Test
  void whatReadersWillSeeChangedIsShownBeforeItIsPublished() throws IOException {
    Path place = folder.resolve("web");
    publish(place.toString());
    Files.writeString(article(), Files.readString(article()).replaceFirst("制定本办法", "特制定本办法"));
    build();
    DeskFields changes = fields(desk.get("changes?folder=" + place));
    DeskFields change = objects(changes, "articles").get(0);
    assertEquals(SmallIssue.ID + "/01", change.text("id"));
    assertEquals("changed", change.text("change"));
    assertTrue(objects(change, "parts").get(0).text("is").contains("特制定本办法"));
    DeskFields issue = objects(fields(desk.get("state")), "issues").get(0);
    assertEquals("1", issue.text("changed"));
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    for (String wrong : List.of("web", "../web", "\\u0000", " ")) {
      assertEquals(422, desk.post("publish", "{\"folder\":\"" + wrong + "\"}").statusCode(), wrong);
    }
    assertEquals(422, desk.post("publish", "{\"target\":\"nowhere\"}").statusCode());
    assertEquals(422, desk.post("publish", "{}").statusCode());
  }
}
