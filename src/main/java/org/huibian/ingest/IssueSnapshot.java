package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.ArticleReader;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.TextFile;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;

/**
 * An issue's folder as a new import finds it.
 *
 * @param id the issue
 * @param folder the folder
 * @param imported what the last import made
 * @param texts the articles' files and issue.yaml as they are now, with line feeds, by name
 * @param digests the SHA-256 of the same files
 * @param articles the articles as they are now, by number
 * @param accounting the accounting of the last import
 * @param entries the {@link Fingerprint}s of everything that stands in the folder, by name
 */
record IssueSnapshot(
    IssueId id,
    Path folder,
    ImportedFiles imported,
    Map<String, String> texts,
    Map<String, String> digests,
    Map<Integer, Article> articles,
    Optional<Accounting> accounting,
    SortedMap<String, String> entries) {

  /**
   * Reads the folder. A missing folder is read as an empty one.
   *
   * @throws InputException if a file that an editor may change cannot be read
   * @throws IOException if the folder cannot be listed, or is no folder
   */
  static IssueSnapshot read(IssueId id, Path folder) throws IOException {
    SortedMap<String, String> entries = Fingerprint.ofEntries(folder);
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> digests = new TreeMap<>();
    Map<Integer, Article> articles = new TreeMap<>();
    // A new issue has no article to read, and the parser takes a while to be set up.
    ArticleReader reader = null;
    for (String name : entries.keySet()) {
      Path file = folder.resolve(name);
      OptionalInt number = IssueFiles.article(name);
      if (number.isEmpty() && !name.equals(IssueFile.NAME)) {
        continue;
      }
      String text = TextFile.read(file);
      texts.put(name, text);
      digests.put(name, Fingerprint.ofFile(file));
      if (number.isPresent()) {
        ArticleId article = new ArticleId(id, number.getAsInt());
        reader = reader == null ? new ArticleReader() : reader;
        articles.put(number.getAsInt(), reader.read(article, file, text));
      } else {
        IssueFile.read(file, text, Optional.of(id));
      }
    }
    return new IssueSnapshot(
        id,
        folder,
        ImportedFiles.read(folder),
        texts,
        digests,
        articles,
        Accounting.readFrom(folder),
        entries);
  }

  /**
   * Returns the folder as if its articles had had other numbers when they were imported and edited.
   * What stands in the folder, {@code entries}, is as it is.
   *
   * @param numbers the other number of each article; what has none is left out
   * @throws InputException if a text cannot be read with the other numbers
   */
  IssueSnapshot renumbered(Map<Integer, Integer> numbers) {
    Map<String, String> newTexts = new TreeMap<>();
    Map<String, String> newDigests = new TreeMap<>();
    Map<Integer, Article> newArticles = new TreeMap<>();
    ArticleReader reader = new ArticleReader();
    texts.forEach(
        (name, text) -> {
          OptionalInt former = IssueFiles.article(name);
          if (former.isPresent() && !numbers.containsKey(former.getAsInt())) {
            return;
          }
          String renamed = FreshNumbering.renamed(this, name, numbers);
          String made = RenumberedText.of(this, name, text, numbers);
          newTexts.put(renamed, made);
          newDigests.put(renamed, made.equals(text) ? digests.get(name) : LineDigest.ofFile(made));
          IssueFiles.article(renamed)
              .ifPresent(
                  number -> {
                    ArticleId article = new ArticleId(id, number);
                    newArticles.put(number, reader.read(article, folder.resolve(renamed), made));
                  });
        });
    Map<String, ImportedFiles.Base> bases = new TreeMap<>();
    imported
        .files()
        .forEach(
            (name, base) -> {
              OptionalInt number = IssueFiles.article(name);
              if (number.isEmpty() || numbers.containsKey(number.getAsInt())) {
                bases.put(FreshNumbering.renamed(this, name, numbers), base);
              }
            });
    return new IssueSnapshot(
        id,
        folder,
        new ImportedFiles(bases, numbers.size()),
        newTexts,
        newDigests,
        newArticles,
        accounting,
        entries);
  }

  /** Returns the names of the originals of the last import, as issue.yaml lists them. */
  List<String> sources() {
    String text = texts.get(IssueFile.NAME);
    return text == null
        ? List.of()
        : IssueFile.read(folder.resolve(IssueFile.NAME), text).sources();
  }

  /** Returns the highest number that an article of the issue ever had; 0 if there was none. */
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
   * Merges a file with the new import's version.
   *
   * @param name the file's name
   * @param theirs the new import's text
   * @param keepEdits whether the editor's lines stay in a conflict
   */
  FileMerge merge(String name, String theirs, boolean keepEdits) {
    // A folder without issue.yaml holds no issue, so nobody has deleted that file on purpose.
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
