package org.huibian.source.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huibian.source.Picture;
import org.huibian.source.PictureFile;
import org.huibian.source.word.InlineContent.PictureReference;
import org.huibian.source.word.WordPackage.Relation;

/** Loads the pictures of a document in a format that browsers show. */
final class WordPictures {
  private final WordPackage document;
  private final Map<String, Relation> relations;

  /** The files that were read before: a document may show one picture many times. */
  private final Map<String, Optional<byte[]>> files = new HashMap<>();

  WordPictures(WordPackage document, Map<String, Relation> relations) {
    this.document = document;
    this.relations = relations;
  }

  /**
   * Loads a picture; empty if it is missing, outside of the document, or no browser can show it.
   */
  Optional<Picture> load(PictureReference reference) {
    Relation relation = relations.get(reference.relationId());
    if (relation == null || relation.external()) {
      return Optional.empty();
    }
    return files
        .computeIfAbsent(relation.target(), document::bytes)
        .flatMap(bytes -> PictureFile.of(bytes, reference.alternative()));
  }
}
