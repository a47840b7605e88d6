package org.huibian.ingest;

import static org.huibian.ingest.EditDesk.id;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.huibian.ingest.ContentEdit.Outcome;
import org.huibian.ingest.EditDesk.Draft;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.IssueFile;
import org.huibian.model.ArticleId;
import org.huibian.model.Correction;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.model.SourceSpan;
import org.huibian.model.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step of an editor does what it says, or nothing at all. */
class ContentEditTest {
  private static final Draft ONE = Draft.of("甲地发布装备更新方案", "第一段。", "第二段。", "第三段。");
  private static final Draft TWO = Draft.of("乙地发布起重机办法", "第四段。", "第五段。");
  private static final Draft THREE = Draft.of("丙地发布卷扬机规范", "第六段。");

  @TempDir Path temp;
  private EditDesk desk;

  @BeforeEach
  void importIssue() throws IOException {
    desk = new EditDesk(temp);
    desk.imports(ONE, TWO, THREE);
  }

  private Problem refused(EditStep step) throws IOException {
    SortedMap<String, String> before = Workplace.tree(desk.folder);
    InputException e = assertThrows(InputException.class, () -> desk.edit.apply(step));
    assertEquals(before, Workplace.tree(desk.folder), "a step that is refused changes nothing");
    return e.problem();
  }

  private void undo() {
    new Undo(desk.content, FailingActions.none()).undo(Optional.empty());
  }

  @Test
  void aTextIsWrittenIfItIsStillTheOneThatWasRead() throws IOException {
    String text = desk.read(1);
    String digest = desk.digest(1);
    Outcome outcome = desk.write(1, text.replace("第二段", "第贰段"));
    assertEquals(List.of(id(1)), outcome.articles());
    assertEquals(2, outcome.step());
    assertTrue(desk.read(1).contains("第贰段"));
    assertEquals(
        Problem.DESK_EDITED_MEANWHILE, refused(new EditStep.WriteText(id(1), digest, text)));
    assertEquals(0, desk.write(1, desk.read(1)).step(), "the same text is no step");
    undo();
    assertEquals(text, desk.read(1));
  }

  @Test
  void aTextThatNobodyCouldReadIsRefusedWithItsLine() throws IOException {
    String digest = desk.digest(1);
    String text = desk.read(1).replace("kind: news", "kind: neues");
    assertEquals(Problem.FIELD_WRONG, refused(new EditStep.WriteText(id(1), digest, text)));
    InputException e = assertThrows(InputException.class, () -> desk.write(1, text));
    assertEquals(3, e.line().getAsInt());
    assertEquals(
        Problem.FRONT_MATTER_MISSING, refused(new EditStep.WriteText(id(1), digest, "只有正文")));
  }

  @Test
  void stepsOnWhatIsNotThereAreRefused() throws IOException {
    assertEquals(Problem.FILE_MISSING, refused(new EditStep.WriteText(id(9), "-", "x")));
    IssueId july = new IssueId(2025, 7);
    assertEquals(
        Problem.FILE_MISSING, refused(new EditStep.Add(july, "题", Kind.NEWS, Optional.empty())));
    assertEquals(
        Problem.FILE_MISSING,
        refused(new EditStep.Add(Workplace.JUNE, "题", Kind.NEWS, Optional.of(id(9)))));
    assertEquals(Problem.FILE_MISSING, refused(new EditStep.Order(Workplace.JUNE, List.of(id(9)))));
    assertEquals(Problem.FILE_MISSING, refused(new EditStep.Merge(id(1), id(9))));
  }

  @Test
  void aLinkInThePlaceOfAnArticleIsNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(temp.resolve("elsewhere.md"), desk.read(1));
    Files.delete(desk.folder.resolve("01.md"));
    Files.createSymbolicLink(desk.folder.resolve("01.md"), elsewhere);
    assertEquals(
        Problem.LINK_LEADS_OUT,
        refused(
            new EditStep.Withdraw(
                id(1), desk.digest(1), new Withdrawal(LocalDate.of(2025, 7, 1), "撤回"))));
  }

  @Test
  void anArticleIsAddedWhereTheEditorWantsItUnderANumberThatNoneEverHad() throws IOException {
    Outcome after =
        desk.edit.apply(new EditStep.Add(Workplace.JUNE, "新篇", Kind.CALL, Optional.of(id(1))));
    assertEquals(List.of(id(4)), after.articles());
    assertEquals(List.of(1, 4, 2, 3), desk.order());
    assertEquals("新篇", desk.article(4).head().title());
    assertEquals(Kind.CALL, desk.article(4).head().kind());
    Files.delete(desk.folder.resolve("04.md"));
    Files.writeString(
        desk.folder.resolve(IssueFile.NAME),
        IssueFile.withOrder(
            desk.folder, Files.readString(desk.folder.resolve(IssueFile.NAME)), List.of()));
    desk.edit.apply(new EditStep.Add(Workplace.JUNE, "又一篇", Kind.NEWS, Optional.empty()));
    assertEquals(List.of(1, 2, 3, 5), desk.order(), "4 had another article");
  }

  @Test
  void aPublishedNumberIsNotGivenAgain() throws IOException {
    Files.writeString(
        desk.content.resolve("addresses.tsv"), "2025-05/30/\ts1\t别的\n2025-06/07/\ts1\t曾经的第七篇\n");
    String text = desk.read(1).replace("kind: news", "kind: news\nredirect: 2025-06/11/");
    desk.write(1, text);
    desk.edit.apply(new EditStep.Add(Workplace.JUNE, "新篇", Kind.NEWS, Optional.empty()));
    assertEquals(List.of(1, 2, 3, 12), desk.order());
  }

  @Test
  void articlesStandInTheOrderOfTheEditor() throws IOException {
    String before = Files.readString(desk.folder.resolve(IssueFile.NAME));
    desk.edit.apply(new EditStep.Order(Workplace.JUNE, List.of(id(3), id(1), id(2))));
    assertEquals(List.of(3, 1, 2), desk.order());
    assertEquals(
        before + "articles: [3, 1, 2]\n", Files.readString(desk.folder.resolve(IssueFile.NAME)));
    desk.edit.apply(new EditStep.Order(Workplace.JUNE, List.of(id(1), id(2), id(3))));
    assertEquals(
        before,
        Files.readString(desk.folder.resolve(IssueFile.NAME)),
        "the order of the original needs no word");
    assertEquals(
        Problem.FIELD_WRONG, refused(new EditStep.Order(Workplace.JUNE, List.of(id(3), id(3)))));
  }

  @Test
  void anArticleIsDividedAtAParagraph() throws IOException {
    String before = desk.read(1);
    Outcome outcome = desk.edit.apply(new EditStep.Split(id(1), desk.digest(1), 3, "新的题目"));
    assertEquals(List.of(id(1), id(4)), outcome.articles());
    assertEquals(List.of(1, 4, 2, 3), desk.order());
    assertTrue(desk.read(1).endsWith("---\n\n第一段。\n"), desk.read(1));
    assertTrue(desk.read(4).endsWith("---\n\n第二段。\n\n第三段。\n"), desk.read(4));
    assertEquals("新的题目", desk.article(4).head().title());
    assertEquals(Optional.of(new SourceSpan(3, 4)), desk.article(4).source());
    Accounting accounting = Accounting.readFrom(desk.folder).orElseThrow();
    assertEquals(
        List.of(1, 1, 4, 4),
        accounting.rows().subList(0, 4).stream().map(r -> r.article().getAsInt()).toList());
    undo();
    assertEquals(before, desk.read(1));
    assertFalse(Files.exists(desk.folder.resolve("04.md")));
  }

  @Test
  void theLineOfADivisionBecomesTheTitle() throws IOException {
    desk.write(1, desk.read(1).replace("第二段。", "## **关于试点的通知**"));
    desk.edit.apply(new EditStep.Split(id(1), desk.digest(1), 3, ""));
    assertEquals("关于试点的通知", desk.article(4).head().title());
    assertTrue(desk.read(4).endsWith("---\n\n第三段。\n"), desk.read(4));
    assertEquals(List.of(1, 4, 2, 3), desk.order());
  }

  @Test
  void anArticleIsDividedOnlyWhereSomethingBegins() throws IOException {
    desk.write(1, desk.read(1).replace("第二段。", "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |"));
    String digest = desk.digest(1);
    for (int line : List.of(0, 1, 4, 5, 99)) {
      assertEquals(
          Problem.SPLIT_PLACE, refused(new EditStep.Split(id(1), digest, line, "题")), "" + line);
    }
    InputException e =
        assertThrows(
            InputException.class, () -> desk.edit.apply(new EditStep.Split(id(1), digest, 5, "")));
    assertEquals("| 一 | 二 |", desk.read(1).lines().toList().get(e.line().getAsInt() - 1));
    desk.edit.apply(new EditStep.Split(id(1), digest, 2, "表"));
    assertTrue(desk.read(4).contains("\n| 一 | 二 |\n\n第三段。\n"));
  }

  @Test
  void twoArticlesBecomeOneAndTheAddressOfTheSecondLeadsToIt() throws IOException {
    String three = desk.read(3);
    desk.write(3, three.replace("kind: news", "kind: news\ninterprets:\n  - 2025-06/02  # 解读"));
    desk.write(
        2,
        desk.read(2)
            .replace("kind: news", "kind: news\ndocumentNumbers: [示发〔2025〕2号]\ndate: 2025-06-02"));
    desk.edit.apply(new EditStep.Merge(id(1), id(2)));
    assertFalse(Files.exists(desk.folder.resolve("02.md")));
    assertTrue(
        desk.read(1).endsWith("第三段。\n\n## 乙地发布起重机办法\n\n示发〔2025〕2号\n\n第四段。\n\n第五段。\n"),
        desk.read(1));
    assertEquals("[2025-06/02/]", desk.article(1).head().redirects().toString());
    assertEquals(List.of("示发〔2025〕2号"), desk.article(1).head().documentNumbers());
    assertEquals(Optional.of(LocalDate.of(2025, 6, 2)), desk.article(1).head().date());
    assertEquals(List.of(id(1)), desk.article(3).head().interprets());
    assertEquals(List.of(1, 3), desk.order());
    undo();
    assertEquals(List.of(1, 2, 3), desk.order());
    assertTrue(desk.read(3).contains("2025-06/02  # 解读"), "the undo brings each byte back");
  }

  @Test
  void linksToAMergedArticleLeadToTheOtherOne() throws IOException {
    desk.write(
        3,
        desk.read(3)
            .replace(
                "第六段。", "见[二](02.md#t1)、[又](../2025-06/02.md)、[三][3]和 02.md。\n\n[3]: ./02.md"));
    desk.edit.apply(new EditStep.Merge(id(1), id(2)));
    assertTrue(
        desk.read(3).contains("见[二](01.md)、[又](01.md)、[三][3]和 02.md。\n\n[3]: 01.md"), desk.read(3));
    Path may = Files.createDirectories(desk.content.resolve("2025-05"));
    Files.writeString(
        may.resolve("01.md"), "---\ntitle: 题\nkind: news\n---\n\n[三](../2025-06/03.md)\n");
    assertEquals(Problem.ARTICLE_NAMED, refused(new EditStep.Merge(id(1), id(3))));
  }

  @Test
  void publishedAnchorsOfAMergedArticleLeadToTheArticle() throws IOException {
    Files.writeString(desk.content.resolve("addresses.tsv"), "2025-06/02/\ts1 s2\t乙地发布起重机办法\n");
    desk.edit.apply(new EditStep.Merge(id(1), id(2)));
    assertEquals(
        "[2025-06/02/, 2025-06/02/#s1 = top, 2025-06/02/#s2 = top]",
        desk.article(1).head().redirects().toString());
  }

  @Test
  void articlesThatCannotBecomeOneStayTwo() throws IOException {
    assertEquals(Problem.MERGE_OF_ONE, refused(new EditStep.Merge(id(1), id(1))));
    ArticleId other = new ArticleId(new IssueId(2025, 5), 1);
    assertEquals(Problem.MERGE_OF_ONE, refused(new EditStep.Merge(id(1), other)));
    Path may = Files.createDirectories(desk.content.resolve("2025-05"));
    Files.writeString(may.resolve("01.md"), "---\ntitle: 题\nkind: news\n---\n\n见 2025-06/02。\n");
    Files.writeString(
        may.resolve("02.md"), "---\ntitle: 题\nkind: news\nrelations: cites 2025-06/02\n---\n");
    assertEquals(Problem.ARTICLE_NAMED, refused(new EditStep.Merge(id(1), id(2))));
    desk.edit.apply(new EditStep.Merge(id(1), id(3)));
    desk.edit.apply(
        new EditStep.Withdraw(
            id(1), desk.digest(1), new Withdrawal(LocalDate.of(2025, 7, 1), "要求撤回")));
    Files.delete(may.resolve("02.md"));
    assertEquals(Problem.ARTICLE_WITHDRAWN, refused(new EditStep.Merge(id(1), id(2))));
  }

  @Test
  void anArticleIsWithdrawnAndRestored() throws IOException {
    String before = desk.read(2);
    Withdrawal withdrawal = new Withdrawal(LocalDate.of(2025, 7, 1), "发文机关要求：撤回 #2");
    desk.edit.apply(new EditStep.Withdraw(id(2), desk.digest(2), withdrawal));
    assertEquals(Optional.of(withdrawal), desk.article(2).head().withdrawn());
    desk.edit.apply(new EditStep.Restore(id(2), desk.digest(2)));
    assertEquals(before, desk.read(2));
  }

  @Test
  void correctionsFollowOneAnother() throws IOException {
    LocalDate day = LocalDate.of(2025, 7, 2);
    Correction one = new Correction(day, "s2-1", "6月13日", "6月30日", "录入：有误", "");
    Correction two = new Correction(day, "", "", "", "补一段", "");
    desk.edit.apply(new EditStep.Correct(id(1), desk.digest(1), one));
    desk.edit.apply(new EditStep.Correct(id(1), desk.digest(1), two));
    assertEquals(List.of(one, two), desk.article(1).head().corrections());
  }

  private Outcome put(String name, String text) {
    return desk.edit.apply(
        new EditStep.PutFile(Workplace.JUNE, name, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileStandsBesideTheArticlesAndNeverTakesThePlaceOfAnother() throws IOException {
    assertEquals("附件1.docx", put("附件1.docx", "一").file());
    assertEquals("附件1.docx", put("附件1.docx", "一").file());
    assertEquals("附件1-2.docx", put("附件1.docx", "二").file());
    assertEquals("表（一）-2.xlsx", put("表（一） (2) .XLSX", "表").file());
    assertArrayEquals(
        "二".getBytes(StandardCharsets.UTF_8),
        Files.readAllBytes(desk.folder.resolve("附件1-2.docx")));
    undo();
    undo();
    assertFalse(Files.exists(desk.folder.resolve("附件1-2.docx")));
    assertTrue(Files.exists(desk.folder.resolve("附件1.docx")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "a.svg",
        "a.js",
        "a.md",
        "issue.yaml",
        "a",
        "",
        ".docx",
        "../a.docx",
        "x/a.docx",
        "a\\b.pdf",
        "C:a.pdf",
        "source.pdf",
        "source-2.docx",
        "figure-0123456789ab.png",
        "con.txt",
        "??.pdf",
        "a.docx.exe",
        "\u0000.png"
      })
  void otherTypesAndOtherPlacesAreRefused(String name) throws IOException {
    byte[] bytes = {1};
    Problem problem = refused(new EditStep.PutFile(Workplace.JUNE, name, bytes));
    assertTrue(List.of(Problem.BESIDE_TYPE, Problem.BESIDE_NAME).contains(problem));
  }

  @Test
  void aPageOfTheWebIsNoDocumentWhateverItsName() throws IOException {
    for (String page :
        List.of("<html>", "\uFEFF \n<!DOCTYPE html>", "<?xml version='1.0'?><svg/>")) {
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      assertEquals(
          Problem.BESIDE_TYPE, refused(new EditStep.PutFile(Workplace.JUNE, "a.doc", bytes)));
    }
    put("小于.txt", "< 5 吨");
  }

  @Test
  void tooLargeAFileIsRefused() throws IOException {
    byte[] large = new byte[(16 << 20) + 1];
    assertEquals(
        Problem.BESIDE_TOO_LARGE, refused(new EditStep.PutFile(Workplace.JUNE, "a.png", large)));
    desk.edit.apply(new EditStep.PutFile(Workplace.JUNE, "a.pdf", large));
  }

  @Test
  void anIssueThatWasNeverPublishedIsRemovedAndAnUndoBringsItBackWhole() throws IOException {
    SortedMap<String, String> before = Workplace.tree(desk.folder);
    Outcome outcome = desk.edit.apply(new EditStep.RemoveIssue(id(1).issue()));
    assertTrue(outcome.step() > 0);
    assertFalse(Files.exists(desk.folder));
    undo();
    assertEquals(before, Workplace.tree(desk.folder));
  }

  @Test
  void anIssueThatWasPublishedIsNotRemoved() throws IOException {
    Files.writeString(desk.content.resolve("addresses.tsv"), id(1).issue() + "/01/\t-\n");
    assertEquals(Problem.ISSUE_PUBLISHED, refused(new EditStep.RemoveIssue(id(1).issue())));
  }
}
