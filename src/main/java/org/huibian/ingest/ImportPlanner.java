package org.huibian.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huibian.ingest.FileMerge.Outcome;
import org.huibian.ingest.ImportPlan.Conflict;
import org.huibian.ingest.ImportedFiles.Base;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * Plans what an import does to an issue's folder. Nothing is written.
 *
 * <p>The new import is merged into the present folder. Its articles get the numbers that they had;
 * new ones get numbers that were never used. A file that nobody has edited is replaced. A file that
 * was edited keeps the edits and takes over what the new import changes elsewhere. A file that an
 * editor deleted is not written again. An article that the new import no longer has is kept,
 * because its address may have been published. An original or a picture of the last import that
 * nothing names any longer is deleted. All other files in the folder stay.
 *
 * <p>If an edit and the new import differ at the same place, the plan is only to put the new
 * import's version beside the file, as {@code 03.new.md}. The next import that succeeds deletes it.
 */
class ImportPlanner {
  private final boolean keepEdits;
  private final boolean replace;
  private final boolean keepsNumbers;
  private final ReviewRenderer renderer;

  /**
   * Creates a planner.
   *
   * @param keepEdits whether the editor's lines stay where the new import differs at the same
   *     place; later imports are then compared with the new one
   * @param replace whether an import is planned even if it holds almost nothing of the present
   *     issue
   * @param renderer renders the review page, which is part of the plan
   */
  ImportPlanner(boolean keepEdits, boolean replace, ReviewRenderer renderer) {
    this(keepEdits, replace, renderer, false);
  }

  private ImportPlanner(
      boolean keepEdits, boolean replace, ReviewRenderer renderer, boolean keepsNumbers) {
    this.keepsNumbers = keepsNumbers;
    this.keepEdits = keepEdits;
    this.replace = replace;
    this.renderer = renderer;
  }

  /** Returns a planner that gives no article another number, also where nothing was published. */
  ImportPlanner keepingNumbers() {
    return new ImportPlanner(keepEdits, replace, renderer, true);
  }

  /**
   * Plans an import.
   *
   * @param incoming what the original holds
   * @param present the issue's folder as it is
   * @throws InputException OTHER_ISSUE if almost nothing of the present issue is in the new import
   *     and {@code replace} is false, or a problem of the review page's template
   * @throws IllegalArgumentException if two articles have one number, an article is of another
   *     issue, or the name of the source file or of a picture is no plain name
   */
  ImportPlan plan(IncomingIssue incoming, IssueSnapshot present) {
    Issue issue = withoutDefaults(incoming.issue(), present.folder().resolveSibling(""));
    requirePlainNames(incoming);
    IssueTexts.of(issue, incoming.family()); // Fails on articles with wrong numbers.
    boolean isSameSource =
        incoming.sources().stream()
            .allMatch(source -> source.digest().equals(present.entries().get(source.name())));
    Map<ArticleId, Integer> known = new ArticleMatcher(present, isSameSource).match(issue);
    if (!replace && !isSameSource) {
      refuseAnotherIssue(incoming, present, known.values());
    }
    Numbering lasting = Numbering.of(present, issue, known);
    Optional<FreshNumbering> fresh =
        FreshNumbering.of(
            present,
            issue,
            lasting,
            isSameSource && hasAllSources(incoming, present),
            keepsNumbers);
    if (fresh.isPresent()) {
      Merged merged = merged(incoming, issue, fresh.get().snapshot(), fresh.get().numbering());
      // Versions that are put beside files in conflict have the numbers of these files.
      if (names(merged.merges(), Outcome.CONFLICT).isEmpty()) {
        return renamed(whole(merged), merged, fresh.get());
      }
    }
    Merged merged = merged(incoming, issue, present, lasting);
    return names(merged.merges(), Outcome.CONFLICT).isEmpty() ? whole(merged) : beside(merged);
  }

  private Merged merged(
      IncomingIssue incoming, Issue issue, IssueSnapshot present, Numbering numbering) {
    SortedMap<String, String> texts = IssueTexts.of(numbering.apply(issue), incoming.family());
    SortedMap<String, FileMerge> merges = new TreeMap<>();
    texts.forEach((name, text) -> merges.put(name, present.merge(name, text, keepEdits)));
    return new Merged(incoming, present, numbering, texts, merges);
  }

  /** Returns whether no original of the last import is missing among those of the new one. */
  private static boolean hasAllSources(IncomingIssue incoming, IssueSnapshot present) {
    return incoming.sources().stream()
        .map(IncomingIssue.Source::name)
        .toList()
        .equals(present.sources());
  }

  /** Returns a plan by which also files that the import does not change get their fresh names. */
  private static ImportPlan renamed(ImportPlan plan, Merged merged, FreshNumbering fresh) {
    SortedMap<String, FileContent> written = new TreeMap<>(plan.written());
    merged
        .present()
        .texts()
        .forEach((name, text) -> written.putIfAbsent(name, FileContent.text(text)));
    SortedSet<String> removed = new TreeSet<>(plan.removed());
    removed.addAll(fresh.former());
    removed.removeAll(written.keySet());
    return merged.plan(written, removed, plan.edits(), List.of());
  }

  /**
   * The two sides of the merge and its results.
   *
   * @param incoming the new import
   * @param present the folder as it is
   * @param numbering the numbers of the new import's articles
   * @param texts the new import's texts, by the name of the file
   * @param merges the decision about each of them
   */
  private record Merged(
      IncomingIssue incoming,
      IssueSnapshot present,
      Numbering numbering,
      SortedMap<String, String> texts,
      SortedMap<String, FileMerge> merges) {

    /** Returns the articles of the last import that are still there and that the new one lacks. */
    List<String> gone() {
      return present.imported().files().keySet().stream()
          .filter(name -> !texts.containsKey(name) && present.texts().containsKey(name))
          .toList();
    }

    /** Returns the texts that will stand in the folder, by name. */
    Map<String, String> result() {
      Map<String, String> out = new TreeMap<>(present.texts());
      merges.forEach((name, merge) -> merge.text().ifPresent(text -> out.put(name, text)));
      return out;
    }

    /** Returns the record of this import, with which later imports compare. */
    ImportedFiles imported() {
      Map<String, Base> files = new TreeMap<>();
      texts.forEach((name, text) -> files.put(name, Base.of(text)));
      gone().forEach(name -> files.put(name, present.imported().files().get(name)));
      int highest = present.highest();
      for (String name : files.keySet()) {
        highest = Math.max(highest, IssueFiles.article(name).orElse(0));
      }
      return new ImportedFiles(files, highest);
    }

    ImportPlan plan(
        SortedMap<String, FileContent> written,
        SortedSet<String> removed,
        HandEdits edits,
        List<Conflict> conflicts) {
      return new ImportPlan(
          present.id(),
          present.folder(),
          written,
          removed,
          numbering.numbers(),
          edits,
          conflicts,
          present.entries());
    }
  }

  /** Plans the whole import. */
  private ImportPlan whole(Merged merged) {
    IncomingIssue incoming = merged.incoming();
    IssueSnapshot present = merged.present();
    SortedMap<String, FileContent> written = new TreeMap<>();
    merged
        .merges()
        .forEach(
            (name, merge) ->
                merge.text().ifPresent(text -> written.put(name, FileContent.text(text))));
    incoming
        .accounting()
        .map(accounting -> merged.numbering().apply(accounting).write())
        .ifPresent(tsv -> written.put(Accounting.NAME, FileContent.text(tsv)));
    written.put(ImportedFiles.NAME, FileContent.text(merged.imported().write()));
    incoming
        .sources()
        .forEach(source -> written.put(source.name(), new FileContent.CopyOf(source.file())));
    incoming
        .pictures()
        .forEach(
            (name, bytes) -> {
              // An existing picture stays: an editor may have replaced it by a better one.
              if (!present.entries().containsKey(name)) {
                written.put(name, new FileContent.Bytes(bytes));
              }
            });
    incoming
        .review()
        .map(review -> renderer.render(review.withNumbers(merged.numbering().numbers())))
        .ifPresent(page -> written.put(Review.FILE_NAME, FileContent.text(page)));
    Collection<String> texts = merged.result().values();
    // The original of an article that is kept stays; its article names it.
    List<String> formerSources = present.sources().stream().filter(IssueFiles::isSource).toList();
    SortedSet<String> removed = new TreeSet<>();
    for (String name : present.entries().keySet()) {
      boolean isExtracted = IssueFiles.isPicture(name) || formerSources.contains(name);
      boolean isUnused = isExtracted && texts.stream().noneMatch(text -> text.contains(name));
      if (name.equals(Accounting.NAME) || IssueFiles.isNewVersion(name) || isUnused) {
        removed.add(name);
      }
    }
    removed.removeAll(written.keySet());
    HandEdits edits =
        new HandEdits(
            names(merged.merges(), Outcome.KEPT),
            names(merged.merges(), Outcome.MERGED),
            names(merged.merges(), Outcome.DELETED),
            merged.gone());
    return merged.plan(written, removed, edits, List.of());
  }

  /** Plans to put the new import's versions beside the files in conflict, and no more. */
  private static ImportPlan beside(Merged merged) {
    SortedMap<String, FileContent> written = new TreeMap<>();
    SortedSet<String> removed = new TreeSet<>();
    for (String name : merged.present().entries().keySet()) {
      if (IssueFiles.isNewVersion(name)) {
        removed.add(name);
      }
    }
    List<Conflict> conflicts =
        names(merged.merges(), Outcome.CONFLICT).stream()
            .map(
                name ->
                    new Conflict(
                        name, IssueFiles.newVersion(name), merged.merges().get(name).conflicts()))
            .toList();
    for (Conflict conflict : conflicts) {
      written.put(conflict.newVersion(), FileContent.text(merged.texts().get(conflict.file())));
      removed.remove(conflict.newVersion());
    }
    return merged.plan(written, removed, HandEdits.NONE, conflicts);
  }

  private static List<String> names(SortedMap<String, FileMerge> merges, Outcome outcome) {
    return merges.entrySet().stream()
        .filter(merge -> merge.getValue().outcome() == outcome)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Leaves out of issue.yaml what site.yaml says of all issues. */
  private static Issue withoutDefaults(Issue issue, Path content) {
    SiteSettings settings = new ContentFolder(content).settingsOrNone();
    return new Issue(
        issue.id(),
        issue.number(),
        issue.title().equals(settings.title()) ? "" : issue.title(),
        issue.publisher().equals(settings.publisher()) ? "" : issue.publisher(),
        issue.sourceFiles(),
        issue.order(),
        issue.articles());
  }

  private static void requirePlainNames(IncomingIssue incoming) {
    for (String name : incoming.pictures().keySet()) {
      if (!IssueFiles.isPicture(name)) {
        throw new IllegalArgumentException("not the name of a picture: " + name);
      }
    }
    for (IncomingIssue.Source source : incoming.sources()) {
      if (!IssueFile.isFileName(source.name())) {
        throw new IllegalArgumentException("not the name of a file: " + source.name());
      }
    }
  }

  private static void refuseAnotherIssue(
      IncomingIssue incoming, IssueSnapshot present, Collection<Integer> matched) {
    Resemblance resemblance = Resemblance.of(present, incoming.issue(), matched);
    if (resemblance.isOfAnotherIssue()) {
      String stated =
          incoming.stated().stream().map(IssueId::toString).collect(Collectors.joining(", "));
      throw new InputException(
          incoming.sources().get(0).file(),
          Problem.OTHER_ISSUE,
          present.id().toString(),
          Integer.toString(resemblance.found()),
          Integer.toString(resemblance.present()),
          Integer.toString(resemblance.incoming()),
          Optional.of(stated).filter(months -> !months.isEmpty()).orElse("—"));
    }
  }
}
