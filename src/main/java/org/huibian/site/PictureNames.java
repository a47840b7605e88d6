package org.huibian.site;

import java.util.List;
import java.util.stream.Stream;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Block;
import org.huibian.text.TextKey;

/** The names of the picture files that articles show. */
public final class PictureNames {
  private PictureNames() {}

  /** Returns the names of an article's pictures, each once, in the order of the text. */
  public static List<String> of(CatalogArticle article) {
    return Block.flatten(article.article().blocks())
        .flatMap(block -> block instanceof Block.Figure f ? Stream.of(f.image()) : Stream.empty())
        .map(PictureNames::fileName)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Returns the name of a picture's file if it is a plain file name of the folder;
   * otherwise an empty text, and the picture is not shown.
   */
  public static String fileName(String image) {
    String name = TextKey.withoutSpaces(image);
    boolean plain = name.matches("[\\p{L}\\p{N}._-]+") && !name.startsWith(".");
    return plain ? name : "";
  }
}
