package org.huibian.source.word;

import java.util.Map;
import org.huibian.source.word.WordPackage.Relation;
import org.huibian.text.Authorities;

/**
 * What the readers of one part of a document share.
 *
 * @param styles the styles of the document
 * @param numbering the automatic numbers of the document
 * @param notes the footnotes and endnotes of the document
 * @param changes the counter of tracked changes
 * @param relations the relations of the part, by identifier
 * @param embedded reads text that stands elsewhere in the package
 * @param authorities the organs that sign documents
 * @param isPlainGround whether nothing gives the ground behind the text a colour
 */
record PartContext(
    Styles styles,
    ListNumbering numbering,
    Notes notes,
    ChangeCounter changes,
    Map<String, Relation> relations,
    EmbeddedParts embedded,
    Authorities authorities,
    boolean isPlainGround) {
  /** Returns the same for text on another ground, which is plain only if both are. */
  PartContext onGround(boolean isPlain) {
    return new PartContext(
        styles,
        numbering,
        notes,
        changes,
        relations,
        embedded,
        authorities,
        isPlainGround && isPlain);
  }
}
