package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.LocationCursor;
import org.huibian.model.Block;
import org.huibian.model.SourceSpan;
import org.huibian.site.PictureNames;
import org.huibian.text.BlockText;
import org.huibian.text.OfficialDate;

/** Writes the blocks of one article, in their order, as JSON objects. */
final class BlockJson {
  private final JsonGenerator json;
  private final LocationCursor lines;
  private final List<String> issuers;

  /**
   * Creates a writer.
   *
   * @param lines finds the blocks in the original
   * @param issuers the organs that signed the article
   */
  BlockJson(JsonGenerator json, LocationCursor lines, List<String> issuers) {
    this.json = json;
    this.lines = lines;
    this.issuers = issuers;
  }

  /** Writes the addressed organs as a paragraph. */
  void addressee(String text) throws IOException {
    start("paragraph", text);
    text(text);
    json.writeEndObject();
  }

  /** Writes a block. */
  void write(AnchoredBlock anchored) throws IOException {
    Fields fields = anchored.block().accept(new FieldsVisitor(anchored));
    start(fields.type(), BlockText.of(anchored.block()));
    fields.writer().write();
    json.writeEndObject();
  }

  /** Starts the object of a block with its type and, if they are known, its lines. */
  private void start(String type, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    Optional<SourceSpan> span = lines.take(text);
    if (span.isPresent()) {
      json.writeFieldName("lines");
      json.writeArray(new int[] {span.get().first(), span.get().last()}, 0, 2);
    }
  }

  private void text(String text) throws IOException {
    json.writeStringField("text", text);
  }

  private void anchor(AnchoredBlock anchored) throws IOException {
    if (!anchored.anchor().isEmpty()) {
      json.writeStringField("anchor", anchored.anchor());
    }
  }

  private void head(List<List<Block.Cell>> rows) throws IOException {
    json.writeArrayFieldStart("head");
    for (List<Block.Cell> row : rows) {
      json.writeStartArray();
      for (Block.Cell cell : row) {
        json.writeStartObject();
        json.writeStringField("text", cell.text());
        json.writeStringField("merge", cell.merge().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void table(Block.Table table) throws IOException {
    json.writeStringField("caption", table.caption());
    Json.strings(json, "columns", table.columns());
    if (!table.head().isEmpty()) {
      head(table.head());
    }
    json.writeArrayFieldStart("rows");
    for (List<Block.Cell> row : table.rows()) {
      json.writeStartArray();
      for (Block.Cell cell : row) {
        json.writeString(cell.text());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void signature(Block.Signature signature) throws IOException {
    List<String> organs = new ArrayList<>();
    Optional<LocalDate> date = Optional.empty();
    for (String line : signature.lines()) {
      OptionalInt start = OfficialDate.startOfFinalDate(line);
      if (start.isPresent()) {
        date = OfficialDate.first(line.substring(start.getAsInt()));
      }
      String names = start.isPresent() ? line.substring(0, start.getAsInt()) : line;
      organs.addAll(split(names.strip()));
    }
    text(String.join("\n", signature.lines()));
    Json.strings(json, "issuers", organs);
    Json.orNull(json, "date", date);
  }

  /** Splits a line into organs if all its words are issuers of the article. */
  private List<String> split(String line) {
    if (line.isEmpty()) {
      return List.of();
    }
    List<String> words = List.of(line.split("[\\s\\u3000]+"));
    return issuers.containsAll(words) ? words : List.of(line);
  }

  /**
   * The fields of a block.
   *
   * @param type the value of the field {@code type}
   * @param writer writes the fields after the lines
   */
  private record Fields(String type, FieldWriter writer) {}

  /** Writes fields of an object. */
  @FunctionalInterface
  private interface FieldWriter {
    void write() throws IOException;
  }

  private final class FieldsVisitor implements Block.Visitor<Fields> {
    private final AnchoredBlock anchored;

    FieldsVisitor(AnchoredBlock anchored) {
      this.anchored = anchored;
    }

    @Override
    public Fields visit(Block.Heading heading) {
      return new Fields(
          "heading",
          () -> {
            json.writeNumberField("level", heading.level());
            text(heading.text().plain());
            json.writeStringField("anchor", anchored.anchor());
          });
    }

    @Override
    public Fields visit(Block.Paragraph paragraph) {
      return new Fields(
          "paragraph",
          () -> {
            text(paragraph.text().plain());
            anchor(anchored);
          });
    }

    @Override
    public Fields visit(Block.Bullets list) {
      List<String> items = list.items().stream().map(Block.Item::plain).toList();
      return new Fields("list", () -> Json.strings(json, "items", items));
    }

    @Override
    public Fields visit(Block.Table table) {
      return new Fields(
          "table",
          () -> {
            table(table);
            anchor(anchored);
          });
    }

    @Override
    public Fields visit(Block.Figure figure) {
      return new Fields(
          "figure",
          () -> {
            json.writeStringField("caption", figure.caption());
            if (!figure.image().isEmpty()) {
              String name = PictureNames.fileName(figure.image());
              json.writeStringField("image", name.isEmpty() ? figure.image() : name);
              json.writeStringField("alternative", figure.alternative());
            }
            anchor(anchored);
          });
    }

    @Override
    public Fields visit(Block.Box box) {
      return new Fields(
          "box",
          () -> {
            json.writeStringField("title", box.title());
            anchor(anchored);
            json.writeArrayFieldStart("blocks");
            for (AnchoredBlock child : anchored.children()) {
              write(child);
            }
            json.writeEndArray();
          });
    }

    @Override
    public Fields visit(Block.Signature signature) {
      return new Fields("signature", () -> signature(signature));
    }

    @Override
    public Fields visit(Block.Note note) {
      return new Fields("note", () -> text(note.text()));
    }

    @Override
    public Fields visit(Block.Link link) {
      return new Fields(
          "link",
          () -> {
            text(link.text());
            json.writeStringField("url", link.url());
          });
    }
  }
}
