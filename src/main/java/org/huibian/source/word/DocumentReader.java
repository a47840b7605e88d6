package org.huibian.source.word;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.source.SourceReader;
import org.huibian.source.word.WordLine.Kind;
import org.huibian.source.word.WordPackage.Relation;
import org.huibian.text.Authorities;

/** Reads the parts of one document: headers and footers, the main text with its notes, comments. */
final class DocumentReader {
  /** The depth of the blocks in the main part: {@code w:document}, {@code w:body}, block. */
  private static final int BLOCK_DEPTH = 2;

  private final WordPackage document;
  private final String main;
  private final PartContext context;

  DocumentReader(WordPackage document) {
    this(document, 0);
  }

  /**
   * Creates a reader.
   *
   * @param depth how many documents are around this one
   */
  DocumentReader(WordPackage document, int depth) {
    this.document = document;
    this.main = document.related("", "officeDocument").orElse("word/document.xml");
    Styles styles = new Styles(part("styles"));
    this.context =
        new PartContext(
            styles,
            new ListNumbering(part("numbering"), styles),
            new Notes(part("footnotes"), part("endnotes"), part("settings")),
            new ChangeCounter(),
            document.relations(main),
            new EmbeddedParts(document, depth),
            Authorities.load(),
            part("settings").filter(s -> s.isOn("displayBackgroundShape")).isEmpty());
  }

  private Optional<XmlElement> part(String type) {
    return document.related(main, type).flatMap(document::read);
  }

  /** Returns the counter of tracked changes, which is complete after {@link #read}. */
  ChangeCounter changes() {
    return context.changes();
  }

  /** Returns the relations of the main part, by identifier. */
  Map<String, Relation> relations() {
    return context.relations();
  }

  /** Reads all lines: headers and footers first, then the text, then comments. */
  WordLines read(SourceReader.Progress progress) {
    WordLines lines = new WordLines();
    addHeadersAndFooters(lines);
    WordBlockReader body = new WordBlockReader(context);
    document.each(
        main,
        BLOCK_DEPTH,
        block -> {
          body.read(block);
          document.checkLines(body.lines().lines().size());
        },
        progress);
    body.finish();
    lines.addAll(body.lines());
    part("comments")
        .ifPresent(
            root ->
                root.children().forEach(c -> lines.addUnprinted(Kind.COMMENT, ElementText.of(c))));
    return lines;
  }

  /** Adds every header and footer once; several sections may repeat the same text. */
  private void addHeadersAndFooters(WordLines out) {
    Set<String> parts = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Relation relation : context.relations().values()) {
      boolean isHeader = relation.type().equals("header") || relation.type().equals("footer");
      if (isHeader && parts.add(relation.target())) {
        for (WordLine line : readPart(relation.target()).lines()) {
          if (line.kind() != Kind.PICTURE
              && !line.text().isBlank()
              && texts.add(line.text().strip())) {
            out.add(WordLine.of(headerKind(line), line.text().replace('\t', ' ').strip()));
          }
        }
      }
    }
  }

  private static Kind headerKind(WordLine line) {
    return switch (line.kind()) {
      case PAGE_NUMBER, WATERMARK, DRAWING, HIDDEN, DELETED -> line.kind();
      default -> Kind.HEADER;
    };
  }

  private WordLines readPart(String name) {
    WordBlockReader reader =
        new WordBlockReader(
            new PartContext(
                context.styles(),
                context.numbering(),
                context.notes(),
                context.changes(),
                document.relations(name),
                context.embedded(),
                context.authorities(),
                context.isPlainGround()));
    return document.read(name).map(reader::readAll).orElseGet(WordLines::new);
  }
}
