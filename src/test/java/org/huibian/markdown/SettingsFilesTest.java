package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes the files next to the articles: issue.yaml, site.yaml, accounting.tsv. */
class SettingsFilesTest {
  private static final Path FILE = Path.of("any");

  @Test
  void anIssueFileLooksAsAPersonWouldWriteIt() {
    IssueFile file =
        new IssueFile(
            new IssueId(2025, 6),
            OptionalInt.of(16),
            "政策汇编",
            "中国重型机械工业协会",
            List.of("source.txt"),
            Optional.of("reflowed"),
            List.of(3, 1, 12));
    String text =
        """
        title: 政策汇编
        publisher: 中国重型机械工业协会
        year: 2025
        month: 6
        number: 16
        source: source.txt
        family: reflowed
        articles: [3, 1, 12]
        """;
    assertEquals(text, file.write());
    assertEquals(file, IssueFile.read(FILE, text));
  }

  @ParameterizedTest
  @CsvSource({
    "'title: t\npublisher: p\nyear: 2025\nmonth: 13\nsource: s.txt\n', FIELD_WRONG, 4",
    "'title: t\npublisher: p\nyear: 25\nmonth: 1\nsource: s.txt\n', FIELD_WRONG, 3",
    "'title: t\npublisher: p\nyear: 2025\nmonth: 1\nsource: ../s.txt\n', FIELD_WRONG, 5",
    "'title: t\npublisher: p\nyear: 2025\nmonth: 1\nsource: s.txt\nnumber: 第1期\n', FIELD_WRONG, 6",
    "'title: t\npublisher: p\nyear: 2025\nmonth: 1\nsource: s.txt\nissue: 1\n', FIELD_UNKNOWN, 6",
    "'title: t\npublisher: p\nyear: 2025\nmonth: 1\n', FIELD_MISSING, 1",
    "'publisher: p\nyear:\n', FIELD_MISSING, 2",
    "'title: t\nyear: 2025\nmonth: 1\nsource: s.txt\narticles: [1, 2,\n  一]\n', FIELD_WRONG, 6",
    "'title: t\nyear: 2025\nmonth: 1\nsource: s.txt\narticles: [1, 2, 01]\n', FIELD_WRONG, 5",
    "'title: t\nyear: 2025\nmonth: 1\nsource: s.txt\narticles: [0]\n', FIELD_WRONG, 5",
    "'title: [', FRONT_MATTER_BROKEN, 1",
    "'', FIELD_MISSING, 1",
  })
  void aWrongIssueFileIsReportedWithItsLine(String text, Problem problem, int line) {
    InputException e = assertThrows(InputException.class, () -> IssueFile.read(FILE, text));
    assertEquals(problem, e.problem());
    assertEquals(line, e.line().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source.html",
        "a.HTM",
        "原文.xhtml",
        "b.shtml",
        "c.svg",
        "d.svgz",
        "e.xml",
        "f.mht",
        "g.mhtml",
        "h.js",
        "i.mjs",
        "j.xsl"
      })
  void anOriginalThatBrowsersWouldRunIsRefused(String name) {
    String text = "title: t\nyear: 2025\nmonth: 6\nsource: " + name + "\n";
    InputException e = assertThrows(InputException.class, () -> IssueFile.read(FILE, text));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(4, e.line().orElseThrow());
    assertEquals(
        List.of(name + ".txt"), IssueFile.read(FILE, text.replace(name, name + ".txt")).sources());
  }

  @Test
  void anIssueHasTheNameAndThePublisherOfTheSiteUnlessItSaysSo() {
    SiteSettings site = new SiteSettings("要闻汇编", "某某协会", "", "zh-Hans", "");
    String text = "year: 2025\nmonth: 6\nsource: s.txt\n";
    IssueFile bare = IssueFile.read(FILE, text);
    assertEquals("要闻汇编", bare.issue(List.of(), site).title());
    assertEquals("某某协会", bare.issue(List.of(), site).publisher());
    assertEquals(text, bare.write());
    IssueFile former = IssueFile.read(FILE, "title: 旧名\npublisher: 原单位\n" + text);
    assertEquals("旧名", former.issue(List.of(), site).title());
    assertEquals("原单位", former.issue(List.of(), site).publisher());
  }

  @Test
  void siteSettingsNeedATitleAndAPublisherOnly() {
    assertEquals(
        new SiteSettings("汇编", "协会", "", "zh-Hans", ""),
        SiteSettings.read(FILE, "title: 汇编\npublisher: 协会\n"));
    assertEquals(
        Problem.FIELD_MISSING,
        assertThrows(InputException.class, () -> SiteSettings.read(FILE, "title: 汇编\n")).problem());
  }

  @Test
  void aFolderWithoutSiteSettingsIsToldFromAFolderThatIsMissing(@TempDir Path folder) {
    assertEquals(Problem.SETTINGS_MISSING, problem(folder.resolve("site.yaml")));
    assertEquals(Problem.FILE_MISSING, problem(folder.resolve("missing/site.yaml")));
  }

  private static Problem problem(Path file) {
    return assertThrows(InputException.class, () -> SiteSettings.read(file)).problem();
  }

  @Test
  void whatSiteSettingsWriteTheyRead() {
    SiteSettings settings =
        new SiteSettings("汇编: 全部", "协会", "https://a.cn/b", "zh-Hans", "每月的 #政策");
    assertEquals("https://a.cn/b/", settings.baseUrl());
    assertEquals(settings, SiteSettings.read(FILE, settings.write()));
    SiteSettings bare = new SiteSettings("汇编", "协会", "", "zh-Hans", "");
    assertEquals(
        "title: 汇编\npublisher: 协会\nbaseUrl: \"\"\nlanguage: zh-Hans\ndescription: \"\"\n",
        bare.write());
    assertEquals(bare, SiteSettings.read(FILE, bare.write()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.cn/",
        "http://10.0.0.1:8080/汇编/",
        "https://例子.中国/a/",
        "https://[::1]/",
        "https://a_b.cn/~me/x.y-z/",
        "https://a.cn/%E6%B1%87/",
        "https://a.cn/a+b,c=d@e/"
      })
  void anOrdinaryAddressOfASiteIsTaken(String address) {
    String text = "title: 汇编\npublisher: 协会\nbaseUrl: " + address + "\n";
    assertEquals(address, SiteSettings.read(FILE, text).baseUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "'baseUrl: javascript:alert(1)', baseUrl",
    "'baseUrl: a.cn', baseUrl",
    "'baseUrl: https://a.cn/?x', baseUrl",
    "'baseUrl: https://a.cn/#x', baseUrl",
    "'baseUrl: https:///x/', baseUrl",
    "'baseUrl: https://name:word@a.cn/', baseUrl",
    "'baseUrl: https://a.cn/%zz/', baseUrl",
    "'baseUrl: https://a.cn/../x/', baseUrl",
    "'baseUrl: https://a.cn//', baseUrl",
    "'baseUrl: https://a.cn/a;return/', baseUrl",
    "'baseUrl: https://a.cn/$1/', baseUrl",
    "'baseUrl: https://a.cn/(x)*/', baseUrl",
    "'baseUrl: https://a.cn/{x}/', baseUrl",
    "'baseUrl: https://a.cn/:x/', baseUrl",
    "'baseUrl: https://a.cn/[x]/', baseUrl",
    "'language: 中文', language",
  })
  void aWrongSettingIsReportedWithItsLine(String line, String name) {
    InputException e =
        assertThrows(
            InputException.class,
            () -> SiteSettings.read(FILE, "title: 汇编\npublisher: 协会\n" + line + "\n"));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(name, e.details().get(0));
    assertEquals(3, e.line().orElseThrow());
  }

  @Test
  void anAccountingHasOneRowPerPiece() {
    Accounting accounting =
        new Accounting(
            List.of(
                Accounting.Row.of(
                    OptionalInt.of(3),
                    new SourceSpan(29, 31),
                    Accounting.Role.PARAGRAPH,
                    "𠮷为切实\t发挥\n标准 的引领作用，推动工业绿色低碳发展，制定本方案。"),
                Accounting.Row.of(
                    OptionalInt.empty(),
                    new SourceSpan(32, 32),
                    Accounting.Role.RUNNING_HEADER,
                    "政策汇编")));
    String text =
        """
        article	first	last	role	characters	digest	excerpt
        03	29	31	paragraph	31	DIGEST	𠮷为切实 发挥 标准 的引领作用，推动工业绿色低
        -	32	32	running-header	4	OTHER	政策汇编
        """
            .replace("DIGEST", accounting.rows().get(0).digest())
            .replace("OTHER", accounting.rows().get(1).digest());
    assertEquals(text, accounting.write());
    assertEquals(accounting, Accounting.read(FILE, text));
  }

  @ParameterizedTest
  @CsvSource({
    "'1|1|1|note|1|0123456789ab|x', article",
    "'01|0|1|note|1|0123456789ab|x', first",
    "'01|2|1|note|1|0123456789ab|x', last",
    "'01|1|1|remark|1|0123456789ab|x', role",
    "'01|1|1|note|-1|0123456789ab|x', characters",
    "'01|1|1|note|1|xyz|x', digest",
    "'01|1|1|note|1|0123456789ab', excerpt",
  })
  void aWrongRowIsReportedWithItsLineAndColumn(String row, String column) {
    String text = new Accounting(List.of()).write() + "\n" + row.replace('|', '\t') + "\n";
    InputException e = assertThrows(InputException.class, () -> Accounting.read(FILE, text));
    assertEquals(3, e.line().orElseThrow());
    assertEquals(column, e.details().get(0));
  }

  @Test
  void placedRolesAndReasonsForLeavingOutAreDistinguished() {
    assertEquals(
        List.of(
            "cover",
            "contents",
            "running-header",
            "page-number",
            "colophon",
            "repeated-table-head",
            "repeated-link",
            "stray-link",
            "deleted",
            "hidden",
            "comment",
            "navigation",
            "markup",
            "local-path",
            "separator",
            "overprint",
            "invisible",
            "blank",
            "radical",
            "line-space",
            "other-file",
            "unread-page",
            "drawing",
            "decided"),
        java.util.Arrays.stream(Accounting.Role.values())
            .filter(role -> !role.isPlaced())
            .map(Accounting.Role::toString)
            .toList());
  }
}
