package org.huibian.archive.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.build.KeptFiles;
import org.huibian.build.store.InputFingerprint;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.site.Checksums;
import org.huibian.site.asset.ExportedFolder;

/**
 * What a build finds out about the exports that it offers: that none holds a withdrawn text, and
 * which of them are stale. What was found out of an issue is kept with a digest of the state of all
 * that it depends on, since reading the texts and originals of fifty years again takes longer than
 * a build that changes one page.
 */
public final class ExportReview {
  /** The name of the file in the folder for what builds keep. */
  static final String NAME = "exports.tsv";

  /** The fields of a line: issue, digest, formats that are stale. */
  private static final int FIELDS = 3;

  private final Path content;
  private final Path kept;
  private final ExportedFolder exports;
  private final Optional<InputFingerprint> input;
  private final SortedMap<IssueId, Finding> findings = new TreeMap<>();

  /** What was found out of an issue whose files have a state. */
  private record Finding(String state, List<String> stale) {
    Finding {
      stale = List.copyOf(stale);
    }
  }

  private ExportReview(Path content, Path kept, Optional<InputFingerprint> input) {
    this.content = content;
    this.kept = kept.resolve(NAME);
    this.exports = ExportedFolder.beside(content);
    this.input = input;
  }

  /**
   * Reviews the exports that belong to a content folder, before a build.
   *
   * @param content the content folder
   * @param kept the folder for what builds keep
   * @param input the state of the content; empty if it is not known
   * @throws InputException EXPORT_WITHDRAWN as {@link WithdrawnExports#check}
   */
  public static ExportReview of(Path content, Path kept, Optional<InputFingerprint> input) {
    ExportReview review = new ExportReview(content, kept, input);
    try {
      review.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return review;
  }

  /** Returns the stale files, as {@link StaleExports#beside}. */
  public Map<IssueId, List<String>> stale() {
    SortedMap<IssueId, List<String>> stale = new TreeMap<>();
    findings.forEach(
        (issue, finding) -> {
          if (!finding.stale().isEmpty()) {
            stale.put(issue, finding.stale());
          }
        });
    return Collections.unmodifiableSortedMap(stale);
  }

  private void run() throws IOException {
    List<IssueId> issues = StaleExports.issues(exports.path());
    if (issues.isEmpty()) {
      return;
    }
    SortedMap<IssueId, Finding> known = known();
    for (IssueId issue : issues) {
      Optional<String> state = state(issue);
      Finding before = known.get(issue);
      if (before != null && state.filter(before.state()::equals).isPresent()) {
        findings.put(issue, before);
      } else {
        WithdrawnExports.check(content, issue);
        findings.put(issue, new Finding(state.orElse(""), stale(issue)));
      }
    }
    if (input.isPresent() && !findings.equals(known)) {
      keep();
    }
  }

  private List<String> stale(IssueId issue) {
    try {
      return StaleExports.of(content, issue);
    } catch (IOException | UncheckedIOException | InputException e) {
      // What is unreadable here is reported by the build or by the next export.
      return List.of();
    }
  }

  /**
   * Returns a digest of the states of an issue's files, of its exports and of their record, and of
   * the settings of the site.
   */
  private Optional<String> state(IssueId issue) throws IOException {
    if (input.isEmpty()) {
      return Optional.empty();
    }
    MessageDigest digest = Checksums.sha256();
    add(digest, input.get().program());
    SortedMap<String, String> states = input.get().content();
    add(digest, states.getOrDefault(SiteSettings.NAME, ""));
    addBelow(digest, states, issue + File.separator);
    String folder = ".." + "/" + Path.of(ExportedFolder.NAME, issue.toString()) + File.separator;
    addBelow(digest, states, folder);
    Path record = exports.path().resolve(issue.toString()).resolve(ExportRecord.NAME);
    add(digest, Files.isRegularFile(record) ? Checksums.sha256(record) : "");
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  private static void addBelow(MessageDigest digest, SortedMap<String, String> all, String folder) {
    all.subMap(folder, folder + Character.MAX_VALUE)
        .forEach(
            (path, state) -> {
              add(digest, path);
              add(digest, state);
            });
    add(digest, "");
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** Reads what is kept; a line that is none is of no issue. */
  private SortedMap<IssueId, Finding> known() throws IOException {
    SortedMap<IssueId, Finding> known = new TreeMap<>();
    if (input.isEmpty() || !Files.isRegularFile(kept)) {
      return known;
    }
    String text = new String(Files.readAllBytes(kept), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      List<String> fields = List.of(line.split("\t", -1));
      Optional<IssueId> issue = IssueId.parse(fields.get(0));
      if (issue.isPresent() && fields.size() == FIELDS) {
        List<String> stale = new ArrayList<>(List.of(fields.get(2).split(",")));
        stale.removeIf(format -> !ExportedFolder.FORMATS.contains(format));
        known.put(issue.get(), new Finding(fields.get(1), stale));
      }
    }
    return known;
  }

  private void keep() {
    StringBuilder text = new StringBuilder();
    findings.forEach(
        (issue, finding) ->
            text.append(issue)
                .append('\t')
                .append(finding.state())
                .append('\t')
                .append(String.join(",", finding.stale()))
                .append('\n'));
    try {
      KeptFiles.write(kept, text.toString());
    } catch (IOException e) {
      // The next build finds everything out again.
    }
  }
}
