package org.huibian.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.TextFile;
import org.huibian.model.Correction;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Stops a build in which a correction names a place that its article does not have. */
final class CorrectionPlaces {
  /** How many of the places that there are a message names. */
  private static final int NAMED = 20;

  private CorrectionPlaces() {}

  /**
   * Checks the corrections of all articles.
   *
   * @throws InputException FIELD_WRONG with file and line for the first place that is not there
   */
  static void check(Catalog catalog, Path content) {
    for (CatalogArticle article : catalog.articles()) {
      List<Correction> corrections = article.article().head().corrections();
      if (corrections.isEmpty()) {
        continue;
      }
      for (Correction correction : corrections) {
        String place = correction.place();
        if (!place.isEmpty() && !article.permalinks().has(place)) {
          Path file = new ContentFolder(content).file(article.id());
          Set<String> anchors = article.permalinks().anchors();
          String present = String.join(" ", anchors.stream().limit(NAMED).toList());
          throw new InputException(
              file, line(file, place), Problem.FIELD_WRONG, "place", place, present);
        }
      }
    }
  }

  /** Returns the first line below {@code corrections:} that names a place. */
  private static int line(Path file, String place) {
    List<String> lines = TextFile.read(file).lines().toList();
    boolean below = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      below |= line.startsWith("corrections:");
      boolean isPlace = line.contains("place") && line.matches(".*[^a-z0-9_-]" + place + "[\"' ]*");
      if (below && isPlace) {
        return i + 1;
      }
    }
    return 1;
  }
}
