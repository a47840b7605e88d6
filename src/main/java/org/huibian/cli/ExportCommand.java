package org.huibian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibian.archive.export.ExportFolder;
import org.huibian.archive.export.IssueExport;
import org.huibian.archive.export.IssueExporter;
import org.huibian.ingest.ContentUse;
import org.huibian.model.IssueId;
import org.huibian.parallel.ProcessLock;
import org.huibian.site.asset.ExportedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code huibian export}, which writes issues as single files to be kept. */
@Command(name = "export")
final class ExportCommand extends SiteCommand {
  private static final String ONLY = "--only";
  private static final String CHROMIUM = "--chromium";
  private static final String BAG = "--bag";
  private static final String ARCHIVE = "--archive";
  private static final String UNPACKED = "--unpacked";

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "YYYY-MM", descriptionKey = "export.issue")
  private List<IssueId> issues = new ArrayList<>();

  @Option(names = ONLY, split = ",", paramLabel = "FORMAT", descriptionKey = "export.only")
  private List<String> only = new ArrayList<>();

  @Option(names = CHROMIUM, paramLabel = "PROGRAM", descriptionKey = "export.chromium")
  private String chromium;

  @Option(names = "--exports", paramLabel = "DIR", descriptionKey = "export.exports")
  private Path exports;

  @Option(names = BAG, descriptionKey = "export.bag")
  private boolean bag;

  @Option(names = ARCHIVE, descriptionKey = "export.archive")
  private boolean archive;

  @Option(names = UNPACKED, descriptionKey = "export.unpacked")
  private boolean unpacked;

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  ProcessLock use() {
    return ContentUse.read(content(), "export");
  }

  @Override
  int run() {
    refuseContradiction();
    List<IssueExport> formats = formats();
    Path folder = exports == null ? ExportedFolder.beside(content()).path() : exports;
    if (bag || archive) {
      return keep(folder);
    }
    IssueExporter exporter = new IssueExporter(content(), templates(), Version.number());
    List<Path> files;
    try (TerminalProgress progress = session.progress();
        ExportFolder open = ExportFolder.open(folder)) {
      files =
          exporter.run(
              issues,
              formats,
              open,
              (done, total) -> progress.at(Progress.Stage.EXPORTING, done, total));
    }
    for (Path file : files) {
      session.print("export.file", Session.shown(file));
    }
    session.print(exports == null ? "export.done" : "export.doneElsewhere", files.size());
    return Huibian.DONE;
  }

  /** Refuses options of which one would be ignored. */
  private void refuseContradiction() {
    String kept = archive ? ARCHIVE : BAG;
    if (archive && bag) {
      throw fault("usage.apart", ARCHIVE, BAG);
    }
    if (archive && !issues.isEmpty()) {
      throw fault("usage.apart", ARCHIVE, issues.get(0).toString());
    }
    if ((archive || bag) && !only.isEmpty()) {
      throw fault("usage.apart", kept, ONLY);
    }
    if ((archive || bag) && chromium != null) {
      throw fault("usage.apart", kept, CHROMIUM);
    }
    if (unpacked && !bag && !archive) {
      throw fault("usage.onlyWith", UNPACKED, BAG + ", " + ARCHIVE);
    }
  }

  private ParameterException fault(String key, String one, String other) {
    return new ParameterException(spec.commandLine(), session.messages().text(key, one, other));
  }

  /** Writes bags of issues, or the whole archive as a bag and the site as a web archive. */
  private int keep(Path folder) {
    LongKeeping keeping = new LongKeeping(session, folders(), folder, unpacked);
    ExportFolder open = ExportFolder.open(folder);
    try {
      List<Path> files = archive ? keeping.archive() : keeping.bags(issues);
      for (Path file : files) {
        session.print("export.file", Session.shown(file));
      }
      session.print("export.doneElsewhere", files.size());
      return Huibian.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open.close();
    }
  }

  /** Returns the formats that are wanted. */
  private List<IssueExport> formats() {
    List<IssueExport> all = ExportFormats.all(Optional.ofNullable(chromium), session.programs());
    for (String name : only) {
      if (all.stream().noneMatch(format -> format.format().equals(name))) {
        throw new ParameterException(spec.commandLine(), name, null, spec.findOption(ONLY), name);
      }
    }
    return all.stream()
        .filter(format -> only.isEmpty() || only.contains(format.format()))
        .collect(Collectors.toList());
  }
}
