package org.huibian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.model.IssueId;

/**
 * Builds a site twice, with an edit of an article in between, so that Java loads the classes of
 * both. The launcher runs it once after each compilation of the program and has Java record these
 * classes in an archive, from which every later start is faster.
 */
public final class ClassTraining {
  private ClassTraining() {}

  /**
   * Builds a copy of a content folder.
   *
   * @param arguments the content folder, and a folder for the copy and its site
   */
  public static void main(String[] arguments) throws IOException {
    Path content = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Path copy = folder.resolve("content");
    copy(content, copy);
    build(copy, folder);
    Optional<Path> article = article(copy);
    if (article.isPresent()) {
      Path file = article.get();
      Files.writeString(file, Files.readString(file).stripTrailing() + "\n\n完。\n");
      build(copy, folder);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            // The former states of the content, for undo, are in a hidden folder.
            if (path.getFileName().toString().startsWith(".")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(path)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            Files.write(to.resolve(from.relativize(path)), Files.readAllBytes(path));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void build(Path content, Path folder) {
    String[] command = {
      "build", "--content", content.toString(), "--output", folder.resolve("site").toString()
    };
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Huibian.run(command, nowhere, nowhere, Map.of());
  }

  /** Returns an article of the newest issue. */
  private static Optional<Path> article(Path content) throws IOException {
    try (Stream<Path> files = Files.walk(content, 2)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .filter(file -> IssueId.parse(file.getParent().getFileName().toString()).isPresent())
          .max(Path::compareTo);
    }
  }
}
