package org.huibian.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.markdown.AddressRegister;
import org.huibian.model.IssueId;

/** A copy of a content folder that can be edited in order to have a site built and updated. */
public final class TrainingContent {
  private final Path folder;

  private TrainingContent(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies a content folder without the former states of its issues and the published addresses.
   *
   * @param content the content folder
   * @param folder the folder of the copy
   */
  public static TrainingContent copy(Path content, Path folder) throws IOException {
    Files.walkFileTree(
        content,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (path.getFileName().toString().startsWith(".")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(folder.resolve(content.relativize(path)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (path.getFileName().toString().equals(AddressRegister.NAME)) {
              // The copy lacks the exports, which stand beside the content.
              return FileVisitResult.CONTINUE;
            }
            Path copy = folder.resolve(content.relativize(path));
            Files.write(copy, Files.readAllBytes(path));
            return FileVisitResult.CONTINUE;
          }
        });
    return new TrainingContent(folder);
  }

  /** Appends a paragraph to an article of the newest issue, if there is one. */
  public void edit() throws IOException {
    Optional<Path> article = newest(".md");
    if (article.isPresent()) {
      String text = Files.readString(article.get());
      Files.writeString(article.get(), text.stripTrailing() + "\n\n完。\n");
    }
  }

  /** Returns the original of the newest issue that has one in plain text. */
  public Optional<Path> original() throws IOException {
    return newest(".txt");
  }

  /** Returns the last file of an issue whose name has an ending. */
  private Optional<Path> newest(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(file -> IssueId.parse(file.getParent().getFileName().toString()).isPresent())
          .max(Path::compareTo);
    }
  }
}
