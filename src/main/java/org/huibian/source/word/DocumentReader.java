package org.huibian.source.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.source.SourceReader;
import org.huibian.source.word.WordLine.Kind;
import org.huibian.source.word.WordPackage.Relation;

/** Reads the parts of a document in the order in which they depend on one another. */
final class DocumentReader {
  private final WordPackage document;
  private final String main;
  private final Map<String, Relation> relations;
  private final Styles styles;
  private final Notes notes;
  private final Lists lists;
  private final ChangeCounter changes = new ChangeCounter();

  DocumentReader(WordPackage document) {
    this.document = document;
    this.main = document.related("", "officeDocument").orElse("word/document.xml");
    this.relations = document.relations(main);
    this.styles = new Styles(part("styles"));
    this.lists = new Lists(part("numbering"), styles);
    this.notes = new Notes(part("footnotes"), part("endnotes"), part("settings"));
  }

  private Optional<Element> part(String type) {
    return document.related(main, type).flatMap(document::read);
  }

  ChangeCounter changes() {
    return changes;
  }

  /** What the main part refers to. */
  Map<String, Relation> relations() {
    return relations;
  }

  /**
   * Reads the text.
   *
   * @param around receives what stands around the text: heads and feet of pages, remarks
   */
  BodyReader read(List<WordLine> around, SourceReader.Progress progress) {
    around.addAll(headsAndFeet());
    BodyReader body = new BodyReader(styles, lists, notes, changes, relations);
    document.each(
        main,
        2,
        element -> {
          body.block(element);
          document.checkLines(body.lines().size());
        },
        progress);
    body.finish();
    part("comments").ifPresent(root -> root.children().forEach(c -> comment(c, body)));
    return body;
  }

  private static void comment(Element comment, BodyReader body) {
    body.aside(Kind.COMMENT, Texts.of(comment));
  }

  /** Each once; what repeats on every page stands in one part. */
  private List<WordLine> headsAndFeet() {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> parts = new LinkedHashSet<>();
    List<WordLine> lines = new ArrayList<>();
    for (Relation relation : relations.values()) {
      boolean around = relation.type().equals("header") || relation.type().equals("footer");
      if (!around || !parts.add(relation.target())) {
        continue;
      }
      BodyReader reader =
          new BodyReader(styles, lists, notes, changes, document.relations(relation.target()));
      document.read(relation.target()).ifPresent(reader::all);
      reader.finish();
      for (WordLine line : reader.lines()) {
        boolean printed = line.kind() != Kind.PICTURE && line.kind() != Kind.HIDDEN;
        if (printed && !line.text().isBlank() && seen.add(line.text().strip())) {
          Kind kind = line.kind() == Kind.PAGE_NUMBER ? Kind.PAGE_NUMBER : Kind.HEADER;
          lines.add(WordLine.of(kind, line.text().replace('\t', ' ').strip()));
        }
      }
    }
    return lines;
  }
}
