package org.huibian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFiles;
import org.huibian.markdown.PictureMention;
import org.huibian.markdown.TextFile;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Finds the pictures that the Markdown of articles names and that the site cannot show. */
public final class UnshownPictures {
  /** Begins a picture in Markdown. */
  private static final String MARK = "![";

  private UnshownPictures() {}

  /**
   * A picture that is not shown.
   *
   * @param file the article's file
   * @param line the line in the file, counted from 1
   * @param image the address of the picture
   */
  public record Unshown(Path file, int line, String image) {}

  /**
   * Returns the pictures of an article that are not shown.
   *
   * @throws InputException if the article cannot be read
   */
  public static List<Unshown> in(ContentFolder content, ArticleId article) {
    return in(content.file(article));
  }

  /**
   * Returns the pictures of all articles that are not shown; none if there is no content.
   *
   * @throws InputException if an article cannot be read
   */
  public static List<Unshown> in(ContentFolder content) {
    List<Unshown> out = new ArrayList<>();
    if (Files.isDirectory(content.path())) {
      for (Path folder : content.issueFolders()) {
        articles(folder).forEach(file -> out.addAll(in(file)));
      }
    }
    return out;
  }

  private static List<Path> articles(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> IssueFiles.article(file.getFileName().toString()).isPresent())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(folder, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  private static List<Unshown> in(Path file) {
    String text = TextFile.read(file);
    if (!text.contains(MARK)) {
      return List.of();
    }
    return PictureMention.in(file, text).stream()
        .filter(mention -> PictureNames.isUnshown(mention.image()))
        .map(mention -> new Unshown(file, mention.line(), mention.image()))
        .toList();
  }
}
