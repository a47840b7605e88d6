package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.archive.SiteAddresses;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.Catalog;
import org.huibian.ingest.AddressRecorder;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Folders;
import org.huibian.site.SiteInput;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LastingAddressesTest {
  private static final String NOTICE =
      """
      ---
      title: 关于开展试点工作的通知
      kind: policy
      documentNumbers:
        - 示范科〔2099〕1号
      date: 2099-01-05
      ---

      现将有关事项通知如下。

      ## 一、总体要求

      **（一）指导思想**。坚持统筹推进，注重实效。

      **（二）工作目标**。形成一批可以推广的做法。

      ## 二、工作安排

      （一）6月30日前报送方案。

      （二）12月31日前报送总结。

      ## 三、保障措施

      各单位要加强领导。
      """;

  private static final String RULES =
      """
      ---
      title: 示范机械管理办法
      kind: policy
      date: 2099-01-08
      ---

      ## 第一章　总则

      **第一条**　为规范管理，制定本办法。

      **第二条**　本办法适用于示范机械。

      ## 第二章　附则

      **第三条**　本办法自2099年2月1日起施行。
      """;

  private static final String NEWS =
      """
      ---
      title: 示范机械展在甲市举行
      kind: news
      date: 2099-01-10
      ---

      展会于1月10日开幕。

      ## 观众评价

      观众说很好。
      """;

  private static final String ANSWERS =
      """
      ---
      title: 《示范机械管理办法》解读
      kind: interpretation
      ---

      ## 一、背景

      办法已经印发。

      ## 二、内容

      办法共三条。
      """;

  private static final String BRIEF =
      """
      ---
      title: 一图读懂示范机械
      kind: news
      ---

      请看下图。
      """;

  private static final String YAML =
      """
      title: 政策汇编
      publisher: 示范协会
      year: 2099
      month: %d
      source: source.txt
      """;

  @TempDir Path folder;
  private Path content;
  private Path site;

  /** An edit of the content folder. */
  private interface Edit {
    void apply(Work work) throws IOException;
  }

  /** An edit that would lose an address, and what an editor then does to keep it. */
  private record Attempt(String name, Problem problem, String lost, Edit edit, Edit remedy) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The content folder of a test. */
  private record Work(Path content) {
    Path file(String article) {
      return content.resolve(article + ".md");
    }

    void replace(String article, String from, String to) throws IOException {
      String text = Files.readString(file(article));
      assertTrue(text.contains(from), () -> article + " lacks " + from);
      Files.writeString(file(article), text.replace(from, to));
    }

    void rename(String from, String to) throws IOException {
      Files.createDirectories(file(to).getParent());
      Files.move(file(from), file(to), StandardCopyOption.REPLACE_EXISTING);
    }

    void swap(String one, String other) throws IOException {
      rename(one, one + "x");
      rename(other, one);
      rename(one + "x", other);
    }

    void delete(String article) throws IOException {
      Files.delete(file(article));
    }

    /** Adds lines to the front matter. */
    void head(String article, String... lines) throws IOException {
      String text = Files.readString(file(article));
      Files.writeString(
          file(article), text.replaceFirst("\nkind:", "\n" + String.join("\n", lines) + "\nkind:"));
    }

    void redirect(String article, String... redirects) throws IOException {
      head(article, "redirect:\n  - " + String.join("\n  - ", redirects));
    }

    void issue(int month) throws IOException {
      Path issue = content.resolve("2099-0" + month);
      Files.createDirectories(issue);
      Files.writeString(issue.resolve("issue.yaml"), YAML.formatted(month));
      Files.writeString(issue.resolve("source.txt"), "原文\n");
    }
  }

  @BeforeEach
  void write() throws IOException {
    content = Files.createDirectories(folder.resolve("content"));
    site = folder.resolve("site");
    Files.writeString(content.resolve("site.yaml"), "title: 政策汇编\npublisher: 示范协会\n");
    Work work = new Work(content);
    work.issue(1);
    work.issue(2);
    Files.writeString(work.file("2099-01/01"), NOTICE);
    Files.writeString(work.file("2099-01/02"), RULES);
    Files.writeString(work.file("2099-01/03"), NEWS);
    Files.writeString(work.file("2099-02/01"), ANSWERS);
    Files.writeString(work.file("2099-02/02"), BRIEF);
  }

  private BuildReport build() {
    return new ContentBuild(content, folder.resolve("templates"), (done, all) -> {}).into(site);
  }

  private void publish() throws IOException {
    List<String> files =
        Folders.files(site).stream().map(file -> Folders.relative(site, file)).toList();
    AddressRecorder.record(content, SiteAddresses.read(site, files));
  }

  private static AddressBook book(Path content) {
    return AddressBook.of(Catalog.of(SiteInput.read(new ContentFolder(content)).issues()));
  }

  /** Records what the site of the content would publish, without building it. */
  private void register() throws IOException {
    TreeMap<String, AddressRegister.Page> pages = new TreeMap<>();
    Catalog catalog = Catalog.of(SiteInput.read(new ContentFolder(content)).issues());
    catalog
        .articles()
        .forEach(
            a -> {
              pages.put(a.id().issue() + "/", new AddressRegister.Page(List.of(), ""));
              pages.put(
                  a.id() + "/",
                  new AddressRegister.Page(
                      List.copyOf(a.permalinks().anchors()), a.article().head().title()));
            });
    AddressRecorder.record(content, pages);
  }

  private static Attempt page(String name, String lost, Edit edit, Edit remedy) {
    return new Attempt(name, Problem.ADDRESS_LOST, lost, edit, remedy);
  }

  private static Attempt anchor(String name, String lost, Edit edit, Edit remedy) {
    return new Attempt(name, Problem.ANCHOR_LOST, lost, edit, remedy);
  }

  private static Attempt swap(String name, String lost, Edit edit, Edit remedy) {
    return new Attempt(name, Problem.ADDRESS_OF_OTHER, lost, edit, remedy);
  }

  static Stream<Attempt> attempts() {
    return Stream.of(pages(), anchors(), others()).flatMap(List::stream);
  }

  private static List<Attempt> pages() {
    return List.of(
        page(
            "an article is renamed",
            "2099-01/03/",
            w -> w.rename("2099-01/03", "2099-01/23"),
            w -> w.redirect("2099-01/23", "2099-01/03/")),
        page(
            "an article gets a number of three digits",
            "2099-01/02/",
            w -> w.rename("2099-01/02", "2099-01/102"),
            w -> w.redirect("2099-01/102", "2099-01/02/")),
        page(
            "an article goes to the issue of the next month",
            "2099-01/02/",
            w -> w.rename("2099-01/02", "2099-02/03"),
            w -> w.redirect("2099-02/03", "/2099-01/02")),
        page(
            "the last article of an issue is deleted",
            "2099-02/02/",
            w -> w.delete("2099-02/02"),
            w -> w.redirect("2099-02/01", "2099-02/02/")),
        page(
            "an article in the middle is deleted",
            "2099-01/02/",
            w -> w.delete("2099-01/02"),
            w -> {
              Files.writeString(w.file("2099-01/02"), RULES);
              w.head("2099-01/02", "withdrawn: 2099-03-01 发文机关要求撤回");
            }),
        page(
            "an article is deleted and comes back",
            "2099-01/01/",
            w -> w.delete("2099-01/01"),
            w -> Files.writeString(w.file("2099-01/01"), NOTICE)),
        page(
            "two articles are put together",
            "2099-01/03/",
            w -> {
              w.delete("2099-01/03");
              w.replace("2099-01/02", "施行。", "施行。\n\n## 观众评价\n\n观众说很好。");
            },
            w -> w.redirect("2099-01/02", "2099-01/03/")),
        page(
            "the folder of an issue is renamed",
            "2099-02/",
            w -> {
              w.issue(3);
              w.rename("2099-02/01", "2099-03/01");
              w.rename("2099-02/02", "2099-03/02");
              removeIssue(w);
            },
            w -> {
              w.redirect("2099-03/01", "2099-02/", "2099-02/01/");
              w.redirect("2099-03/02", "2099-02/02/");
            }),
        page(
            "an issue is put into another one",
            "2099-02/",
            w -> {
              w.rename("2099-02/01", "2099-01/04");
              w.rename("2099-02/02", "2099-01/05");
              removeIssue(w);
            },
            w -> {
              w.redirect("2099-01/04", "2099-02/01/", "2099-02");
              w.redirect("2099-01/05", "2099-02/02/");
            }),
        page(
            "an article that was moved once is moved again",
            "2099-01/03/",
            w -> {
              w.rename("2099-01/03", "2099-01/08");
              w.rename("2099-01/08", "2099-02/08");
              w.redirect("2099-02/08", "2099-01/08/");
            },
            w -> w.replace("2099-02/08", "  - 2099-01/08/", "  - 2099-01/08/\n  - 2099-01/03/")),
        page(
            "an article whose former address stands alone is moved again",
            "2099-01/03/",
            w -> {
              w.rename("2099-01/03", "2099-02/08");
              w.head("2099-02/08", "redirect: 2099-01/08/");
            },
            w ->
                w.replace(
                    "2099-02/08", "redirect: 2099-01/08/", "redirect: [2099-01/08/, 2099-01/03/]")),
        page(
            "a redirect leads to an article without the anchors",
            "2099-01/03/",
            w -> w.delete("2099-01/03"),
            w -> w.redirect("2099-02/02", "2099-01/03/#h" + OPINIONS + " = top")));
  }

  /** The digest of the heading 观众评价 in its anchor. */
  private static final String OPINIONS = opinions();

  private static String opinions() {
    return TextKey.digest("观众评价").substring(0, 6);
  }

  private static void removeIssue(Work work) throws IOException {
    Path issue = work.content().resolve("2099-02");
    Files.delete(issue.resolve("issue.yaml"));
    Files.delete(issue.resolve("source.txt"));
    Files.delete(issue);
  }

  private static List<Attempt> anchors() {
    return List.of(
        anchor(
            "the last heading is deleted",
            "2099-01/01/#s3",
            w -> w.replace("2099-01/01", "## 三、保障措施\n\n", ""),
            w -> w.redirect("2099-01/01", "s3 = s2")),
        anchor(
            "a heading is deleted and the next one takes its number",
            "2099-01/01/#s2-1",
            w -> {
              w.replace("2099-01/01", "## 二、工作安排\n\n", "");
              w.replace("2099-01/01", "## 三、", "## 二、");
            },
            w -> w.redirect("2099-01/01", "s3 = s2", "s2-1 = s1", "s2-2 = top")),
        anchor(
            "a heading gets another number",
            "2099-01/01/#s3",
            w -> w.replace("2099-01/01", "## 三、", "## 四、"),
            w -> w.redirect("2099-01/01", "s3 = s4")),
        anchor(
            "a heading loses its number",
            "2099-02/01/#s2",
            w -> w.replace("2099-02/01", "## 二、内容", "内容"),
            w -> w.redirect("2099-02/01", "s2 = s1")),
        anchor(
            "a heading without a number gets another text",
            "2099-01/03/#h" + OPINIONS,
            w -> w.replace("2099-01/03", "## 观众评价", "## 观众的评价"),
            w -> w.redirect("2099-01/03", "h" + OPINIONS + " = top")),
        anchor(
            "a heading becomes a paragraph",
            "2099-01/03/#h" + OPINIONS,
            w -> w.replace("2099-01/03", "## 观众评价", "观众评价"),
            w -> w.redirect("2099-01/03", "h" + OPINIONS + " = top")),
        anchor(
            "a clause is deleted",
            "2099-01/02/#t3",
            w -> w.replace("2099-01/02", "**第三条**　本办法自2099年2月1日起施行。", "本办法自2099年2月1日起施行。"),
            w -> w.redirect("2099-01/02", "t3 = z2")),
        anchor(
            "a clause gets another number",
            "2099-01/02/#t2",
            w -> w.replace("2099-01/02", "第二条", "第四条"),
            w -> w.redirect("2099-01/02", "t2 = t4")),
        anchor(
            "a clause is inserted with a number of its own",
            "2099-01/02/#t2",
            w -> w.replace("2099-01/02", "第二条", "第一条之一"),
            w -> w.redirect("2099-01/02", "t2 = t1zhi1")),
        anchor(
            "a chapter gets another number",
            "2099-01/02/#z2",
            w -> w.replace("2099-01/02", "第二章", "第三章"),
            w -> w.redirect("2099-01/02", "z2 = z3")),
        anchor(
            "an item moves below another heading",
            "2099-01/01/#s2-2",
            w -> {
              w.replace("2099-01/01", "（二）12月31日前报送总结。\n\n", "");
              w.replace("2099-01/01", "各单位要加强领导。", "（一）12月31日前报送总结。");
            },
            w -> w.redirect("2099-01/01", "s2-2 = s3-1")),
        anchor(
            "a redirect in the folded form of YAML",
            "2099-01/01/#s2-2",
            w -> w.replace("2099-01/01", "（二）12月31日前报送总结。", "另报送总结。"),
            w -> w.head("2099-01/01", "redirect: ['#s2-2 = #s2-1']")),
        anchor(
            "an item loses its number",
            "2099-01/01/#s1-2",
            w -> w.replace("2099-01/01", "**（二）工作目标**。", ""),
            w -> w.redirect("2099-01/01", "2099-01/01/#s1-2=s1")),
        anchor(
            "a text is taken out whole",
            "2099-02/01/#s1",
            w -> Files.writeString(w.file("2099-02/01"), ANSWERS.split("## ")[0]),
            w -> w.head("2099-02/01", "withdrawn: 2099-03-01 内容有误。")),
        anchor(
            "an article is renamed and its heading renumbered",
            "2099-02/01/#s2",
            w -> {
              w.rename("2099-02/01", "2099-02/09");
              w.replace("2099-02/09", "## 二、", "## 三、");
              w.redirect("2099-02/09", "2099-02/01/");
            },
            w -> w.replace("2099-02/09", "  - 2099-02/01/", "  - 2099-02/01/\n  - s2 = s3")),
        anchor(
            "a redirect is deleted",
            "2099-01/02/#t3",
            w -> {
              w.replace("2099-01/02", "第三条", "第五条");
              w.redirect("2099-01/02", "t9 = t5");
            },
            w -> w.replace("2099-01/02", "t9 = t5", "t3 = t5")));
  }

  private static List<Attempt> others() {
    return List.of(
        swap(
            "two articles with the same anchors are exchanged",
            "2099-01/04/",
            w -> w.swap("2099-01/04", "2099-02/01"),
            w -> w.swap("2099-01/04", "2099-02/01")),
        swap(
            "two articles without anchors are exchanged",
            "2099-01/05/",
            w -> w.swap("2099-01/05", "2099-02/02"),
            w -> w.swap("2099-01/05", "2099-02/02")),
        anchor(
            "two articles with other anchors are exchanged",
            "2099-01/01/#s1",
            w -> w.swap("2099-01/01", "2099-01/02"),
            w -> w.swap("2099-01/01", "2099-01/02")),
        swap(
            "three articles change their places",
            "2099-01/04/",
            w -> {
              w.swap("2099-01/04", "2099-02/01");
              w.swap("2099-02/01", "2099-02/03");
            },
            w -> {
              w.swap("2099-02/01", "2099-02/03");
              w.swap("2099-01/04", "2099-02/01");
            }));
  }

  private static void more(Work work) throws IOException {
    Files.writeString(work.file("2099-01/04"), ANSWERS.replace("《示范机械管理办法》解读", "负责人就试点工作答记者问"));
    Files.writeString(work.file("2099-01/05"), BRIEF.replace("一图读懂示范机械", "试点工作会议召开"));
    Files.writeString(work.file("2099-02/03"), ANSWERS.replace("《示范机械管理办法》解读", "专家谈试点工作"));
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void anAddressIsKeptOrTheBuildStopsAndTheRemedyWorks(Attempt attempt) throws IOException {
    Work work = new Work(content);
    if (others().stream().anyMatch(other -> other.name().equals(attempt.name()))) {
      more(work);
    }
    register();
    attempt.edit().apply(work);
    InputException lost =
        assertThrows(InputException.class, () -> new AddressGuard(content).check(book(content)));
    assertEquals(attempt.problem(), lost.problem(), lost.getMessage());
    assertEquals(attempt.lost(), lost.details().get(0));
    assertEquals(content.resolve("addresses.tsv"), lost.file().orElseThrow());
    String line =
        Files.readAllLines(content.resolve("addresses.tsv")).get(lost.line().orElseThrow() - 1);
    assertTrue(line.startsWith(attempt.lost().replaceFirst("#.*", "") + "\t"), line);
    attempt.remedy().apply(work);
    assertDoesNotThrow(() -> new AddressGuard(content).check(book(content)));
  }

  static Stream<Map.Entry<String, Problem>> wrongRedirects() {
    return Stream.of(
        Map.entry("2099-01/01/", Problem.REDIRECT_TAKEN),
        Map.entry("2099-01/", Problem.REDIRECT_TAKEN),
        Map.entry("2099-01/02/", Problem.REDIRECT_TAKEN),
        Map.entry("2099-01/09/", Problem.REDIRECT_TAKEN),
        Map.entry("2099-01/01/#s1 = t1", Problem.REDIRECT_TAKEN),
        Map.entry("t1 = t2", Problem.REDIRECT_ANCHOR_TAKEN),
        Map.entry("t9 = t8", Problem.FIELD_WRONG),
        Map.entry("t9 = t1\n  - t9 = t2", Problem.REDIRECT_ANCHOR_TAKEN),
        Map.entry("2099-13/01/", Problem.FIELD_WRONG),
        Map.entry("https://example.org/", Problem.FIELD_WRONG),
        Map.entry("../01/", Problem.FIELD_WRONG),
        Map.entry("2099-01/07/index.html", Problem.FIELD_WRONG),
        Map.entry("t9", Problem.FIELD_WRONG));
  }

  @ParameterizedTest
  @MethodSource("wrongRedirects")
  void aWrongRedirectIsRefusedWithItsFileAndLine(Map.Entry<String, Problem> wrong)
      throws IOException {
    Work work = new Work(content);
    work.redirect("2099-01/01", "2099-01/09/");
    work.redirect("2099-01/02", wrong.getKey());
    InputException refused =
        assertThrows(InputException.class, () -> new AddressGuard(content).check(book(content)));
    assertEquals(wrong.getValue(), refused.problem(), refused.getMessage());
    assertEquals(work.file("2099-01/02"), refused.file().orElseThrow());
    assertEquals(4, refused.line().orElseThrow());
  }

  @Test
  void aStoppedBuildLeavesTheOldSiteAndTheNextOneSucceedsAfterTheRemedy() throws IOException {
    build();
    publish();
    Map<String, String> before = sums();
    Work work = new Work(content);
    work.rename("2099-01/03", "2099-01/23");
    assertEquals(Problem.ADDRESS_LOST, assertThrows(InputException.class, this::build).problem());
    assertEquals(before, sums());
    work.redirect("2099-01/23", "2099-01/03/");
    build();
    String old = Files.readString(site.resolve("2099-01/03/index.html"));
    assertTrue(old.contains("url=../../2099-01/23/index.html\""), old);
    assertTrue(
        Files.readString(site.resolve("_redirects")).contains("/2099-01/03/ /2099-01/23/ 301!"));
  }

  @Test
  void aDeletedExportStopsTheBuildUntilItIsBackOrItsLineIsDeleted() throws IOException {
    Path export = folder.resolve("exports/2099-01/2099-01.epub");
    Files.createDirectories(export.getParent());
    Files.writeString(export, "电子书");
    build();
    publish();
    Path register = content.resolve("addresses.tsv");
    String published = Files.readString(register);
    assertTrue(published.contains("\n2099-01/2099-01.epub\t\t\n"), published);
    assertEquals(SiteChanges.NONE, build().changes());
    Files.delete(export);
    InputException lost = assertThrows(InputException.class, this::build);
    assertEquals(Problem.EXPORT_LOST, lost.problem());
    assertEquals(List.of("2099-01/2099-01.epub", "2099-01", "0"), lost.details());
    assertEquals(register, lost.file().orElseThrow());
    assertTrue(Files.exists(site.resolve("2099-01/2099-01.epub")));
    Files.writeString(export, "另一电子书");
    assertDoesNotThrow(() -> build());
    Files.delete(export);
    Files.writeString(register, published.replace("2099-01/2099-01.epub\t\t\n", ""));
    assertDoesNotThrow(() -> build());
  }

  @Test
  void anExportOfAMovedIssueOrAnOriginalOfItsNameStopsNoBuild() throws IOException {
    Files.writeString(content.resolve("addresses.tsv"), "2099-02/2099-02.zip\t\t\n");
    assertEquals(
        Problem.EXPORT_LOST,
        assertThrows(InputException.class, () -> new AddressGuard(content).check(book(content)))
            .problem());
    Path original = Files.writeString(content.resolve("2099-02/2099-02.zip"), "原件");
    assertDoesNotThrow(() -> new AddressGuard(content).check(book(content)));
    Files.delete(original);
    Work work = new Work(content);
    work.issue(3);
    work.rename("2099-02/01", "2099-03/01");
    work.rename("2099-02/02", "2099-03/02");
    removeIssue(work);
    work.redirect("2099-03/01", "2099-02/");
    assertDoesNotThrow(() -> new AddressGuard(content).check(book(content)));
  }

  @Test
  void aRegisterThatWasWrittenAfterTheBuildIsCheckedWithoutAnotherOne() throws IOException {
    build();
    publish();
    assertEquals(SiteChanges.NONE, build().changes());
    Path register = content.resolve("addresses.tsv");
    Files.writeString(register, Files.readString(register) + "2099-03/01/\ts1\t某文\n");
    assertEquals(Problem.ADDRESS_LOST, assertThrows(InputException.class, this::build).problem());
  }

  @Test
  void anUpdateGivesTheBytesOfAWholeBuildBesideRedirectsAndWithdrawals() throws IOException {
    Work work = new Work(content);
    work.redirect("2099-01/01", "2099-01/09/", "s9 = s2-1", "2099-01/09/#s1 = s2", "x = top");
    work.head("2099-01/02", "withdrawn: 2099-03-01 发文机关要求撤回");
    build();
    publish();
    work.replace("2099-01/01", "注重实效", "讲求实效");
    // The text of a withdrawn article may be edited, and stays unpublished.
    work.replace("2099-01/02", "适用于示范机械", "适用于全部示范机械");
    BuildReport report = build();
    assertTrue(report.changes().changed().contains("2099-01/01/index.html"));
    Map<String, String> updated = sums();
    String page = Files.readString(site.resolve("2099-01/01/index.html"));
    assertTrue(page.contains("<div id=\"s9\"></div><p id=\"s2-1\">"), page);
    assertTrue(page.contains("<div id=\"x\"></div>"), page);
    String moved = Files.readString(site.resolve("2099-01/09/index.html"));
    assertTrue(moved.contains("data-anchors=\"s1=s2\""), moved);
    assertEquals("", Files.readString(site.resolve("_redirects")));
    site = folder.resolve("other/site");
    build();
    assertEquals(sums(), updated);
  }

  @Test
  void theTextOfAWithdrawnArticleIsNowhereInTheSite() throws IOException {
    Work work = new Work(content);
    work.head("2099-01/02", "withdrawn: 2099-03-01 发文机关要求撤回");
    build();
    for (Path file : Folders.files(site)) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      assertTrue(!text.contains("本办法适用于"), file::toString);
      assertTrue(!text.contains("2099年2月1日起施行"), file::toString);
    }
    String page = Files.readString(site.resolve("2099-01/02/index.html"));
    assertTrue(page.contains("<h1>示范机械管理办法</h1>"), page);
    assertTrue(page.contains("本文已于2099年3月1日撤回：发文机关要求撤回。"), page);
    String data = Files.readString(site.resolve("data/2099-01/02.json"));
    assertTrue(data.contains("\"withdrawn\":{\"date\":\"2099-03-01\""), data);
  }

  @Test
  void theRegisterKeepsItsLinesAndTakesNewAnchorsAndTitles() throws IOException {
    register();
    String before = Files.readString(content.resolve("addresses.tsv"));
    assertTrue(before.contains("2099-01/02/\tt1 t2 t3 z1 z2\t示范机械管理办法\n"), before);
    register();
    assertEquals(before, Files.readString(content.resolve("addresses.tsv")));
    Work work = new Work(content);
    work.replace("2099-01/02", "第三条", "第五条");
    work.replace("2099-01/02", "title: 示范机械管理办法", "title: 示范机械管理办法（试行）");
    work.delete("2099-01/03");
    register();
    String after = Files.readString(content.resolve("addresses.tsv"));
    assertTrue(after.contains("2099-01/02/\tt1 t2 t3 t5 z1 z2\t示范机械管理办法（试行）\n"), after);
    assertTrue(after.contains("2099-01/03/\t"), after);
  }

  @Test
  void aSiteRecordsTheAnchorsThatItsPagesHave() throws IOException {
    build();
    publish();
    String published = Files.readString(content.resolve("addresses.tsv"));
    Files.delete(content.resolve("addresses.tsv"));
    register();
    assertEquals(Files.readString(content.resolve("addresses.tsv")), published);
  }

  private Map<String, String> sums() throws IOException {
    return new TreeMap<>(Manifest.sums(site).orElseThrow());
  }
}
