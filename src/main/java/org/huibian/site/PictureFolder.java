package org.huibian.site;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Block;
import org.huibian.site.view.PictureView;
import org.huibian.source.PictureFile;

/** The pictures of articles, whose files stand beside the Markdown. */
final class PictureFolder {
  private final Path content;

  /**
   * The pictures in a content folder.
   *
   * @param content the folder
   */
  PictureFolder(Path content) {
    this.content = content;
  }

  /** The names of an article's pictures, each once, in the order of the text. */
  static List<String> names(CatalogArticle article) {
    List<String> out = new ArrayList<>();
    collect(article.permalinks().blocks(), out);
    return out;
  }

  private static void collect(List<AnchoredBlock> blocks, List<String> out) {
    for (AnchoredBlock anchored : blocks) {
      if (anchored.block() instanceof Block.Figure figure) {
        String image = BlockViews.image(figure.image());
        if (!image.isEmpty() && !out.contains(image)) {
          out.add(image);
        }
      }
      collect(anchored.children(), out);
    }
  }

  /** The file of a picture. */
  Path file(CatalogArticle article, String name) {
    return content.resolve(article.id().issue().toString()).resolve(name);
  }

  /**
   * The sizes of the pictures of articles of one issue, by name, so that a page keeps their places
   * free until they come. One that is no picture of a known format has none.
   */
  Map<String, PictureView> sizes(List<CatalogArticle> articles) {
    Map<String, PictureView> out = new HashMap<>();
    for (CatalogArticle article : articles) {
      for (String name : names(article)) {
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
