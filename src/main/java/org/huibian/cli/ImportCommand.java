package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.ingest.ContentUse;
import org.huibian.ingest.ImportReport;
import org.huibian.ingest.ImportRequest;
import org.huibian.ingest.Review;
import org.huibian.model.IssueId;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.page.ReviewPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code huibian import FILE…}, which writes the Markdown of an issue's original. */
@Command(name = "import")
final class ImportCommand extends SiteCommand {
  /** The number of doubtful places that are printed, worst first. */
  private static final int SHOWN = 12;

  private static final String ISSUE = "--issue";

  /** The options that a plain command line may have. */
  private static final Set<String> PLAIN =
      Stream.concat(FOLDERS.stream(), Stream.of(ISSUE)).collect(Collectors.toUnmodifiableSet());

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "import.file")
  private List<Path> files;

  @Option(names = ISSUE, paramLabel = "YYYY-MM", descriptionKey = "import.issue")
  private IssueId issue;

  @Option(names = "--ocr", descriptionKey = "import.ocr")
  private boolean ocr;

  @Option(names = "--convert", descriptionKey = "import.convert")
  private boolean convert;

  @Option(names = "--keep-edits", descriptionKey = "import.keepEdits")
  private boolean keepEdits;

  @Option(names = "--replace", descriptionKey = "import.replace")
  private boolean replace;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  boolean takes(List<String> arguments) {
    Optional<PlainCommandLine> plain =
        PlainCommandLine.read(arguments, PLAIN)
            .filter(line -> !line.names().isEmpty())
            .filter(line -> issue(line).isPresent() == line.options().containsKey(ISSUE));
    plain.ifPresent(
        line -> {
          takeFolders(line);
          files = line.names().stream().map(Path::of).toList();
          issue = issue(line).orElse(null);
        });
    return plain.isPresent();
  }

  private static Optional<IssueId> issue(PlainCommandLine line) {
    return Optional.ofNullable(line.options().get(ISSUE)).flatMap(IssueId::parse);
  }

  @Override
  ProcessLock use() {
    return ContentUse.change(content(), "import");
  }

  @Override
  int run() {
    ImportReport report;
    try (TerminalProgress progress = session.progress()) {
      report =
          session
              .wiring()
              .importer()
              .importIssue(
                  new ImportRequest(
                      files,
                      Optional.ofNullable(issue),
                      ocr ? Optional.of(session.tesseract()) : Optional.empty(),
                      convert ? Optional.of(session.libreOffice()) : Optional.empty(),
                      content(),
                      keepEdits,
                      replace,
                      new ReviewPage(templates())),
                  progress);
    }
    print(report.finished());
    session.print("import.done", report.issue(), report.articles(), Session.shown(report.folder()));
    if (!report.isChanged()) {
      session.print("import.unchanged");
    }
    if (!report.edited().isEmpty()) {
      String state = report.state().map(Session::shown).orElse("");
      session.print("pending.edited", String.join(", ", report.edited()), state);
    }
    session.print("import.family." + report.family());
    session.printFiles("import.kept", report.edits().kept());
    session.printFiles("import.merged", report.edits().merged());
    session.printFiles("import.deleted", report.edits().deleted());
    session.printFiles("import.gone", report.edits().gone());
    report
        .leftOut()
        .forEach((reason, count) -> session.print("import.leftOut", word(reason), count));
    report
        .changes()
        .ifPresent(
            c ->
                session.print(
                    "import.changes",
                    c.insertions(),
                    c.deletions(),
                    c.authors().isEmpty() ? "?" : String.join(", ", c.authors())));
    if (!report.doubts().isEmpty()) {
      session.print("import.doubtful", report.doubts().size());
      report.doubts().stream().limit(SHOWN).forEach(this::print);
      if (report.doubts().size() > SHOWN) {
        session.print("import.more", report.doubts().size() - SHOWN);
      }
      session.print("import.review", Session.shown(report.folder().resolve(Review.FILE_NAME)));
    }
    return Huibian.DONE;
  }

  private void print(ImportReport.Doubt doubt) {
    String key = "doubt." + doubt.kind();
    String why = session.messages().has(key) ? session.messages().text(key) : doubt.kind();
    if (doubt.page().isPresent()) {
      int page = doubt.page().getAsInt();
      session.print(
          "import.doubtPage",
          Session.shown(doubt.file()),
          page,
          doubt.line(),
          why,
          doubt.excerpt());
    } else {
      session.print(
          "import.doubt", Session.shown(doubt.file()), doubt.line(), why, doubt.excerpt());
    }
  }

  private String word(String reason) {
    String key = "leftOut." + reason;
    return session.messages().has(key) ? session.messages().text(key) : reason;
  }
}
