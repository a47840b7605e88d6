package org.huibian.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.BlockLocations;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.LocationCursor;
import org.huibian.catalog.OutlineEntry;
import org.huibian.model.Block;
import org.huibian.model.SourceSpan;
import org.huibian.site.data.Json;
import org.huibian.site.index.Indexes;
import org.huibian.text.BlockText;
import org.huibian.text.OfficialDate;

/** The open data of one article, {@code data/2025-06/01.json}: a fixed contract. */
final class ArticleJson {
  private final JsonGenerator json;
  private final CatalogArticle entry;
  private final LocationCursor cursor;
  private final Indexes indexes;

  private ArticleJson(
      JsonGenerator json, CatalogArticle entry, BlockLocations lines, Indexes indexes) {
    this.indexes = indexes;
    this.json = json;
    this.entry = entry;
    this.cursor = new LocationCursor(entry.id(), lines);
  }

  static void write(JsonGenerator json, CatalogArticle entry, BlockLocations lines, Indexes indexes)
      throws IOException {
    new ArticleJson(json, entry, lines, indexes).write();
  }

  private void write() throws IOException {
    json.writeStartObject();
    CatalogJson.record(json, entry, indexes);
    Optional<String> addressee = entry.article().head().addressee();
    Json.orNull(json, "addressee", addressee.orElse(null));
    RelationJson.backlinks(json, entry);
    RelationJson.references(json, entry);
    outline();
    json.writeArrayFieldStart("blocks");
    if (addressee.isPresent()) {
      start("paragraph", cursor.take(addressee.get()));
      json.writeStringField("text", addressee.get());
      json.writeEndObject();
    }
    for (AnchoredBlock block : entry.permalinks().blocks()) {
      block(block);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void outline() throws IOException {
    json.writeArrayFieldStart("outline");
    for (OutlineEntry line : entry.permalinks().outline()) {
      json.writeStartObject();
      json.writeNumberField("level", line.level());
      json.writeStringField("text", line.text());
      json.writeStringField("anchor", line.anchor());
      json.writeBooleanField("runin", line.runin());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void start(String type, Optional<SourceSpan> lines) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    if (lines.isPresent()) {
      json.writeFieldName("lines");
      json.writeArray(new int[] {lines.get().first(), lines.get().last()}, 0, 2);
    }
  }

  private void block(AnchoredBlock anchored) throws IOException {
    Fields fields = anchored.block().accept(new FieldsVisitor(anchored));
    start(fields.type(), cursor.take(BlockText.of(anchored.block())));
    fields.writer().write();
    json.writeEndObject();
  }

  /**
   * What is written of a block.
   *
   * @param type the name of its kind
   * @param writer writes the fields after the lines
   */
  private record Fields(String type, FieldWriter writer) {}

  /** Writes fields. */
  @FunctionalInterface
  private interface FieldWriter {
    void write() throws IOException;
  }

  /** Returns what is written of one block. */
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
      return new Fields(
          "list",
          () -> {
            Json.strings(json, "items", list.items().stream().map(Block.Item::plain).toList());
          });
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
              json.writeStringField("image", figure.image());
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
            for (AnchoredBlock inner : anchored.children()) {
              block(inner);
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

  private void text(String text) throws IOException {
    json.writeStringField("text", text);
  }

  private void anchor(AnchoredBlock anchored) throws IOException {
    if (!anchored.anchor().isEmpty()) {
      json.writeStringField("anchor", anchored.anchor());
    }
  }

  private void table(Block.Table table) throws IOException {
    json.writeStringField("caption", table.caption());
    Json.strings(json, "columns", table.columns());
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
    List<String> issuers = new ArrayList<>();
    Optional<LocalDate> date = Optional.empty();
    for (String line : signature.lines()) {
      OptionalInt start = OfficialDate.startOfFinalDate(line);
      if (start.isPresent()) {
        date = OfficialDate.first(line.substring(start.getAsInt()));
      }
      String organs = start.isPresent() ? line.substring(0, start.getAsInt()) : line;
      issuers.addAll(organs(organs.strip()));
    }
    text(String.join("\n", signature.lines()));
    Json.strings(json, "issuers", issuers);
    Json.orNull(json, "date", date.orElse(null));
  }

  /** Several organs on one line, if the article's issuers say that they are several. */
  private List<String> organs(String line) {
    if (line.isEmpty()) {
      return List.of();
    }
    List<String> parts = List.of(line.split("[\\s\\u3000]+"));
    return entry.article().head().issuers().containsAll(parts) ? parts : List.of(line);
  }
}
