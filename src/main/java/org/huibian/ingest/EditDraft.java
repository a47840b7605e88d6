package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.ingest.EditStep.OfArticle;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.TextFile;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * The folder of an issue while a step of an editor is planned. It remembers what was read, so that
 * nothing is written if a file has changed since, and what is to be written.
 */
final class EditDraft {
  private final ContentFolder content;
  private final IssueId issue;
  private final Path folder;
  private final SortedMap<String, String> expected = new TreeMap<>();
  private final SortedMap<String, FileContent> written = new TreeMap<>();
  private final SortedSet<String> removed = new TreeSet<>();

  /**
   * Opens the folder of an issue.
   *
   * @throws InputException FILE_MISSING if there is no such issue
   */
  EditDraft(ContentFolder content, IssueId issue) {
    this.content = content;
    this.issue = issue;
    this.folder = content.folder(issue);
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder, Problem.FILE_MISSING);
    }
  }

  ContentFolder content() {
    return content;
  }

  IssueId issue() {
    return issue;
  }

  Path folder() {
    return folder;
  }

  /** Returns whether a file of a name is there. */
  boolean has(String name) {
    expect(name);
    return !expected.get(name).equals(Fingerprint.ABSENT);
  }

  /** Remembers what stands under a name, before anything of it is read. */
  String expect(String name) {
    return expected.computeIfAbsent(name, this::fingerprint);
  }

  private String fingerprint(String name) {
    try {
      return Fingerprint.of(folder.resolve(name));
    } catch (IOException e) {
      throw new InputException(folder.resolve(name), Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  /**
   * Reads a text file.
   *
   * @throws InputException if it is missing, no regular file, or not UTF-8
   */
  String read(String name) {
    String is = expect(name);
    if (is.startsWith(Fingerprint.LINK)) {
      // A link is replaced by a file with the step, and might have led anywhere.
      throw new InputException(folder.resolve(name), Problem.LINK_LEADS_OUT, name);
    }
    return TextFile.read(folder.resolve(name));
  }

  /**
   * Reads the text of an article.
   *
   * @throws InputException if it cannot be read
   */
  ArticleText article(ArticleId id) {
    String name = IssueFiles.name(id);
    return ArticleText.of(folder.resolve(name), read(name));
  }

  /**
   * Checks that the article of a step is as the editor has read it.
   *
   * @throws InputException FILE_MISSING if it is gone, DESK_EDITED_MEANWHILE if it has changed
   */
  void requireRead(OfArticle step) {
    String name = IssueFiles.name(step.article());
    if (!has(name)) {
      throw new InputException(folder.resolve(name), Problem.FILE_MISSING);
    }
    if (!expect(name).equals(step.digest())) {
      throw new InputException(folder.resolve(name), Problem.DESK_EDITED_MEANWHILE);
    }
  }

  /** Writes a file. */
  void write(String name, String text) {
    write(name, FileContent.text(text));
  }

  /** Writes a file. */
  void write(String name, FileContent file) {
    expect(name);
    written.put(name, file);
  }

  /**
   * Writes the file of an article.
   *
   * @throws InputException with the line of the first mistake, if no article can be read from it
   */
  void write(ArticleId id, ArticleText text) {
    text.requireReadable(id);
    write(IssueFiles.name(id), text.text());
  }

  /** Deletes a file. */
  void remove(String name) {
    expect(name);
    removed.add(name);
  }

  /** Returns the change of the folder. */
  FolderChange change() {
    return FolderChange.ofSingleFiles(
        issue, Journal.Kind.EDIT, OptionalInt.empty(), written, removed, expected);
  }
}
