package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.ingest.EditDesk.Draft;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.InputException;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Until an issue is published, its articles are numbered in the order of the original. */
class FreshNumberingTest {
  private static final Draft ONE = Draft.of("甲地发布装备更新方案", "第一段。", "第二段。");
  private static final Draft TWO = Draft.of("乙地发布起重机办法", "第三段。", "第四段。");
  private static final Draft THREE = Draft.of("丙地发布卷扬机规范", "第五段。", "第六段。");
  private static final Draft WHOLE =
      Draft.of(ONE.title(), "第一段。", "第二段。", TWO.title(), "第三段。", "第四段。");

  @TempDir Path temp;
  private EditDesk desk;

  @BeforeEach
  void importWithTheWrongBoundary() throws IOException {
    desk = new EditDesk(temp);
    desk.imports(WHOLE, THREE);
  }

  private Map<Integer, String> titles() {
    Map<Integer, String> out = new TreeMap<>();
    new ContentFolder(desk.content)
        .read(Workplace.JUNE)
        .issue()
        .articles()
        .forEach(a -> out.put(a.id().number(), a.head().title()));
    return out;
  }

  private static final Map<Integer, String> FRESH =
      Map.of(1, ONE.title(), 2, TWO.title(), 3, THREE.title());

  private static final Map<Integer, String> LASTING =
      Map.of(1, ONE.title(), 2, THREE.title(), 3, TWO.title());

  @Test
  void aBoundaryThatIsMendedGivesAnArticleInTheMiddle() throws IOException {
    SortedMap<String, String> before = Workplace.tree(desk.folder);
    desk.imports(ONE, TWO, THREE);
    assertEquals(FRESH, titles());
    assertEquals(List.of(1, 2, 3), desk.order());
    SortedMap<String, String> after = Workplace.tree(desk.folder);
    desk.imports(ONE, TWO, THREE);
    assertEquals(after, Workplace.tree(desk.folder));
    new Undo(desk.content, FailingActions.none()).undo(Optional.empty());
    assertEquals(before, Workplace.tree(desk.folder));
  }

  @Test
  void afterThePublicationNumbersLast() throws IOException {
    Files.writeString(desk.content.resolve("addresses.tsv"), "2025-06/\t\t\n");
    desk.imports(ONE, TWO, THREE);
    assertEquals(LASTING, titles());
    assertEquals(List.of(1, 3, 2), desk.order());
  }

  @Test
  void thePublicationOfAnotherIssueDoesNotCount() throws IOException {
    Files.writeString(desk.content.resolve("addresses.tsv"), "2025-05/\t\t\n2025-05/01/\t\t题\n");
    desk.imports(ONE, TWO, THREE);
    assertEquals(FRESH, titles());
  }

  @Test
  void editsAndReferencesGoWithTheArticles() throws IOException {
    desk.write(2, desk.read(2).replace("第六段。", "第陆段。"));
    desk.edit.apply(
        new EditStep.Add(Workplace.JUNE, "编者的话", Kind.OTHER, Optional.of(EditDesk.id(2))));
    desk.write(
        3,
        desk.read(3)
            .replace(
                "kind: other",
                "kind: other\nrelations:\n  - cites 2025-06/02\nredirect: 2025-06/09/  # 旧"));
    desk.edit.apply(
        new EditStep.Order(
            Workplace.JUNE, List.of(EditDesk.id(3), EditDesk.id(1), EditDesk.id(2))));
    desk.imports(ONE, TWO, THREE);
    assertEquals(Map.of(1, "编者的话", 2, ONE.title(), 3, TWO.title(), 4, THREE.title()), titles());
    assertTrue(desk.read(4).contains("第陆段。"));
    assertTrue(
        desk.read(1).contains("relations:\n  - cites 2025-06/04\nredirect: 2025-06/09/  # 旧"));
    assertEquals(List.of(1, 2, 3, 4), desk.order());
    Map<Integer, String> once = titles();
    desk.imports(ONE, TWO, THREE);
    assertEquals(once, titles());
    assertTrue(desk.read(4).contains("第陆段。"), "the fresh number still has the edit's base");
  }

  @Test
  void whatAnotherTextNamesByItsNumberKeepsIt() throws IOException {
    Path may = Files.createDirectories(desk.content.resolve("2025-05"));
    Files.writeString(
        may.resolve("01.md"), "---\ntitle: 题\nkind: news\n---\n\n见[它](../2025-06/02.md)。\n");
    desk.imports(ONE, TWO, THREE);
    assertEquals(LASTING, titles());
  }

  @Test
  void aLinkBetweenTheArticlesKeepsTheNumbers() throws IOException {
    desk.write(1, desk.read(1) + "\n见[规范](02.md#s1)。\n");
    desk.imports(WHOLE, TWO, THREE);
    assertEquals(LASTING.get(2), titles().get(2));
  }

  @Test
  void versionsBesideFilesInConflictHaveTheNumbersOfTheFiles() throws IOException {
    desk.write(2, desk.read(2).replace("第六段。", "第陆段。"));
    Draft other = Draft.of(THREE.title(), "第五段。", "第６段。");
    InputException e = assertThrows(InputException.class, () -> desk.imports(ONE, TWO, other));
    assertEquals(Problem.EDIT_CONFLICT, e.problem());
    assertTrue(Files.exists(desk.folder.resolve("02.new.md")));
    assertEquals(Map.of(1, ONE.title(), 2, THREE.title()), titles());
  }

  @Test
  void whatTheSameOriginalNoLongerGivesIsNotLeftBehindUnlessSomebodyEditedIt() throws IOException {
    // The lines of both drafts are the same original, which is divided in another way.
    desk.imports(ONE, TWO, THREE);
    SortedMap<String, String> divided = Workplace.tree(desk.folder);
    desk.imports(WHOLE, THREE);
    assertEquals(Map.of(1, ONE.title(), 2, THREE.title()), titles());
    assertFalse(Files.exists(desk.folder.resolve("03.md")));
    desk.imports(ONE, TWO, THREE);
    assertEquals(divided, Workplace.tree(desk.folder));
    desk.write(2, desk.read(2).replace("第四段。", "第肆段。"));
    desk.imports(WHOLE, THREE);
    assertEquals(FRESH, titles());
    assertTrue(desk.read(2).contains("第肆段。"));
  }
}
