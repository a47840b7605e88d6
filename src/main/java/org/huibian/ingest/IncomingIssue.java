package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.ingest.OriginalReader.Original;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.CanonicalForm;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.DecisionsFile;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.LineFacts;
import org.huibian.source.Picture;
import org.huibian.source.SourceMarks;
import org.huibian.source.SourceText;

/**
 * An issue as it was recovered from an original, before it is merged with the issue's folder.
 *
 * @param issue the issue; its articles count from 1 in print order, and the name of its source file
 *     is the name under which the original is kept
 * @param family how the original was made, for issue.yaml
 * @param accounting where each character of the original went, with this issue's own numbers
 * @param source the original
 * @param digest the SHA-256 of the original
 * @param pictures the files that figures show, by name
 * @param stated the months that the original names on its cover and in its running heads
 * @param review the data of the review page; empty if no page is wanted
 */
record IncomingIssue(
    Issue issue,
    Optional<String> family,
    Optional<Accounting> accounting,
    Path source,
    String digest,
    SortedMap<String, byte[]> pictures,
    SortedSet<IssueId> stated,
    Optional<Review> review) {
  /** Copies the collections. */
  IncomingIssue {
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
    stated = Collections.unmodifiableSortedSet(new TreeSet<>(stated));
  }

  /**
   * Recovers the issue from an original.
   *
   * @param original the original as it was read
   * @param source the file
   * @param issue the issue, if the user names it
   * @param content the content folder, in which the editor's decisions stand
   * @throws InputException if no issue can be recovered, or a decision is wrong
   */
  static IncomingIssue of(
      Original original, Path source, Optional<IssueId> issue, ContentFolder content) {
    SourceText text = original.text();
    RecoveredIssue recovered = recover(original, issue, content);
    Issue canonical = canonical(recovered.issue(), text.marks());
    return new IncomingIssue(
        canonical,
        Optional.of(family(recovered)),
        Optional.of(accounting(recovered.ledger(), text.marks())),
        source,
        digest(source),
        pictures(canonical, text.marks()),
        recovered.layout().masthead().issues(),
        Optional.of(new Review(recovered, text.lines())));
  }

  /**
   * Returns the SHA-256 of an original.
   *
   * @throws InputException if it is missing or cannot be read
   */
  static String digest(Path source) {
    if (!Files.isRegularFile(source)) {
      throw new InputException(source, Problem.FILE_MISSING);
    }
    try {
      return Fingerprint.ofFile(source);
    } catch (IOException e) {
      throw new InputException(source, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  /**
   * Recovers the issue with the editor's decisions. These stand in the issue's folder, so the issue
   * must be known to read them: from the user, or from a first recovery without decisions.
   */
  private static RecoveredIssue recover(
      Original original, Optional<IssueId> issue, ContentFolder content) {
    SourceText text = original.text();
    String name = original.name();
    if (issue.isPresent()) {
      Decisions decisions = DecisionsFile.read(content.folder(issue.get()), text);
      return Recovery.recover(text, issue, decisions, name);
    }
    RecoveredIssue first = Recovery.recover(text, issue, Decisions.NONE, name);
    Decisions decisions = DecisionsFile.read(content.folder(first.issue().id()), text);
    return decisions.equals(Decisions.NONE)
        ? first
        : Recovery.recover(text, issue, decisions, name);
  }

  private static String family(RecoveredIssue recovered) {
    return recovered.layout().family().name().toLowerCase(Locale.ROOT).replace('_', '-');
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

  /** Returns the pictures that the articles show, by the name of their file. */
  private static SortedMap<String, byte[]> pictures(Issue issue, SourceMarks marks) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Picture picture : marks.linesWith(LineFacts::picture).values()) {
      boolean isShown =
          issue.articles().stream().anyMatch(a -> shows(a.blocks(), picture.fileName()));
      if (isShown) {
        files.put(picture.fileName(), picture.bytes());
      }
    }
    return files;
  }

  private static boolean shows(List<Block> blocks, String picture) {
    return Block.flatten(blocks)
        .anyMatch(block -> block instanceof Block.Figure f && f.image().equals(picture));
  }
}
