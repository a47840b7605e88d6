package org.huibian.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Issue;

/** Imports issues that a test makes up, without reading an original and without a review page. */
public final class PlainImport {
  private final Path content;
  private boolean keepEdits;
  private boolean replace;
  private Map<String, byte[]> pictures = Map.of();
  private FileActions actions = FailingActions.none();

  /** Creates an import into a content folder. */
  public PlainImport(Path content) {
    this.content = content;
  }

  PlainImport keepEdits(boolean keep) {
    keepEdits = keep;
    return this;
  }

  PlainImport replace() {
    replace = true;
    return this;
  }

  PlainImport pictures(Map<String, byte[]> files) {
    pictures = files;
    return this;
  }

  PlainImport actions(FileActions changed) {
    actions = changed;
    return this;
  }

  /** Imports an issue from a file that stands for its original. */
  public HandEdits run(Issue issue, Accounting accounting, Path source) {
    IncomingIssue incoming =
        new IncomingIssue(
            issue,
            Optional.of("reflowed"),
            Optional.of(accounting),
            List.of(IncomingIssue.Source.of(issue.sourceFiles().get(0), source)),
            new TreeMap<>(pictures),
            new TreeSet<>(),
            Optional.empty());
    ImportPlanner planner = new ImportPlanner(keepEdits, replace, review -> "");
    return new IssueImport(actions)
        .apply(planner, incoming, new ContentFolder(content))
        .plan()
        .edits();
  }
}
