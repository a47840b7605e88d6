package org.huibian.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;

/**
 * An issue's folder as a new import finds it.
 *
 * @param id which issue it is
 * @param folder the folder
 * @param imported what the last import made
 * @param texts the articles' files and issue.yaml as they are now, with line feeds, by name
 * @param digests the SHA-256 of the same files
 * @param articles the articles as they are now, by number
 * @param accounting what the last import accounted for
 */
record ExistingIssue(
    IssueId id,
    Path folder,
    ImportedFiles imported,
    Map<String, String> texts,
    Map<String, String> digests,
    Map<Integer, Article> articles,
    Optional<Accounting> accounting) {

  /**
   * Reads the folder; a folder that does not exist has nothing in it.
   *
   * @throws InputException if a file that an editor may change cannot be read
   * @throws IOException if the folder cannot be listed, or is none
   */
  static ExistingIssue read(IssueId id, Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> digests = new TreeMap<>();
    Map<Integer, Article> articles = new TreeMap<>();
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return new ExistingIssue(
          id, folder, ImportedFiles.none(), texts, digests, articles, Optional.empty());
    }
    ArticleReader reader = new ArticleReader();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        OptionalInt number = IssueFiles.article(name);
        if (number.isEmpty() && !name.equals(IssueFile.NAME)) {
          continue;
        }
        String text = TextFile.read(file);
        texts.put(name, text);
        digests.put(name, LineDigest.ofFile(Files.readAllBytes(file)));
        if (number.isPresent()) {
          ArticleId article = new ArticleId(id, number.getAsInt());
          articles.put(number.getAsInt(), reader.read(article, file, text));
        } else {
          IssueFile.read(file, text, Optional.of(id));
        }
      }
    }
    Path tsv = folder.resolve(Accounting.NAME);
    Optional<Accounting> accounting =
        Files.exists(tsv)
            ? Optional.of(Accounting.read(tsv, TextFile.read(tsv)))
            : Optional.empty();
    return new ExistingIssue(
        id, folder, ImportedFiles.read(folder), texts, digests, articles, accounting);
  }

  /** The highest number that an article of the issue ever had; 0 if there was none. */
  int highest() {
    int highest = imported.highest();
    for (String name : imported.files().keySet()) {
      highest = Math.max(highest, IssueFiles.article(name).orElse(0));
    }
    for (int number : articles.keySet()) {
      highest = Math.max(highest, number);
    }
    return highest;
  }

  /**
   * Brings a file together with what the new import makes of it.
   *
   * @param name the file's name
   * @param theirs the new import's text
   * @param keepEdits whether the editor's lines stand in a conflict
   */
  FileMerge merge(String name, String theirs, boolean keepEdits) {
    // An issue without its issue.yaml is none: that it is missing was no decision.
    boolean isLost = name.equals(IssueFile.NAME) && !texts.containsKey(name);
    Optional<ImportedFiles.Base> base = isLost ? Optional.empty() : imported.base(name);
    boolean isEdited =
        base.isEmpty() || !base.get().digest().equals(digests.getOrDefault(name, ""));
    return FileMerge.of(
        base,
        Optional.ofNullable(texts.get(name)),
        isEdited,
        theirs,
        keepEdits,
        text -> isReadable(name, text));
  }

  private boolean isReadable(String name, String text) {
    Path file = folder.resolve(name);
    try {
      OptionalInt number = IssueFiles.article(name);
      if (number.isPresent()) {
        new ArticleReader().read(new ArticleId(id, number.getAsInt()), file, text);
      } else {
        IssueFile.read(file, text, Optional.of(id));
      }
      return true;
    } catch (InputException e) {
      return false;
    }
  }
}
