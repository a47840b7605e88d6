package org.huibian.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.Article;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;

/**
 * Puts an issue's folder in place: it is written beside the old one and moved when it is whole, so
 * that nobody ever sees half of it.
 */
final class IssueFolderWriter {
  private final Path content;

  /**
   * A writer for the issues of a content folder.
   *
   * @param content the content folder; made if it is missing
   */
  IssueFolderWriter(Path content) {
    this.content = content;
  }

  /** See {@link ContentFolder#writeIssue}. */
  void write(Issue issue, Optional<String> family, Optional<Accounting> accounting, Path source) {
    Path folder = content.resolve(issue.id().toString());
    Path fresh = content.resolve("." + issue.id() + ".new");
    Path old = content.resolve("." + issue.id() + ".old");
    if (!IssueFile.isFileName(issue.sourceFile())) {
      throw new IllegalArgumentException("not the name of a file: " + issue.sourceFile());
    }
    Map<String, String> texts = texts(issue, family);
    try {
      Files.createDirectories(content);
      boolean replaces = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
      if (replaces) {
        refuseEdited(folder);
      }
      delete(fresh);
      Files.createDirectory(fresh);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Files.writeString(fresh.resolve(text.getKey()), text.getValue());
      }
      if (accounting.isPresent()) {
        Files.writeString(fresh.resolve(Accounting.NAME), accounting.get().write());
      }
      Files.writeString(fresh.resolve(ImportedFiles.NAME), ImportedFiles.of(texts).write());
      Files.copy(source, fresh.resolve(issue.sourceFile()));
      if (replaces) {
        keepOthers(folder, fresh);
      }
      replace(folder, fresh, old, replaces);
    } catch (IOException | UncheckedIOException e) {
      IOException cause = e instanceof IOException io ? io : ((UncheckedIOException) e).getCause();
      throw new InputException(folder, 0, Problem.FILE_UNWRITABLE, TextFile.reason(cause));
    }
  }

  /** The files that an editor may change, by name. */
  private static Map<String, String> texts(Issue issue, Optional<String> family) {
    ArticleWriter writer = new ArticleWriter();
    Map<String, String> texts = new TreeMap<>();
    texts.put(IssueFile.NAME, IssueFile.of(issue, family).write());
    for (Article article : issue.articles()) {
      String name = article.id().fileNumber() + ".md";
      if (!article.id().issue().equals(issue.id())
          || texts.put(name, writer.write(article)) != null) {
        throw new IllegalArgumentException(article.id() + " stands twice or in a wrong issue");
      }
    }
    return texts;
  }

  private static void refuseEdited(Path folder) throws IOException {
    List<String> edited = ImportedFiles.read(folder).editedIn(folder);
    if (!edited.isEmpty()) {
      throw new InputException(
          folder.resolve(edited.get(0)), 0, Problem.EDIT_CONFLICT, edited.toArray(String[]::new));
    }
  }

  /** Keeps what no import writes: pictures, an older original. */
  private static void keepOthers(Path folder, Path fresh) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.skip(1).toList()) {
        String name = folder.relativize(file).toString();
        Path copy = fresh.resolve(name);
        boolean isOurs =
            file.getParent().equals(folder)
                && (name.endsWith(".md") || name.equals(Accounting.NAME) || Files.exists(copy));
        if (Files.isDirectory(file) || !isOurs) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static void replace(Path folder, Path fresh, Path old, boolean replaces)
      throws IOException {
    if (!replaces) {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    delete(old);
    Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
