package org.huibian.source.word;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.model.InputException;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.TextEncoding;
import org.huibian.source.web.WebReader;
import org.huibian.source.word.InlineContent.PictureReference;
import org.huibian.source.word.WordLine.Kind;
import org.huibian.source.word.WordPackage.Relation;

/**
 * Reads the text that stands elsewhere in the package of a document (ECMA-376 part 1, 17.17.2.1,
 * {@code w:altChunk}): HTML, plain text, or a whole document. Text that cannot be read, and a
 * subdocument, which stands in a file of its own, become a line that says so.
 */
final class EmbeddedParts {
  /** Documents in documents nest no deeper. */
  private static final int DEEPEST = 3;

  private final WordPackage document;
  private final int depth;

  /**
   * Creates a reader.
   *
   * @param depth how many documents are around this one
   */
  EmbeddedParts(WordPackage document, int depth) {
    this.document = document;
    this.depth = depth;
  }

  /**
   * Returns the lines of a part.
   *
   * @param reference the element that refers to it by a relation
   * @param relations the relations of the part with the element
   */
  WordLines read(XmlElement reference, Map<String, Relation> relations) {
    Relation relation = relations.get(reference.get("id"));
    Optional<WordLines> lines =
        relation == null || relation.external() ? Optional.empty() : read(relation.target());
    return lines.orElseGet(
        () -> {
          WordLines lost = new WordLines();
          lost.add(WordLine.of(Kind.LOST, relation == null ? "" : name(relation.target())));
          return lost;
        });
  }

  /**
   * Returns the words of a chart or a diagram, each once, or nothing if there is no such part.
   *
   * @param relationId the relation that leads to its part
   * @param relations the relations of the part that shows it
   */
  String words(String relationId, Map<String, Relation> relations) {
    Relation relation = relations.get(relationId);
    if (relation == null || relation.external()) {
      return "";
    }
    Set<String> words = new LinkedHashSet<>();
    try {
      document.read(relation.target()).ifPresent(root -> collectWords(root, words));
      // The author may have written on a chart, which is kept in a part of its own.
      document
          .related(relation.target(), "chartUserShapes")
          .flatMap(document::read)
          .ifPresent(root -> collectWords(root, words));
    } catch (InputException e) {
      // The part is damaged; the document around it is not, and the picture is told as lost.
      return String.join(" ", words);
    }
    return String.join(" ", words);
  }

  /** Adds the paragraphs and values in an element; a chart repeats its categories in each row. */
  private static void collectWords(XmlElement element, Set<String> words) {
    boolean value = element.name().equals("v") || element.name().equals("pt");
    String text =
        element.name().equals("p") ? ElementText.of(element) : value ? element.text() : "";
    if (!text.isBlank()) {
      words.add(text.strip());
    }
    element.children().forEach(child -> collectWords(child, words));
  }

  /** Returns the name of a file without its folders, as readers know it. */
  private static String name(String target) {
    String path = target.replace('\\', '/');
    String last = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return last; // A percent sign may stand for itself.
    }
  }

  private Optional<WordLines> read(String part) {
    Optional<byte[]> bytes = document.bytes(part);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    String head =
        new String(bytes.get(), 0, Math.min(64, bytes.get().length), StandardCharsets.ISO_8859_1);
    String start = head.replace("\0", "").replaceFirst("^[^<\\w{]+", "").toLowerCase(Locale.ROOT);
    if (head.startsWith("PK")) {
      return depth < DEEPEST ? document(bytes.get()) : Optional.empty();
    }
    if (start.startsWith("mime-version")
        || start.startsWith("<") && !start.startsWith("<?xml")
        || start.startsWith("<?xml") && part.toLowerCase(Locale.ROOT).matches(".*html?")) {
      return WebReader.fragment(document.file(), bytes.get()).map(EmbeddedParts::lines);
    }
    return start.startsWith("{\\rtf") ? Optional.empty() : text(bytes.get());
  }

  private Optional<WordLines> document(byte[] bytes) {
    try (WordPackage inner = document.embedded(bytes)) {
      WordLines lines = new WordLines();
      DocumentReader reader = new DocumentReader(inner, depth + 1);
      lines.addAll(reader.read(SourceReader.Progress.SILENT).map(EmbeddedParts::withoutPicture));
      return Optional.of(lines);
    } catch (IOException | InputException e) {
      return Optional.empty(); // The part is damaged; the document around it is not.
    }
  }

  /** The relations of an inner document mean other pictures than those of the outer one. */
  private static WordLine withoutPicture(WordLine line) {
    return line.kind() == Kind.PICTURE ? noPicture() : line;
  }

  private static WordLine noPicture() {
    return WordLine.picture(new PictureReference("", "", false));
  }

  private static Optional<WordLines> text(byte[] bytes) {
    return TextEncoding.detect(bytes)
        .map(charset -> charset.decode(ByteBuffer.wrap(bytes)).toString())
        .filter(text -> text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0)
        .map(
            text -> {
              WordLines lines = new WordLines();
              text.replaceFirst("^\uFEFF", "")
                  .lines()
                  .filter(line -> !line.isBlank())
                  .forEach(line -> lines.add(WordLine.of(Kind.TEXT, line.replace("\t", "  "))));
              return lines;
            });
  }

  private static WordLines lines(SourceText text) {
    WordLines lines = new WordLines();
    for (int i = 1; i <= text.lines().size(); i++) {
      String line = text.lines().get(i - 1);
      LineFacts facts = text.marks().at(i);
      if (facts.role().isPresent()) {
        boolean hidden = facts.role().get() == LineRole.HIDDEN;
        lines.addUnprinted(hidden ? Kind.HIDDEN : Kind.HEADER, line);
      } else if (line.equals(SourceText.PICTURE)) {
        lines.add(noPicture());
      } else if (line.indexOf('\t') >= 0) {
        lines.add(WordLine.row(line, facts.merges()));
      } else {
        WordLine.Format format = new WordLine.Format(facts.prominent(), false, 0, false);
        lines.add(WordLine.of(Kind.TEXT, line, format, facts.links()));
      }
    }
    return lines;
  }
}
