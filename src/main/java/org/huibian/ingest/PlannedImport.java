package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.ingest.ImportPlan.Conflict;
import org.huibian.ingest.ImportProgress.Stage;
import org.huibian.ingest.OriginalReader.Original;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.DecisionsFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.recovery.RecoveredIssue;

/**
 * An import that is planned and not yet done, so that an editor sees first what it would change.
 * The originals are read once.
 */
public final class PlannedImport {
  private final IssueImport imports = new IssueImport();
  private final ImportPlanner planner;
  private final ContentFolder content;
  private final List<Original> originals;
  private final IncomingIssue incoming;
  private final IssueSnapshot present;
  private final ImportPlan plan;
  private final String decisions;

  private PlannedImport(ImportRequest request, ImportProgress progress) throws IOException {
    planner = new ImportPlanner(request.keepEdits(), request.replace(), request.review());
    content = new ContentFolder(request.content());
    originals =
        new OriginalReader(request.recogniser(), request.converter())
            .read(request.sources(), progress);
    progress.at(Stage.RECOVERING, 0, 0);
    incoming = IncomingIssue.of(originals, request.issue(), content);
    IssueId id = incoming.issue().id();
    decisions = DecisionsFile.text(content.folder(id));
    present = IssueSnapshot.read(id, content.folder(id));
    plan = planner.plan(incoming, present);
  }

  /**
   * Plans an import. Nothing is written.
   *
   * @throws InputException if the input is at fault
   */
  public static PlannedImport of(ImportRequest request, ImportProgress progress) {
    try {
      return new PlannedImport(request, progress);
    } catch (IOException e) {
      throw new InputException(request.content(), Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  /** What an import does with an article. */
  public enum Fate {
    /** The article is new. */
    NEW,
    /** The article stays as it is. */
    SAME,
    /** The article is replaced; nobody has edited it. */
    CHANGED,
    /** The article was edited, and what the import changes elsewhere is taken over. */
    MERGED,
    /** The article was edited, and stays as the editor has it. */
    KEPT,
    /** The article was edited where the import changes it, too. */
    CONFLICT,
    /** An editor has deleted the article, and it is not written again. */
    DELETED,
    /** The article is not in the new original; it stays. */
    GONE
  }

  /**
   * What the import does with one article.
   *
   * @param id the article
   * @param title its title
   * @param lines the lines of the editor's file that are in conflict, from 1
   */
  public record Change(ArticleId id, String title, Fate fate, List<Integer> lines) {
    /** Copies the list. */
    public Change {
      lines = List.copyOf(lines);
    }
  }

  /** Returns the issue. */
  public IssueId issue() {
    return incoming.issue().id();
  }

  /** Returns whether the issue has no folder yet. */
  public boolean isNew() {
    return present.entries().isEmpty();
  }

  /** Returns whether the original names the month of the issue. */
  public boolean isStated() {
    return incoming.stated().contains(issue());
  }

  /** Returns the issue as it is recovered. */
  public RecoveredIssue recovered() {
    return incoming.review().orElseThrow().recovered();
  }

  /**
   * Returns how many files were edited at places that the import changes, for which it is refused.
   */
  public int conflicts() {
    return plan.conflicts().size();
  }

  /** Returns what the import does with each article, by number. */
  public List<Change> changes() {
    Map<Integer, Change> changes = new TreeMap<>();
    for (Article article : incoming.issue().articles()) {
      int number = plan.numbers().get(article.id().number());
      ArticleId id = new ArticleId(issue(), number);
      String name = IssueFiles.name(id);
      List<Integer> lines =
          plan.conflicts().stream()
              .filter(conflict -> conflict.file().equals(name))
              .map(Conflict::lines)
              .findFirst()
              .orElse(List.of());
      changes.put(number, new Change(id, article.head().title(), fate(name), lines));
    }
    for (String name : plan.edits().gone()) {
      IssueFiles.article(name)
          .ifPresent(
              number -> {
                ArticleId id = new ArticleId(issue(), number);
                String title =
                    Optional.ofNullable(present.articles().get(number))
                        .map(article -> article.head().title())
                        .orElse(name);
                changes.put(number, new Change(id, title, Fate.GONE, List.of()));
              });
    }
    return new ArrayList<>(changes.values());
  }

  private Fate fate(String name) {
    HandEdits edits = plan.edits();
    if (plan.conflicts().stream().anyMatch(conflict -> conflict.file().equals(name))) {
      return Fate.CONFLICT;
    }
    if (edits.kept().contains(name)) {
      return Fate.KEPT;
    }
    if (edits.merged().contains(name)) {
      return Fate.MERGED;
    }
    if (edits.deleted().contains(name)) {
      return Fate.DELETED;
    }
    if (!present.entries().containsKey(name)) {
      return Fate.NEW;
    }
    FileContent written = plan.written().get(name);
    return written == null || isPresent(name, written) ? Fate.SAME : Fate.CHANGED;
  }

  private boolean isPresent(String name, FileContent written) {
    try {
      return written instanceof FileContent.Bytes bytes
          && Arrays.equals(bytes.bytes(), Files.readAllBytes(present.folder().resolve(name)));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Does the import, if there are no conflicts. If the issue's folder has changed since, it is
   * planned again.
   *
   * @throws InputException EDIT_CONFLICT if an article was edited where the import changes it; then
   *     nothing has been changed
   */
  public ImportReport apply() {
    plan.refuseConflicts();
    if (!DecisionsFile.text(plan.folder()).equals(decisions)) {
      // The articles were recovered without a decision that was made since.
      throw new InputException(
          plan.folder().resolve(DecisionsFile.NAME), Problem.DESK_EDITED_MEANWHILE);
    }
    return IssueImport.report(imports.apply(planner, incoming, content), incoming, originals);
  }
}
