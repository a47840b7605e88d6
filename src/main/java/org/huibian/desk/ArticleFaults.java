package org.huibian.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.markdown.ArticleReader;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.PictureMention;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.ForceRuling;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.model.Ruling;
import org.huibian.site.PictureNames;

/** What is wrong with the text of an article, whether it is saved or not. */
final class ArticleFaults {
  private final ContentFolder content;

  ArticleFaults(Path content) {
    this.content = new ContentFolder(content);
  }

  /**
   * What was found.
   *
   * @param article the article; empty if no article can be read from the text
   * @param faults the faults, each with its line
   */
  record Found(Optional<Article> article, List<InputException> faults) {
    /** Copies the list. */
    Found {
      faults = List.copyOf(faults);
    }
  }

  /** Looks at a text. */
  Found in(ArticleId id, String text) {
    Path file = content.file(id);
    try {
      Article article = new ArticleReader().read(id, file, text);
      List<InputException> faults = new ArrayList<>(targets(article, ArticleText.of(file, text)));
      faults.addAll(pictures(file, text));
      return new Found(Optional.of(article), faults);
    } catch (InputException e) {
      return new Found(Optional.empty(), List.of(e));
    }
  }

  /** Returns a fault for each article that the front matter names and that is not there. */
  private List<InputException> targets(Article article, ArticleText text) {
    List<InputException> faults = new ArrayList<>();
    article.head().interprets().forEach(target -> check(faults, text, "interprets", target));
    article.head().rulings().stream()
        .flatMap((Ruling ruling) -> ruling.article().stream())
        .forEach(target -> check(faults, text, "relations", target));
    article
        .head()
        .force()
        .flatMap(ForceRuling::by)
        .ifPresent(target -> check(faults, text, "force", target));
    return faults;
  }

  private void check(
      List<InputException> faults, ArticleText text, String field, ArticleId target) {
    if (!Files.exists(content.file(target))) {
      int first = text.line(field);
      List<String> lines = text.text().lines().toList();
      int line = first;
      for (int i = first; i < text.bodyLine() && i <= lines.size(); i++) {
        if (lines.get(i - 1).contains(target.toString())) {
          line = i;
          break;
        }
      }
      faults.add(
          new InputException(
              text.file(), line, Problem.FIELD_WRONG, field, target.toString(), "2025-06/03"));
    }
  }

  /** Returns a fault for each picture whose file is not there. */
  private List<InputException> pictures(Path file, String text) {
    List<InputException> faults = new ArrayList<>();
    for (PictureMention mention : PictureMention.in(file, text)) {
      Optional<PictureNames.Picture> picture = PictureNames.picture(mention.image());
      boolean isThere =
          mention.image().isBlank()
              || picture.isPresent() && isFile(file.resolveSibling(picture.get().path()));
      if (!isThere) {
        faults.add(
            new InputException(file, mention.line(), Problem.PICTURE_MISSING, mention.image()));
      }
    }
    return faults;
  }

  private static boolean isFile(Path file) {
    try {
      return Files.isRegularFile(file.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
