package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.fixture.SmallIssue;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentBuildTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir Path folder;
  private Path content;
  private Path templates;
  private Path site;

  @BeforeEach
  void importIssue() throws IOException {
    content = SmallIssue.importedInto(folder.resolve("content"));
    templates = Files.createDirectories(folder.resolve("templates"));
    site = folder.resolve("site");
  }

  private BuildReport build(Path output) {
    return new ContentBuild(content, templates, (done, all) -> {}).into(output);
  }

  private Path article(int number) {
    return content.resolve(SmallIssue.ID).resolve("0" + number + ".md");
  }

  private void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> out = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      out.put(Folders.relative(folder, file), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return out;
  }

  /** Asserts that the site has the bytes of one that is built in an empty folder. */
  private void assertWhole() throws IOException {
    // Only the compiled scripts are kept from one to the next.
    Path full = folder.resolve("full/site");
    build(full);
    assertEquals(files(full), files(site));
    for (Path file : Folders.files(full)) {
      Files.delete(file);
    }
  }

  private List<String> changeList() throws IOException {
    return Files.readAllLines(folder.resolve(".huibian/site.changes.tsv"));
  }

  @Test
  void aBuildWithoutChangesWritesNothing() throws IOException {
    BuildReport first = build(site);
    Files.setLastModifiedTime(site, LONG_AGO);
    BuildReport second = build(site);
    assertEquals(LONG_AGO, Files.getLastModifiedTime(site));
    assertEquals(SiteChanges.NONE, second.changes());
    assertEquals(first.files(), second.files());
    assertEquals(first.pages(), second.pages());
    assertEquals(1, changeList().size());
  }

  @Test
  void aBuildWithoutChangesDeletesWhatAKilledOneHasLeftBesideTheSite() throws IOException {
    build(site);
    Files.createDirectories(folder.resolve(".site.old/2025-06"));
    Files.createDirectories(folder.resolve(".site.new"));
    Files.setLastModifiedTime(site, LONG_AGO);
    build(site);
    assertFalse(Files.exists(folder.resolve(".site.old")));
    assertFalse(Files.exists(folder.resolve(".site.new")));
    assertFalse(Files.exists(folder.resolve(".site.lock")));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(site));
  }

  @Test
  void aBuildWithoutChangesLeavesTheFoldersOfOneThatIsAtWork() throws Exception {
    build(site);
    Path stage = Files.createDirectories(folder.resolve(".site.new"));
    ProcessLock other = ProcessLock.exclusive(folder.resolve(".site.lock"), "build");
    build(site);
    assertTrue(Files.exists(stage));
    other.close();
  }

  @Test
  void anEditChangesOnlyTheFilesThatItConcernsAndListsThem() throws IOException {
    build(site);
    for (Path file : Folders.files(site)) {
      Files.setLastModifiedTime(file, LONG_AGO);
    }
    Map<String, String> before = files(site);
    edit(article(1), "。", "！");
    BuildReport report = build(site);
    Map<String, String> after = files(site);
    List<String> added = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    for (Map.Entry<String, String> file : after.entrySet()) {
      boolean same = file.getValue().equals(before.get(file.getKey()));
      FileTime time = Files.getLastModifiedTime(site.resolve(file.getKey()));
      assertEquals(same, time.equals(LONG_AGO), file.getKey());
      if (!before.containsKey(file.getKey())) {
        added.add(file.getKey());
      } else if (!same) {
        differing.add(file.getKey());
      }
    }
    List<String> removed = new ArrayList<>(before.keySet());
    removed.removeAll(after.keySet());
    assertEquals(differing, report.changes().changed());
    assertEquals(added, report.changes().added());
    assertEquals(removed, report.changes().removed());
    assertTrue(differing.contains(SmallIssue.ID + "/01/index.html"), differing::toString);
    assertTrue(differing.size() < after.size() / 2, differing::toString);
    // The files of the search are named by what they hold.
    assertTrue(added.stream().allMatch(path -> path.startsWith("data/search/")), added::toString);
    List<String> lines = new ArrayList<>();
    added.forEach(path -> lines.add("added\t" + path));
    differing.forEach(path -> lines.add("changed\t" + path));
    removed.forEach(path -> lines.add("removed\t" + path));
    assertEquals(lines, changeList().subList(1, changeList().size()));
    assertWhole();
  }

  @Test
  void anArticleThatIsTakenOutIsRemovedFromTheSiteAndListed() throws IOException {
    build(site);
    Files.delete(article(3));
    BuildReport report = build(site);
    assertTrue(
        report.changes().removed().contains(SmallIssue.ID + "/03/index.html"),
        report.changes()::toString);
    assertWhole();
  }

  @Test
  void anEditChangesAPrintedIssueWhereverItsTemplatePutsTheArticles() throws IOException {
    String template = Files.readString(Path.of("templates/print.ftlh"));
    for (String places : List.of("", "${article.text}", "${article.text}<hr>${article.text}")) {
      Files.writeString(
          templates.resolve("print.ftlh"), template.replace("${article.text}", places));
      build(site);
      edit(article(1), "。", "！");
      build(site);
      assertWhole();
      edit(article(1), "！", "。");
    }
  }

  @Test
  void aChangedTemplateAndAChangedStyleRebuildTheSite() throws IOException {
    build(site);
    Files.createDirectories(templates.resolve("styles/base"));
    Files.copy(
        Path.of("templates/styles/base/type.css"), templates.resolve("styles/base/type.css"));
    assertEquals(SiteChanges.NONE, build(site).changes());
    Files.writeString(templates.resolve("404.ftlh"), "<p>没有这一页</p>\n");
    assertEquals(
        List.of("404.html", "SHA256SUMS", "data/provenance.json", "sw.js"),
        build(site).changes().changed());
    assertEquals("<p>没有这一页</p>\n", Files.readString(site.resolve("404.html")));
    assertWhole();
  }

  @Test
  void theProvenanceNamesTheFilesOfTheContentAsTheyAreAfterAnEdit() throws IOException {
    build(site);
    Files.writeString(article(2), Files.readString(article(2)).stripTrailing() + "\n\n另有一段。\n");
    assertFalse(buildsWhole());
    TreeMap<String, String> named = new TreeMap<>();
    Pattern line = Pattern.compile("\"path\":\"(.+?)\".*\"sha256\":\"([0-9a-f]{64})\"");
    for (String text : Files.readAllLines(site.resolve("data/provenance.json"))) {
      Matcher file = line.matcher(text);
      if (file.find()) {
        named.put(file.group(1), file.group(2));
      }
    }
    TreeMap<String, String> present = new TreeMap<>();
    for (Path file : Folders.files(content)) {
      String path = Folders.relative(content, file);
      // What imports keep for themselves is no input of a site.
      boolean isOfImport = path.endsWith("imported.tsv") || path.endsWith("review.html");
      if (!("/" + path).contains("/.") && !isOfImport) {
        present.put(path, Checksums.sha256(file));
      }
    }
    assertEquals(present, named);
  }

  @Test
  void aSiteThatSomebodyHasChangedIsBuiltAgain() throws IOException {
    build(site);
    Files.writeString(site.resolve("index.html"), "damaged");
    Files.delete(site.resolve("search/index.html"));
    BuildReport report = build(site);
    assertEquals(List.of("index.html", "search/index.html"), report.changes().changed());
    assertWhole();
  }

  @Test
  void anEditThatKeepsSizeAndTimeOfAFileIsSeen() throws IOException {
    build(site);
    FileTime time = Files.getLastModifiedTime(article(1));
    edit(article(1), "。", "！");
    Files.setLastModifiedTime(article(1), time);
    assertNotEquals(SiteChanges.NONE, build(site).changes());
    assertWhole();
  }

  @Test
  void aDamagedRecordIsNotUsed() throws IOException {
    build(site);
    Path record = folder.resolve(".huibian/site.build");
    byte[] whole = Files.readAllBytes(record);
    Random random = new Random(28);
    Path page = site.resolve("index.html");
    for (int round = 0; round < 100; round++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(damaged.length);
      if (round % 2 == 0) {
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      } else {
        damaged = Arrays.copyOf(damaged, at);
      }
      Files.write(record, damaged);
      assertTrue(BuildRecord.read(record).isEmpty(), "round " + round);
    }
    Files.write(record, new byte[0]);
    Files.writeString(page, Files.readString(page).replace("政策汇编", "汇编政策"), StandardCharsets.UTF_8);
    build(site);
    assertWhole();
  }

  @Test
  void aFailedBuildLeavesTheSiteAndIsRepeated() throws IOException {
    build(site);
    Map<String, String> before = files(site);
    String good = Files.readString(article(2));
    Files.writeString(article(2), "---\ntitle: [\n---\n");
    assertThrows(InputException.class, () -> build(site));
    assertThrows(InputException.class, () -> build(site));
    assertEquals(before, files(site));
    Files.writeString(article(2), good);
    build(site);
    assertWhole();
  }

  @Test
  void anyOrderOfEditsGivesTheSiteOfAFullBuild() throws IOException {
    Random random = new Random(496);
    Path spare = folder.resolve("spare.md");
    Files.move(article(3), spare);
    for (int round = 0; round < 12; round++) {
      switch (random.nextInt(5)) {
        case 0 -> edit(article(1), "\n\n", "\n\n第" + round + "次修改。\n\n");
        case 1 -> {
          if (Files.exists(article(3))) {
            Files.delete(article(3));
          } else {
            Files.copy(spare, article(3));
          }
        }
        case 2 ->
            Files.writeString(
                content.resolve("site.yaml"), "title: 政策汇编" + round + "\npublisher: 协会\n");
        case 3 -> Files.writeString(templates.resolve("404.ftlh"), "<p>" + round + "</p>\n");
        default -> Files.writeString(site.resolve("index.html"), "damaged");
      }
      build(site);
      assertWhole();
    }
  }

  /** Builds and returns whether pages were counted, as only a build of the whole site does. */
  private boolean buildsWhole() {
    AtomicInteger pages = new AtomicInteger();
    new ContentBuild(content, templates, (done, all) -> pages.incrementAndGet()).into(site);
    return pages.get() > 0;
  }

  @Test
  void anEditOfATextBuildsNothingButItsOwnFiles() throws IOException {
    build(site);
    for (int number = 1; number <= 3; number++) {
      Files.writeString(
          article(number), Files.readString(article(number)).stripTrailing() + "\n\n另有一段。\n");
    }
    assertFalse(buildsWhole());
    assertWhole();
    // The first paragraph is the summary in feeds.
    edit(article(2), "\n---\n\n", "\n---\n\n先说一句。\n\n");
    assertFalse(buildsWhole());
    assertTrue(Files.readString(site.resolve("feed.xml")).contains("先说一句。"));
    assertWhole();
  }

  @Test
  void anEditThatConcernsOtherPagesBuildsTheWholeSite() throws IOException {
    build(site);
    edit(article(1), "\ntitle: ", "\ntitle: 新的");
    assertTrue(buildsWhole());
    assertWhole();
    Files.writeString(article(3), Files.readString(article(3)).stripTrailing() + "\n\n## 附则\n");
    assertTrue(buildsWhole());
    assertWhole();
  }

  @Test
  void anEditWithoutAStoreOrWithADamagedOneBuildsTheWholeSite() throws IOException {
    build(site);
    for (Path file : Folders.files(folder.resolve(".huibian/site.store"))) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    edit(article(1), "\n---\n\n", "\n---\n\n先说一句。\n\n");
    assertTrue(buildsWhole());
    assertWhole();
    for (Path file : Folders.files(folder.resolve(".huibian/site.store"))) {
      Files.delete(file);
    }
    edit(article(1), "先说一句。", "再说一句。");
    assertTrue(buildsWhole());
    assertWhole();
    edit(article(1), "再说一句。", "最后说一句。");
    assertFalse(buildsWhole());
    assertWhole();
  }

  @Test
  void aMistakeInAnEditedTextLeavesTheSite() throws IOException {
    build(site);
    Map<String, String> before = files(site);
    String good = Files.readString(article(2));
    Files.writeString(article(2), good.replace("title:", "titel:"));
    assertThrows(InputException.class, () -> build(site));
    assertEquals(before, files(site));
    Files.writeString(article(2), good + "\n改好了。\n");
    build(site);
    assertWhole();
  }

  @Test
  void anyEditsOfRealTextsGiveTheSiteOfAFullBuild() throws IOException {
    content = folder.resolve("real");
    TrainingContent.copy(Path.of("content"), content);
    build(site);
    Random random = new Random(2026);
    List<Path> articles =
        Folders.files(content).stream()
            .filter(file -> file.getFileName().toString().matches("[0-9]+[.]md"))
            .toList();
    for (int round = 0; round < 12; round++) {
      Path file = articles.get(random.nextInt(articles.size()));
      List<String> parts = new ArrayList<>(List.of(Files.readString(file).split("\n\n")));
      int at = 1 + random.nextInt(parts.size() - 1);
      switch (random.nextInt(5)) {
        case 0 -> parts.add(at, "插入第" + round + "段。");
        case 1 -> parts.set(at, parts.get(at).replaceFirst("的", "之"));
        case 2 -> parts.set(at, parts.get(at).replaceFirst("。", "，另见《关于若干问题的意见》。"));
        case 3 -> parts.set(at, parts.get(at).replaceFirst("[0-9]+月[0-9]+日", "8月8日"));
        default -> parts.add("末尾第" + round + "段");
      }
      Files.writeString(file, String.join("\n\n", parts) + "\n");
      build(site);
      if (round % 6 == 5) {
        assertWhole();
      }
    }
  }

  @Test
  void anArticleWhoseFileWasAwayDuringABuildComesBackWithIt() throws IOException {
    Path spare = folder.resolve("spare.md");
    Files.move(article(3), spare);
    build(site);
    Files.move(spare, article(3));
    build(site);
    assertTrue(Files.exists(site.resolve(SmallIssue.ID + "/03/index.html")));
    assertWhole();
  }

  @Test
  void aPictureWithTheNameOfAnArticleIsCopiedAgainWhenTheArticleIsEdited() throws IOException {
    edit(article(1), "\n---\n\n", "\n---\n\n![样本](02.md)\n\n");
    build(site);
    Files.writeString(article(2), Files.readString(article(2)).stripTrailing() + "\n\n另有一段。\n");
    build(site);
    assertWhole();
  }

  /** Builds the site and does something as soon as the first page is written. */
  private void buildAndMeanwhile(Runnable work) {
    AtomicInteger pages = new AtomicInteger();
    new ContentBuild(
            content,
            templates,
            (done, all) -> {
              if (pages.incrementAndGet() == 1) {
                work.run();
              }
            })
        .into(site);
  }

  private static void replace(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      assertTrue(text.contains(from), text);
      Files.writeString(file, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anImportDuringABuildIsInTheSiteAsAWhole() throws IOException {
    Path source = content.resolve(SmallIssue.ID).resolve("source.txt");
    buildAndMeanwhile(
        () -> {
          replace(source, "。", "。新。");
          replace(article(1), "title: ", "title: 新");
        });
    assertEquals(
        Files.readString(source), Files.readString(site.resolve(SmallIssue.ID + "/source.txt")));
    assertWhole();
  }

  @Test
  void aTextThatIsSavedDuringABuildIsForTheNextOne() throws IOException {
    buildAndMeanwhile(() -> replace(article(1), "title: ", "title: 新"));
    Path page = site.resolve(SmallIssue.ID + "/01/index.html");
    assertFalse(Files.readString(page).contains("<h1>新"));
    build(site);
    assertTrue(Files.readString(page).contains("<h1>新"));
    assertWhole();
  }

  @Test
  void aBuildIntoAFolderThatAnotherOneWritesIsRefusedOrWaits() throws Exception {
    ProcessLock other = ProcessLock.exclusive(folder.resolve(".site.lock"), "build");
    InputException e = assertThrows(InputException.class, () -> build(site));
    assertEquals(Problem.OUTPUT_HELD, e.problem());
    assertEquals(List.of("build " + ProcessHandle.current().pid()), e.details());
    CompletableFuture<BuildReport> waiting =
        CompletableFuture.supplyAsync(
            () -> new ContentBuild(content, templates, (done, all) -> {}).waiting().into(site));
    assertFalse(Files.exists(site));
    other.close();
    waiting.join();
    assertWhole();
    assertFalse(Files.exists(folder.resolve(".site.lock")));
  }

  @Test
  void whatIsKeptOfSitesElsewhereGoesWhenTheyAreGone() throws IOException {
    Path kept = folder.resolve("home/.huibian");
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    for (Path place : List.of(first, second)) {
      new ContentBuild(content, templates, (done, all) -> {}).keepingIn(kept).into(place);
    }
    assertFalse(Files.exists(folder.resolve(".huibian")));
    assertTrue(Files.exists(new KeptSites(kept).folder(first).resolve("first.build")));
    FileTree.delete(first);
    new ContentBuild(content, templates, (done, all) -> {}).keepingIn(kept).into(site);
    assertFalse(Files.exists(new KeptSites(kept).folder(first)));
    assertTrue(Files.exists(new KeptSites(kept).folder(second).resolve("second.store")));
  }
}
