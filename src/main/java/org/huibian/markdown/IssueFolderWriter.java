package org.huibian.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibian.markdown.FileMerge.Outcome;
import org.huibian.markdown.ImportedFiles.Base;
import org.huibian.model.Article;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;

/**
 * Brings a new import and the issue's folder as it is together, and puts the result in place as a
 * whole, or leaves the folder and says why.
 */
final class IssueFolderWriter {
  /** A message names no more places of a conflict than this. */
  private static final int PLACES = 12;

  private final Path content;
  private final boolean keepEdits;

  /**
   * A writer for the issues of a content folder.
   *
   * @param content the content folder; made if it is missing
   * @param keepEdits whether the editor's lines stand where the new import differs too
   */
  IssueFolderWriter(Path content, boolean keepEdits) {
    this.content = content;
    this.keepEdits = keepEdits;
  }

  /** See {@link ContentFolder#writeIssue}. */
  WrittenIssue write(
      Issue issue,
      Optional<String> family,
      Optional<Accounting> accounting,
      Path source,
      Map<String, byte[]> pictures) {
    pictures.keySet().stream()
        .filter(name -> !IssueFiles.isPicture(name))
        .forEach(
            name -> {
              throw new IllegalArgumentException("not the name of a picture: " + name);
            });
    if (!IssueFile.isFileName(issue.sourceFile())) {
      throw new IllegalArgumentException("not the name of a file: " + issue.sourceFile());
    }
    Path folder = content.resolve(issue.id().toString());
    texts(issue, family); // a mistake in the issue shows before anything is touched
    try {
      Files.createDirectories(content);
      ExistingIssue existing = ExistingIssue.read(issue.id(), folder);
      Path original = folder.resolve(issue.sourceFile());
      boolean isSameSource = Files.isRegularFile(original) && Files.mismatch(source, original) < 0;
      Numbering numbering = Numbering.of(existing, issue, isSameSource);
      Map<String, String> texts = texts(numbering.apply(issue), family);
      Map<String, FileMerge> merges = new TreeMap<>();
      texts.forEach((name, text) -> merges.put(name, existing.merge(name, text, keepEdits)));
      refuseConflicts(folder, texts, merges);

      List<String> gone = gone(existing, texts);
      FolderSwap swap = FolderSwap.start(folder);
      for (Map.Entry<String, FileMerge> merge : merges.entrySet()) {
        if (merge.getValue().text().isPresent()) {
          Path file = swap.fresh().resolve(merge.getKey());
          Files.writeString(file, merge.getValue().text().get());
        }
      }
      if (accounting.isPresent()) {
        String tsv = numbering.apply(accounting.get()).write();
        Files.writeString(swap.fresh().resolve(Accounting.NAME), tsv);
      }
      String tsv = imported(existing, texts, gone).write();
      Files.writeString(swap.fresh().resolve(ImportedFiles.NAME), tsv);
      Files.copy(source, swap.fresh().resolve(issue.sourceFile()));
      for (Map.Entry<String, byte[]> picture : new TreeMap<>(pictures).entrySet()) {
        if (!Files.exists(folder.resolve(picture.getKey()))) {
          Files.write(swap.fresh().resolve(picture.getKey()), picture.getValue());
        }
      }
      List<String> kept = gone.stream().map(existing.texts()::get).toList();
      swap.keepOthers(
          name ->
              name.equals(Accounting.NAME)
                  || IssueFiles.isNewVersion(name)
                  || IssueFiles.isPicture(name) && isUnused(name, merges, kept));
      swap.finish();
      HandEdits edits =
          new HandEdits(
              names(merges, Outcome.KEPT),
              names(merges, Outcome.MERGED),
              names(merges, Outcome.DELETED),
              gone);
      return new WrittenIssue(numbering.numbers(), edits);
    } catch (IOException | UncheckedIOException e) {
      IOException cause = e instanceof IOException io ? io : ((UncheckedIOException) e).getCause();
      throw new InputException(folder, Problem.FILE_UNWRITABLE, TextFile.reason(cause));
    }
  }

  /** Whether no article shows a picture that an import once took out. */
  private static boolean isUnused(
      String picture, Map<String, FileMerge> merges, List<String> kept) {
    return kept.stream().noneMatch(text -> text.contains(picture))
        && merges.values().stream()
            .noneMatch(merge -> merge.text().filter(t -> t.contains(picture)).isPresent());
  }

  /** The files that an editor may change, by name. */
  private static Map<String, String> texts(Issue issue, Optional<String> family) {
    ArticleWriter writer = new ArticleWriter();
    Map<String, String> texts = new TreeMap<>();
    texts.put(IssueFile.NAME, IssueFile.of(issue, family).write());
    for (Article article : issue.articles()) {
      String name = IssueFiles.name(article.id());
      if (!article.id().issue().equals(issue.id())
          || texts.put(name, writer.write(article)) != null) {
        throw new IllegalArgumentException(article.id() + " stands twice or in a wrong issue");
      }
    }
    return texts;
  }

  private static List<String> names(Map<String, FileMerge> merges, Outcome outcome) {
    return merges.entrySet().stream()
        .filter(merge -> merge.getValue().outcome() == outcome)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The articles of the last import that are still there and that the new one has not. */
  private static List<String> gone(ExistingIssue existing, Map<String, String> texts) {
    return existing.imported().files().keySet().stream()
        .filter(name -> !texts.containsKey(name) && existing.texts().containsKey(name))
        .toList();
  }

  private static ImportedFiles imported(
      ExistingIssue existing, Map<String, String> texts, List<String> gone) {
    Map<String, Base> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, Base.of(text)));
    gone.forEach(name -> files.put(name, existing.imported().files().get(name)));
    int highest = existing.highest();
    for (String name : files.keySet()) {
      highest = Math.max(highest, IssueFiles.article(name).orElse(0));
    }
    return new ImportedFiles(files, highest);
  }

  /** Puts the new import's versions beside the files in conflict, and stops. */
  private static void refuseConflicts(
      Path folder, Map<String, String> texts, Map<String, FileMerge> merges) throws IOException {
    List<String> names = names(merges, Outcome.CONFLICT);
    if (names.isEmpty()) {
      return;
    }
    for (String stale : newVersions(folder)) {
      Files.delete(folder.resolve(stale));
    }
    for (String name : names) {
      Files.writeString(folder.resolve(IssueFiles.newVersion(name)), texts.get(name));
    }
    List<String> places = new ArrayList<>();
    for (String name : names) {
      merges.get(name).conflicts().forEach(line -> places.add(shown(folder, name) + ":" + line));
    }
    throw new InputException(
        folder.resolve(names.get(0)),
        merges.get(names.get(0)).conflicts().get(0),
        Problem.EDIT_CONFLICT,
        names.stream().map(name -> shown(folder, name)).collect(Collectors.joining(", ")),
        names.stream()
            .map(name -> shown(folder, IssueFiles.newVersion(name)))
            .collect(Collectors.joining(", ")),
        places.stream().limit(PLACES).collect(Collectors.joining(", "))
            + (places.size() > PLACES ? " …" : ""));
  }

  private static List<String> newVersions(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(IssueFiles::isNewVersion).toList();
    }
  }

  private static String shown(Path folder, String name) {
    return folder.getFileName() + "/" + name;
  }
}
