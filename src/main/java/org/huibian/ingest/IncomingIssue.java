package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.huibian.markdown.RegularFile;
import org.huibian.markdown.TextFile;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.recovery.Ledger;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.Picture;
import org.huibian.source.SourceText;

/**
 * An issue as it was recovered from an original, before it is merged with the issue's folder.
 *
 * @param issue the issue; its articles count from 1 in print order, and the names of its source
 *     files are the names under which the originals are kept
 * @param family how the original was made, for issue.yaml
 * @param accounting where each character of the original went, with this issue's own numbers
 * @param sources the originals, in order
 * @param pictures the files that figures show, by name
 * @param stated the months that the original names on its cover and in its running heads
 * @param review the data of the review page; empty if no page is wanted
 */
record IncomingIssue(
    Issue issue,
    Optional<String> family,
    Optional<Accounting> accounting,
    List<Source> sources,
    SortedMap<String, byte[]> pictures,
    SortedSet<IssueId> stated,
    Optional<Review> review) {
  /**
   * An original.
   *
   * @param name the name under which it is kept in the issue's folder
   * @param file the file
   * @param digest its SHA-256
   */
  record Source(String name, Path file, String digest) {
    /**
     * Returns an original with its digest.
     *
     * @throws InputException if it is missing or cannot be read
     */
    static Source of(String name, Path file) {
      return new Source(name, file, IncomingIssue.digest(file));
    }
  }

  /** Copies the collections. */
  IncomingIssue {
    sources = List.copyOf(sources);
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
    stated = Collections.unmodifiableSortedSet(new TreeSet<>(stated));
  }

  /**
   * Recovers the issue from its originals.
   *
   * @param originals the originals as they were read, in order; at least one
   * @param issue the issue, if the user names it
   * @param content the content folder, in which the editor's decisions stand
   * @throws InputException if no issue can be recovered, or a decision is wrong
   */
  static IncomingIssue of(
      List<Original> originals, Optional<IssueId> issue, ContentFolder content) {
    return of(originals, recover(originals, issue, content));
  }

  /**
   * Recovers the issue with decisions that are not saved yet.
   *
   * @param originals the originals as they were read, in order; at least one
   * @param folder the issue's folder
   * @param issue the issue
   * @param decisions the text of the file of decisions; empty for none
   * @throws InputException if no issue can be recovered, or a decision is wrong
   */
  static IncomingIssue of(List<Original> originals, Path folder, IssueId issue, String decisions) {
    if (originals.size() == 1) {
      SourceText text = originals.get(0).text();
      Decisions parsed = DecisionsFile.parse(folder, decisions, text);
      return of(
          originals,
          List.of(Recovery.recover(text, Optional.of(issue), parsed, originals.get(0).name())));
    }
    return of(
        originals,
        recover(originals, issue, DecisionsFile.parse(folder, decisions, texts(originals))));
  }

  private static IncomingIssue of(List<Original> originals, List<RecoveredIssue> parts) {
    JoinedOriginals joined = new JoinedOriginals(originals);
    RecoveredIssue recovered = RecoveredIssue.join(parts, joined.sizes());
    Issue canonical = canonical(recovered.issue(), joined);
    SortedSet<IssueId> stated = new TreeSet<>();
    parts.forEach(part -> stated.addAll(part.layout().masthead().issues()));
    return new IncomingIssue(
        canonical,
        Optional.of(family(recovered)),
        Optional.of(accounting(recovered.ledger(), joined)),
        originals.stream().map(o -> Source.of(o.name(), o.file())).toList(),
        pictures(canonical, joined),
        stated,
        Optional.of(new Review(recovered, joined.lines(), joined.files())));
  }

  /**
   * Returns the SHA-256 of an original.
   *
   * @throws InputException if it is missing or cannot be read
   */
  static String digest(Path source) {
    RegularFile.require(source);
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
  private static List<RecoveredIssue> recover(
      List<Original> originals, Optional<IssueId> issue, ContentFolder content) {
    if (originals.size() == 1) {
      return List.of(recover(originals.get(0), issue, content));
    }
    // A single document hardly ever states the issue that it is going to be printed in.
    IssueId id =
        issue.orElseThrow(() -> new InputException(originals.get(0).file(), Problem.ISSUE_UNKNOWN));
    return recover(originals, id, DecisionsFile.read(content.folder(id), texts(originals)));
  }

  private static Map<String, SourceText> texts(List<Original> originals) {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    originals.forEach(original -> texts.put(original.name(), original.text()));
    return texts;
  }

  private static List<RecoveredIssue> recover(
      List<Original> originals, IssueId issue, List<Decisions> decisions) {
    List<RecoveredIssue> parts = new ArrayList<>();
    for (Original original : originals) {
      Decisions own = decisions.get(parts.size());
      parts.add(Recovery.recover(original.text(), Optional.of(issue), own, original.name()));
    }
    return parts;
  }

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

  private static Issue canonical(Issue issue, JoinedOriginals originals) {
    return issue.withArticles(
        issue.articles().stream()
            .map(a -> CanonicalForm.of(a).withSource(originals.place(a)))
            .toList());
  }

  private static Accounting accounting(Ledger ledger, JoinedOriginals originals) {
    List<Accounting.Row> rows = new ArrayList<>();
    for (Ledger.Row row : ledger.rows()) {
      Accounting.Role role = Accounting.Role.parse(row.role()).orElseThrow();
      Accounting.Row made =
          Accounting.Row.of(
              row.article(), originals.place(row.lines()), role, row.text(), row.whole());
      rows.add(originals.file(row.lines().first()).map(made::in).orElse(made));
    }
    return new Accounting(rows);
  }

  /** Returns the pictures that the articles show, by the name of their file. */
  private static SortedMap<String, byte[]> pictures(Issue issue, JoinedOriginals originals) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Picture picture : originals.pictures()) {
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
