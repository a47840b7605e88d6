package org.huibian.ingest;

import static org.huibian.ingest.EditDesk.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huibian.ingest.EditDesk.Draft;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever steps an editor makes, a later import loses none of it and keeps all numbers. */
class EditAndImportAgainTest {
  private static final int STEPS = 12;

  @TempDir Path temp;

  private static Draft[] original(String changed) {
    Draft[] drafts = new Draft[6];
    for (int i = 0; i < drafts.length; i++) {
      String name = "甲乙丙丁戊己".substring(i, i + 1);
      drafts[i] =
          Draft.of(
              name + "地发布第" + name + "号工作方案",
              name + "地的总体要求是稳妥推进。" + changed,
              name + "地的重点任务是抓好落实。",
              name + "地的保障措施是加强组织。",
              name + "地由" + name + "局负责解释。");
    }
    return drafts;
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (IssueFiles.article(name).isPresent() || name.equals("issue.yaml")) {
          out.put(name, Files.readString(file));
        }
      }
    }
    return out;
  }

  /** Makes a step at random; one that is refused changes nothing. */
  private static void step(EditDesk desk, Random random, int count) throws IOException {
    List<Integer> numbers = desk.order();
    int number = numbers.get(random.nextInt(numbers.size()));
    ArticleId id = id(number);
    int other = numbers.get(random.nextInt(numbers.size()));
    try {
      switch (random.nextInt(6)) {
        case 0 -> desk.write(number, desk.read(number) + "\n编者第" + count + "次补的一段。\n");
        case 1 ->
            desk.edit.apply(
                new EditStep.Add(
                    Workplace.JUNE, "编者第" + count + "次加的一篇", Kind.NEWS, Optional.of(id)));
        case 2 -> {
          List<ArticleId> order = new ArrayList<>();
          numbers.forEach(n -> order.add(id(n)));
          Collections.shuffle(order, random);
          desk.edit.apply(new EditStep.Order(Workplace.JUNE, order));
        }
        case 3 ->
            desk.edit.apply(
                new EditStep.Split(
                    id, desk.digest(number), 1 + 2 * random.nextInt(5), "第" + count + "次分出的一篇"));
        case 4 -> desk.edit.apply(new EditStep.Merge(id, id(other)));
        default -> new Undo(desk.content, FailingActions.none()).undo(Optional.empty());
      }
    } catch (InputException e) {
      assertTrue(
          List.of(Problem.SPLIT_PLACE, Problem.MERGE_OF_ONE).contains(e.problem()), e.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void theSameOriginalChangesNothingAndABetterOneIsMergedOrRefused(long seed) throws IOException {
    Random random = new Random(seed);
    EditDesk desk = new EditDesk(temp);
    desk.imports(original(""));
    // The first step is never taken back, so that no undo removes the issue.
    desk.write(1, desk.read(1) + "\n编者最先补的一段。\n");
    for (int i = 0; i < STEPS; i++) {
      if (Files.exists(desk.folder)) {
        step(desk, random, i);
      }
    }
    if (!Files.exists(desk.folder)) {
      new Undo(desk.content, FailingActions.none()).redo(Optional.empty());
    }
    List<Integer> order = desk.order();
    Map<String, String> before = texts(desk.folder);
    desk.imports(original(""));
    assertEquals(before, texts(desk.folder));
    assertEquals(order, desk.order());
    try {
      desk.imports(original("要求有所提高。"));
    } catch (InputException e) {
      assertEquals(Problem.EDIT_CONFLICT, e.problem());
      assertEquals(before, texts(desk.folder));
    }
    Map<String, String> after = texts(desk.folder);
    assertEquals(before.keySet(), after.keySet(), "no number is lost and none is new");
    assertEquals(order, desk.order());
    for (Map.Entry<String, String> file : before.entrySet()) {
      for (String line : file.getValue().lines().filter(l -> l.contains("编者")).toList()) {
        assertTrue(after.get(file.getKey()).contains(line), file.getKey() + ": " + line);
      }
    }
  }
}
