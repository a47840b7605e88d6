package org.huibian.site.asset;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.PictureNames;
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
  public Path file(CatalogArticle article, String name) {
    return content.resolve(article.id().issue().toString()).resolve(name);
  }

  /**
   * Returns the sizes of the pictures of articles of one issue, by file name, so that a page can
   * reserve their space before they are loaded. A file of an unknown format is not in the map.
   */
  public Map<String, PictureView> sizes(List<CatalogArticle> articles) {
    Map<String, PictureView> out = new HashMap<>();
    for (CatalogArticle article : articles) {
      for (String name : PictureNames.of(article)) {
        size(file(article, name)).ifPresent(s -> out.put(name, new PictureView(s.width, s.height)));
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
