package org.huibian.source.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huibian.source.Picture;
import org.huibian.source.PictureFile;
import org.huibian.source.word.WordPackage.Relation;

/** The pictures of a document, in a form that browsers show. */
final class Pictures {
  private final WordPackage document;
  private final Map<String, Relation> relations;
  private final Map<String, Optional<byte[]>> files = new HashMap<>();

  Pictures(WordPackage document, Map<String, Relation> relations) {
    this.document = document;
    this.relations = relations;
  }

  /** A picture; empty if it is missing, stands elsewhere, or no browser shows it. */
  Optional<Picture> find(Inline.Drawing drawing) {
    Relation relation = relations.get(drawing.relation());
    if (relation == null || relation.external()) {
      return Optional.empty();
    }
    return files
        .computeIfAbsent(relation.target(), document::bytes) // One picture may be shown often.
        .flatMap(bytes -> PictureFile.of(bytes, drawing.alternative()));
  }
}
