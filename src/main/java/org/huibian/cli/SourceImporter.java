package org.huibian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.CanonicalForm;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.DecisionsFile;
import org.huibian.markdown.WrittenIssue;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.site.ReviewPage;
import org.huibian.source.LineFacts;
import org.huibian.source.Picture;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceText;

/** Imports an original: reads it, recovers the issue, merges it into its folder. */
final class SourceImporter implements Importer {
  @Override
  public ImportReport importIssue(ImportRequest request, Progress progress) {
    Path source = request.source();
    Originals.Original original = new Originals(request.recogniser()).read(source, progress);
    SourceText text = original.text();
    progress.at(Progress.Stage.RECOVERING, 0, 0);
    RecoveredIssue recovered = recover(original, request.issue(), request.content());
    progress.at(Progress.Stage.WRITING, 0, 0);
    ContentFolder folder = new ContentFolder(request.content());
    Issue canonical = canonical(recovered.issue(), text.marks());
    WrittenIssue written =
        folder.writeIssue(
            canonical,
            family(recovered),
            Optional.of(accounting(recovered.ledger(), text.marks())),
            source,
            pictures(canonical, text.marks()),
            request.keepEdits());
    Path home = folder.folder(canonical.id());
    ReviewPage.write(
        request.templates(), recovered.withNumbers(written.numbers()), text.lines(), home);
    return new ImportReport(
        canonical.id(),
        home,
        family(recovered).orElseThrow(),
        canonical.articles().size(),
        written.edits(),
        leftOut(recovered.ledger()),
        text.marks().changes(),
        doubts(recovered, text.marks()));
  }

  /** The pictures that the articles show, by the name of their file. */
  private static Map<String, byte[]> pictures(Issue issue, SourceMarks marks) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Picture picture : marks.linesWith(LineFacts::picture).values()) {
      boolean shown =
          issue.articles().stream().anyMatch(a -> shows(a.blocks(), picture.fileName()));
      if (shown) {
        files.put(picture.fileName(), picture.bytes());
      }
    }
    return files;
  }

  private static boolean shows(List<Block> blocks, String picture) {
    return blocks.stream()
        .anyMatch(
            block ->
                block instanceof Block.Figure figure && figure.image().equals(picture)
                    || block instanceof Block.Box box && shows(box.blocks(), picture));
  }

  /**
   * The editor's decisions stand in the issue's folder, so the issue must be known to read them:
   * from the command line, or from a first look at the text.
   */
  private static RecoveredIssue recover(
      Originals.Original original, Optional<IssueId> issue, Path content) {
    SourceText text = original.text();
    String name = original.name();
    ContentFolder folder = new ContentFolder(content);
    if (issue.isPresent()) {
      Decisions decisions = DecisionsFile.read(folder.folder(issue.get()));
      return Recovery.of(text, issue, decisions, name);
    }
    RecoveredIssue first = Recovery.of(text, issue, Decisions.NONE, name);
    Decisions decisions = DecisionsFile.read(folder.folder(first.issue().id()));
    return decisions.equals(Decisions.NONE) ? first : Recovery.of(text, issue, decisions, name);
  }

  private static Optional<String> family(RecoveredIssue recovered) {
    String name = recovered.layout().family().name();
    return Optional.of(name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Issue canonical(Issue issue, SourceMarks marks) {
    List<Article> articles =
        issue.articles().stream()
            .map(a -> CanonicalForm.of(a).withSource(a.source().map(marks::place)))
            .toList();
    return new Issue(
        issue.id(), issue.number(), issue.title(), issue.publisher(), issue.sourceFile(), articles);
  }

  private static Accounting accounting(Ledger ledger, SourceMarks marks) {
    List<Accounting.Row> rows = new ArrayList<>();
    for (Ledger.Row row : ledger.rows()) {
      Accounting.Role role = Accounting.Role.parse(row.role()).orElseThrow();
      rows.add(
          Accounting.Row.of(
              row.article(), marks.place(row.lines()), role, row.text(), row.whole()));
    }
    return new Accounting(rows);
  }

  private static Map<String, Integer> leftOut(Ledger ledger) {
    Map<String, Integer> totals = new LinkedHashMap<>(ledger.totals());
    totals.remove(Ledger.PLACED);
    return totals;
  }

  private static OptionalInt page(int line, SourceMarks marks) {
    return marks.page(line).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static List<ImportReport.Doubt> doubts(RecoveredIssue recovered, SourceMarks marks) {
    return recovered.doubts().stream()
        .map(
            d ->
                new ImportReport.Doubt(
                    d.line(),
                    page(d.line(), marks),
                    d.kind().name().toLowerCase(Locale.ROOT),
                    d.detail()))
        .toList();
  }
}
