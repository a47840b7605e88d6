package org.huibian.site.asset;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.PictureMention;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.PictureNames;
import org.huibian.site.SiteOutput;
import org.huibian.site.view.PictureView;
import org.huibian.source.PictureFile;

/** Finds the pictures of articles, which are files beside the Markdown. */
public final class PictureFolder {
  private final Path content;

  /**
   * Creates a finder of pictures.
   *
   * @param content the content folder
   */
  public PictureFolder(Path content) {
    this.content = content;
  }

  /** Returns the file of a picture. */
  public Path file(CatalogArticle article, PictureNames.Picture picture) {
    return folder(article).resolve(picture.path());
  }

  /**
   * Returns the file of a picture that is there.
   *
   * @throws InputException PICTURE_MISSING, with the line that names the picture, if there is no
   *     such file
   */
  public Path required(CatalogArticle article, PictureNames.Picture picture) {
    Path file = file(article, picture);
    if (!Files.isRegularFile(file)) {
      throw missing(article, picture);
    }
    return file;
  }

  private Path folder(CatalogArticle article) {
    return content.resolve(article.id().issue().toString());
  }

  /**
   * Copies the pictures of an article beside its page.
   *
   * @throws InputException PICTURE_MISSING, with the line that names the picture, if there is no
   *     such file
   */
  void copy(CatalogArticle article, SiteOutput output) throws IOException {
    for (PictureNames.Picture picture : PictureNames.of(article)) {
      Path file = required(article, picture);
      ContentFile.copy(output, article.id() + "/" + picture.name(), file, folder(article));
    }
  }

  private InputException missing(CatalogArticle article, PictureNames.Picture picture) {
    Path file = new ContentFolder(content).file(article.id());
    OptionalInt line = OptionalInt.empty();
    for (PictureMention mention : PictureMention.in(file, TextFile.read(file))) {
      boolean isIt = PictureNames.picture(mention.image()).filter(picture::equals).isPresent();
      if (isIt && line.isEmpty()) {
        line = OptionalInt.of(mention.line());
      }
    }
    return new InputException(file, line, Problem.PICTURE_MISSING, picture.path());
  }

  /**
   * Returns the sizes of the pictures of articles of one issue, by their names in the site, so that
   * a page can reserve their space before they are loaded. A file of an unknown format is not in
   * the map.
   */
  public Map<String, PictureView> sizes(List<CatalogArticle> articles) {
    Map<String, PictureView> out = new HashMap<>();
    for (CatalogArticle article : articles) {
      for (PictureNames.Picture picture : PictureNames.of(article)) {
        size(file(article, picture))
            .ifPresent(s -> out.put(picture.name(), new PictureView(s.width, s.height)));
      }
    }
    return out;
  }

  private static Optional<Dimension> size(Path file) {
    try {
      return PictureFile.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
