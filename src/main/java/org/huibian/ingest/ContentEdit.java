package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.huibian.ingest.ChangeApplier.Applied;
import org.huibian.ingest.EditPlanner.Concern;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.TextFile;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * Edits of the content by steps, each of which is made as a whole or not at all and can be undone
 * like an import. What the import has recorded stays consistent, so that a later import merges what
 * it finds with the edits and keeps the numbers of the articles.
 *
 * <pre>{@code
 * ContentEdit edit = new ContentEdit(content);
 * String digest = edit.digest(article);
 * edit.apply(new EditStep.WriteText(article, digest, text));
 * }</pre>
 */
public final class ContentEdit {
  private final ContentFolder content;
  private final FileActions actions;

  /**
   * Creates edits of a content folder. Nothing is read yet.
   *
   * @param content the content folder
   */
  public ContentEdit(Path content) {
    this(content, new DiskActions());
  }

  ContentEdit(Path content, FileActions actions) {
    this.content = new ContentFolder(content);
    this.actions = actions;
  }

  /**
   * What a step did.
   *
   * @param step the number of the step in the history; 0 if the content had it all already
   * @param articles the articles that the step made or changed, in the order of its kind: of a
   *     split the former article and the new one
   * @param file the name of the file that it put beside the articles; empty if it put none
   */
  public record Outcome(int step, List<ArticleId> articles, String file) {
    /** Copies the list. */
    public Outcome {
      articles = List.copyOf(articles);
    }
  }

  /** A step that was planned. */
  private record Planned(Concern concern, FolderChange change) {}

  /**
   * Makes a step.
   *
   * @throws InputException DESK_EDITED_MEANWHILE if the article has changed since it was read; if
   *     the step is not possible, or a text of it cannot be read, with file and line;
   *     FILE_UNWRITABLE if the disk refuses. Nothing has been changed then.
   */
  public Outcome apply(EditStep step) {
    ChangeApplier.Planner<Planned> planner =
        new ChangeApplier.Planner<>() {
          @Override
          public Planned plan() throws IOException {
            if (step instanceof EditStep.RemoveIssue) {
              return new Planned(Concern.of(), removal(step.issue()));
            }
            EditDraft draft = new EditDraft(content, step.issue());
            Concern concern = new EditPlanner(draft).plan(step);
            return new Planned(concern, draft.change());
          }

          @Override
          public FolderChange change(Planned planned) {
            return planned.change();
          }

          @Override
          public boolean plansUnderLock() {
            return true;
          }
        };
    Applied<Planned> applied = new ChangeApplier(content.path(), actions).apply(planner);
    Concern concern = applied.plan().concern();
    return new Outcome(
        applied.done().map(done -> done.journal().number()).orElse(0),
        concern.articles(),
        concern.file());
  }

  private FolderChange removal(IssueId issue) throws IOException {
    Path folder = content.folder(issue);
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder, Problem.FILE_MISSING);
    }
    if (AddressRegister.isPublished(content.path(), issue)) {
      throw new InputException(folder, Problem.ISSUE_PUBLISHED, issue.toString());
    }
    return FolderChange.ofRemoval(
        issue, Journal.Kind.EDIT, OptionalInt.empty(), Fingerprint.ofEntries(folder));
  }

  /**
   * Returns the digest of the file of an article.
   *
   * @throws InputException if it cannot be read
   */
  public String digest(ArticleId article) {
    Path file = content.file(article);
    try {
      return Fingerprint.of(file);
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }
}
