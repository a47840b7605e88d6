package org.huibian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huibian.archive.export.StaleExports;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;

/** Says which exports the site offers although their content has changed since. */
final class StaleExportNotice {
  private StaleExportNotice() {}

  /** Prints the notice for the exports of a content folder, if there are such. */
  static void print(Session session, Path content) {
    Map<IssueId, List<String>> stale;
    try {
      stale = StaleExports.beside(content);
    } catch (IOException | UncheckedIOException | InputException e) {
      // The command has done its work. What is unreadable here is reported by the next export.
      return;
    }
    print(session, stale);
  }

  /** Prints the notice for some formats of issues, if there are any. */
  static void print(Session session, Map<IssueId, List<String>> stale) {
    stale.forEach(
        (issue, formats) -> session.print("export.stale", issue, String.join(", ", formats)));
    if (!stale.isEmpty()) {
      session.print(
          "export.staleRemedy",
          stale.keySet().stream().map(IssueId::toString).collect(Collectors.joining(" ")));
    }
  }
}
