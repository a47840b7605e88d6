package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.fixture.SmallIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that an editor adds by hand are shown, or named with file and line. */
class PicturesOfEditorsTest {
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                  + "awAAAABJRU5ErkJggg==");

  @TempDir Path temp;
  private String said = "";

  private Path content() throws IOException {
    return SmallIssue.importedInto(temp.resolve("content"));
  }

  private int run(String... command) {
    StringWriter out = new StringWriter();
    int code =
        Huibian.run(
            command,
            new PrintWriter(out),
            new PrintWriter(out),
            Map.of("HUIBIAN_HOME", temp.resolve("home").toString()));
    said = out.toString();
    return code;
  }

  private int build(Path content) {
    return run("build", "--content", content.toString(), "--output", site().toString());
  }

  private Path site() {
    return temp.resolve("site");
  }

  private static Path add(Path content, String markdown) throws IOException {
    Path article = content.resolve(SmallIssue.ID).resolve("01.md");
    return Files.writeString(article, Files.readString(article) + "\n" + markdown + "\n");
  }

  @Test
  void picturesWithAnySensibleNameAreShown() throws IOException {
    Path content = content();
    Path issue = content.resolve(SmallIssue.ID);
    Files.createDirectories(issue.resolve("images"));
    for (String name : new String[] {"图（1）.png", "images/a.png", "a+b.png"}) {
      Files.write(issue.resolve(name), PNG);
    }
    add(content, "![一](图（1）.png)\n\n![二](images/a.png)\n\n![三](a+b.png)");
    assertEquals(0, build(content), said);
    Path page = site().resolve(SmallIssue.ID + "/01/index.html");
    Matcher shown = Pattern.compile("<img src=\"([^\"]+)\"").matcher(Files.readString(page));
    int pictures = 0;
    while (shown.find()) {
      assertTrue(Files.isRegularFile(page.resolveSibling(shown.group(1))), shown.group(1));
      pictures++;
    }
    assertEquals(3, pictures);
    assertFalse(said.contains(".png"), said);
  }

  @Test
  void aPictureThatCannotBeShownIsNamedByEveryBuildAndByTheCheck() throws IOException {
    Path content = content();
    Path article = add(content, "![外](http://example.org/a.png)");
    long line = Files.readAllLines(article).size();
    String named = article + ":" + line + ": the picture “http://example.org/a.png” is not shown";
    assertEquals(0, build(content), said);
    assertTrue(said.contains(named), said);
    assertEquals(0, build(content), said);
    assertTrue(said.contains("nothing has changed") && said.contains(named), said);
    add(content, "又一段。");
    assertEquals(0, build(content), said);
    assertTrue(said.contains(named), said);
    Path site = site();
    assertEquals(1, run("check", "--content", content.toString(), "--output", site.toString()));
    assertTrue(said.contains(named), said);
  }

  @Test
  void aMissingPictureIsNamedWithTheLineOfTheText() throws IOException {
    Path content = content();
    Path article = add(content, "![缺](images/图%201.png)");
    long line = Files.readAllLines(article).size();
    assertEquals(1, build(content));
    assertTrue(
        said.startsWith(article + ":" + line + ": the picture “images/图 1.png” is not in"), said);
  }

  @Test
  void aLinkOutOfTheContentIsNotPublished() throws IOException {
    Path content = content();
    Path secret = Files.writeString(temp.resolve("secret.png"), "secret");
    Path link = content.resolve(SmallIssue.ID).resolve("x.png");
    Files.createSymbolicLink(link, secret);
    add(content, "![链](x.png)");
    assertEquals(1, build(content));
    assertTrue(said.startsWith(link + ": this is a link to"), said);
    assertFalse(Files.exists(site()));
  }

  @Test
  void anIssueThatIsALinkIsBuiltWithItsOriginalAndPictures() throws IOException {
    Path content = content();
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere")).resolve(SmallIssue.ID);
    Files.move(content.resolve(SmallIssue.ID), elsewhere);
    Files.createSymbolicLink(content.resolve(SmallIssue.ID), elsewhere);
    Files.write(elsewhere.resolve("x.png"), PNG);
    add(content, "![图](x.png)");
    assertEquals(0, build(content), said);
    assertTrue(Files.exists(site().resolve(SmallIssue.ID + "/01/x.png")));
  }
}
