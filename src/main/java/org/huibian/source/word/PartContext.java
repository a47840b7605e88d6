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
 */
record PartContext(
    Styles styles,
    ListNumbering numbering,
    Notes notes,
    ChangeCounter changes,
    Map<String, Relation> relations,
    EmbeddedParts embedded,
    Authorities authorities) {}
