package org.huibian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.CanonicalForm;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.HandEdits;
import org.huibian.model.Article;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.TextReader;

/** Imports a text: reads it, recovers the issue, merges it into its folder. */
final class TextImporter implements Importer {
  private static final String SOURCE = "source.txt";

  @Override
  public ImportReport importIssue(
      Path source, Optional<IssueId> issue, Path content, boolean keepEdits, Progress progress) {
    refuseOtherTypes(source);
    progress.at(Progress.Stage.READING, 0, 0);
    var text = TextReader.read(source);
    progress.at(Progress.Stage.RECOVERING, 0, 0);
    RecoveredIssue recovered = Recovery.of(text, issue, SOURCE);
    progress.at(Progress.Stage.WRITING, 0, 0);
    Issue canonical = canonical(recovered.issue());
    ContentFolder folder = new ContentFolder(content);
    HandEdits edits =
        folder.writeIssue(
            canonical,
            family(recovered),
            Optional.of(accounting(recovered.ledger())),
            source,
            keepEdits);
    return new ImportReport(
        canonical.id(),
        folder.folder(canonical.id()),
        family(recovered).orElseThrow(),
        canonical.articles().size(),
        edits,
        leftOut(recovered.ledger()),
        doubts(recovered));
  }

  private static void refuseOtherTypes(Path source) {
    String name = source.getFileName() == null ? "" : source.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ending.equals("pdf") || ending.equals("docx") || ending.equals("doc")) {
      throw new InputException(source, 0, Problem.FILE_TYPE_UNKNOWN, "." + ending);
    }
  }

  private static Optional<String> family(RecoveredIssue recovered) {
    String name = recovered.layout().family().name();
    return Optional.of(name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Issue canonical(Issue issue) {
    List<Article> articles = issue.articles().stream().map(CanonicalForm::of).toList();
    return new Issue(
        issue.id(), issue.number(), issue.title(), issue.publisher(), issue.sourceFile(), articles);
  }

  private static Accounting accounting(Ledger ledger) {
    List<Accounting.Row> rows = new ArrayList<>();
    for (Ledger.Row row : ledger.rows()) {
      OptionalInt article =
          row.article() == 0 ? OptionalInt.empty() : OptionalInt.of(row.article());
      Accounting.Role role = Accounting.Role.parse(row.role()).orElseThrow();
      rows.add(Accounting.Row.of(article, row.lines(), role, row.text()));
    }
    return new Accounting(rows);
  }

  private static Map<String, Integer> leftOut(Ledger ledger) {
    Map<String, Integer> totals = new LinkedHashMap<>(ledger.totals());
    totals.remove("placed");
    return totals;
  }

  private static List<ImportReport.Doubt> doubts(RecoveredIssue recovered) {
    return recovered.doubts().stream()
        .map(
            d ->
                new ImportReport.Doubt(
                    d.line(), d.kind().name().toLowerCase(Locale.ROOT), d.detail()))
        .toList();
  }
}
