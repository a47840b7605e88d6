package org.huibian.archive.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.ContentLink;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.PictureNames;
import org.huibian.site.asset.PictureFolder;
import org.huibian.source.Picture;
import org.huibian.source.PictureFile;

/** Reads the pictures of articles for exports, in formats that every reading program shows. */
public final class ExportPictures {
  private ExportPictures() {}

  /**
   * Returns the pictures of an article by their names in the site. One that is damaged or of a
   * format that not every reading program shows is left out.
   *
   * @param content the content folder
   * @throws InputException FILE_MISSING if a file does not exist, LINK_LEADS_OUT if it is a link to
   *     a file outside the content folder
   */
  public static SortedMap<String, Picture> of(CatalogArticle article, Path content)
      throws IOException {
    PictureFolder folder = new PictureFolder(content);
    SortedMap<String, Picture> pictures = new TreeMap<>();
    for (PictureNames.Picture named : PictureNames.of(article)) {
      Path file = folder.file(article, named);
      if (!Files.isRegularFile(file)) {
        throw new InputException(file, Problem.FILE_MISSING);
      }
      ContentLink.requireWithin(content.resolve(article.id().issue().toString()), file);
      Optional<Picture> picture = PictureFile.of(Files.readAllBytes(file), "");
      picture.ifPresent(shown -> pictures.put(named.name(), shown));
    }
    return Collections.unmodifiableSortedMap(pictures);
  }
}
