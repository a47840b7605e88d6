package org.huibian.archive.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.build.store.InputFingerprint;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what a build finds out about exports, anew or from what the last build has kept. */
class ExportReviewTest {
  private static final IssueId ISSUE = new IssueId(2099, 1);
  private static final Map<IssueId, List<String>> STALE = Map.of(ISSUE, List.of("zip"));

  @TempDir Path folder;
  private Path content;
  private Path kept;

  @BeforeEach
  void writeAnIssueAndItsExport() throws IOException {
    content = folder.resolve("content");
    kept = folder.resolve("kept");
    Files.createDirectories(content.resolve("2099-01"));
    Files.writeString(content.resolve("site.yaml"), "title: 汇编\n");
    Files.writeString(content.resolve("2099-01/01.md"), "---\ntitle: 通知\nkind: news\n---\n\n文。\n");
    export();
  }

  private void export() throws IOException {
    String digest = ContentDigest.of(content.resolve("2099-01"));
    IssueState state = new IssueState("1.0", digest, List.of());
    try (ExportFolder exports = ExportFolder.open(folder.resolve("exports"))) {
      exports.write(ISSUE, "zip", state, out -> out.write(digest.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Map<IssueId, List<String>> review() throws IOException {
    InputFingerprint input = InputFingerprint.of(content, folder.resolve("templates"));
    return ExportReview.of(content, kept, Optional.of(input)).stale();
  }

  private void edit(String path, String text) throws IOException {
    Files.writeString(content.resolve(path), text);
  }

  @Test
  void anExportIsStaleFromAnEditToTheNextExport() throws IOException {
    for (String edited : List.of("2099-01/01.md", "2099-01/02.md", "site.yaml")) {
      assertEquals(Map.of(), review(), edited);
      assertEquals(Map.of(), review(), edited);
      edit(edited, "---\ntitle: " + edited + "\nkind: news\n---\n\n另文。\n");
      assertEquals(STALE, review(), edited);
      assertEquals(STALE, review(), edited);
      export();
    }
    assertEquals(Map.of(), review());
    Files.writeString(folder.resolve("exports/2099-01/2099-01.zip"), "another file");
    assertEquals(STALE, review());
    export();
    assertEquals(Map.of(), review());
    Files.delete(folder.resolve("exports/2099-01/export.json"));
    assertEquals(STALE, review());
  }

  @Test
  void whatIsKnownOfAnUnchangedIssueIsNotFoundOutAgain() throws IOException {
    edit("2099-01/01.md", "---\ntitle: 通知\nkind: news\n---\n\n另文。\n");
    assertEquals(STALE, review());
    Path file = kept.resolve(ExportReview.NAME);
    String line = Files.readString(file);
    assertEquals("2099-01\t", line.substring(0, 8));
    assertTrue(line.endsWith("\tzip\n"), line);
    Files.writeString(file, line.replace("\tzip\n", "\t\n"));
    FileTime time = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, time);
    assertEquals(Map.of(), review());
    assertEquals(time, Files.getLastModifiedTime(file));
  }

  @Test
  void aDamagedListOfWhatIsKnownIsNotBelieved() throws IOException {
    edit("2099-01/01.md", "---\ntitle: 通知\nkind: news\n---\n\n另文。\n");
    Files.createDirectories(kept);
    for (String damaged : List.of("\u0000", "2099-01", "2099-01\t\t", "2099-01\tx\tzip\tzip", "")) {
      Files.writeString(kept.resolve(ExportReview.NAME), damaged);
      assertEquals(STALE, review(), damaged);
    }
  }

  @Test
  void withoutTheStateOfTheInputEverythingIsLookedAt() throws IOException {
    edit("2099-01/01.md", "---\ntitle: 通知\nkind: news\n---\n\n另文。\n");
    assertEquals(STALE, ExportReview.of(content, kept, Optional.empty()).stale());
    assertFalse(Files.exists(kept));
  }

  @Test
  void anExportWithATextThatWasWithdrawnSinceIsRefusedAtEachBuild() throws IOException {
    assertEquals(Map.of(), review());
    edit("2099-01/01.md", "---\ntitle: 通知\nkind: news\nwithdrawn: 2099-02-01 有误\n---\n\n文。\n");
    for (int build = 0; build < 2; build++) {
      InputException refused = assertThrows(InputException.class, this::review);
      assertEquals(Problem.EXPORT_WITHDRAWN, refused.problem());
    }
    Files.delete(folder.resolve("exports/2099-01/2099-01.zip"));
    assertEquals(Map.of(), review());
  }
}
