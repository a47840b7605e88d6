package org.huibian.site;

import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Block;
import org.huibian.text.TextKey;

/** The names of the picture files that articles show. */
public final class PictureNames {
  private PictureNames() {}

  /** Returns the names of an article's pictures, each once, in the order of the text. */
  public static List<String> of(CatalogArticle article) {
    List<String> out = new ArrayList<>();
    collect(article.permalinks().blocks(), out);
    return out;
  }

  private static void collect(List<AnchoredBlock> blocks, List<String> out) {
    for (AnchoredBlock anchored : blocks) {
      if (anchored.block() instanceof Block.Figure figure) {
        String name = fileName(figure.image());
        if (!name.isEmpty() && !out.contains(name)) {
          out.add(name);
        }
      }
      collect(anchored.children(), out);
    }
  }

  /**
   * Returns the name of a picture's file if it is a plain file name of the folder;
   * otherwise an empty text, and the picture is not shown.
   */
  public static String fileName(String image) {
    String name = TextKey.solid(image);
    boolean plain = name.matches("[\\p{L}\\p{N}._-]+") && !name.startsWith(".");
    return plain ? name : "";
  }
}
