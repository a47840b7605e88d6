package org.huibian.site.akn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CellView;
import org.huibian.site.view.SpanView;
import org.huibian.text.OfficialDate;

/** Writes blocks of an article as block elements of Akoma Ntoso. */
final class AknBlockWriter {
  private final Function<String, Optional<String>> organ;
  private final String pictures;

  /**
   * Creates a writer.
   *
   * @param organ returns the reference of a signing organ by its printed name, if it is one of the
   *     article's issuers
   * @param pictures the folder of the pictures, relative to the XML file
   */
  AknBlockWriter(Function<String, Optional<String>> organ, String pictures) {
    this.organ = organ;
    this.pictures = pictures;
  }

  /** Writes a block. */
  void write(XmlWriter xml, BlockView block) {
    block.accept(new ElementVisitor(xml));
  }

  /** Writes the elements of one block and returns the document that it writes to. */
  private final class ElementVisitor implements BlockView.Visitor<XmlWriter> {
    private final XmlWriter xml;

    ElementVisitor(XmlWriter xml) {
      this.xml = xml;
    }

    @Override
    public XmlWriter visit(BlockView.Heading heading) {
      // A heading in a box. Every other heading starts a hierarchical element in AknBody.
      xml.openText("p").attribute("eId", heading.anchor()).attribute("class", "heading");
      spans(xml, heading.spans());
      xml.closeText("p");
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Paragraph paragraph) {
      paragraph(xml, paragraph);
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Bullets list) {
      list(xml, list);
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Table table) {
      table(xml, table);
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Figure figure) {
      figure(xml, figure);
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Box box) {
      box(xml, box);
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Signature signature) {
      signature.lines().forEach(line -> signatureLine(xml, line));
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Note note) {
      xml.openText("block").attribute("name", "note");
      spans(xml, note.spans());
      xml.closeText("block");
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Former former) {
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Corrected corrected) {
      return xml;
    }

    @Override
    public XmlWriter visit(BlockView.Link link) {
      xml.openText("p");
      spans(
          xml,
          List.of(new SpanView(link.url().isEmpty() ? "plain" : "link", link.text(), link.url())));
      xml.closeText("p");
      return xml;
    }
  }

  private void paragraph(XmlWriter xml, BlockView.Paragraph paragraph) {
    String role = paragraph.role().equals("plain") ? "" : paragraph.role();
    xml.openText("p").attribute("eId", paragraph.anchor()).attribute("class", role);
    if (paragraph.strong()) {
      xml.element("b", paragraph.lead());
    } else {
      xml.text(paragraph.lead());
    }
    spans(xml, paragraph.spans());
    xml.closeText("p");
  }

  private static void spans(XmlWriter xml, List<SpanView> spans) {
    for (SpanView span : spans) {
      switch (span.style()) {
        case "strong" -> xml.element("b", span.text());
        case "link" ->
            xml.openText("a").attribute("href", span.url()).text(span.text()).closeText("a");
        default -> xml.text(span.text());
      }
    }
  }

  private static void list(XmlWriter xml, BlockView.Bullets list) {
    if (list.items().isEmpty()) {
      return;
    }
    xml.open("blockList");
    for (BlockView.Item item : list.items()) {
      xml.open("item");
      if (!item.mark().isEmpty()) {
        xml.element("num", item.mark());
      }
      xml.openText("p");
      spans(xml, item.spans());
      xml.closeText("p").close("item");
    }
    xml.close("blockList");
  }

  /** Writes a row of a head with merged cells; the schema requires a cell in each row. */
  private static void head(XmlWriter xml, BlockView.Row row) {
    xml.open("tr");
    for (CellView cell : row.cells()) {
      xml.open("th")
          .attribute("rowspan", span(cell.rows()))
          .attribute("colspan", span(cell.columns()));
      xml.openText("p");
      spans(xml, cell.spans());
      xml.closeText("p").close("th");
    }
    if (row.cells().isEmpty()) {
      xml.open("th").open("p").close("p").close("th");
    }
    xml.close("tr");
  }

  private static void table(XmlWriter xml, BlockView.Table table) {
    if (table.columns().isEmpty() && table.rows().isEmpty()) {
      xml.openText("p").attribute("eId", table.anchor()).text(table.caption()).closeText("p");
      return;
    }
    xml.open("table").attribute("eId", table.anchor());
    if (!table.caption().isEmpty()) {
      xml.element("caption", table.caption());
    }
    for (BlockView.Row row : table.head()) {
      head(xml, row);
    }
    if (!table.columns().isEmpty() && table.head().isEmpty()) {
      xml.open("tr");
      table.columns().forEach(column -> xml.open("th").element("p", column).close("th"));
      xml.close("tr");
    }
    for (BlockView.Row row : table.rows()) {
      List<CellView> cells = row.cells().stream().filter(cell -> !cell.carried()).toList();
      xml.open("tr").attribute("eId", row.anchor());
      for (CellView cell : cells) {
        xml.open("td")
            .attribute("rowspan", span(cell.rows()))
            .attribute("colspan", span(cell.columns()));
        xml.openText("p");
        spans(xml, cell.spans());
        xml.closeText("p").close("td");
      }
      if (cells.isEmpty()) {
        // The schema requires a cell in each row, also if cells of the rows above cover all of it.
        xml.open("td").open("p").close("p").close("td");
      }
      xml.close("tr");
    }
    xml.close("table");
  }

  private static String span(int cells) {
    return cells > 1 ? Integer.toString(cells) : "";
  }

  private void figure(XmlWriter xml, BlockView.Figure figure) {
    xml.openText("p").attribute("eId", figure.anchor()).attribute("class", "figure");
    if (!figure.image().isEmpty()) {
      xml.open("img").attribute("src", pictures + figure.image());
      xml.attribute("alt", figure.alternative());
      xml.close("img");
    }
    xml.text(figure.caption()).closeText("p");
  }

  private void box(XmlWriter xml, BlockView.Box box) {
    if (box.blocks().isEmpty()) {
      xml.openText("p").attribute("eId", box.anchor()).attribute("class", "box");
      xml.text(box.title()).closeText("p");
      return;
    }
    xml.open("blockContainer").attribute("eId", box.anchor()).attribute("class", "box");
    if (!box.title().isEmpty()) {
      xml.element("heading", box.title());
    }
    box.blocks().forEach(block -> write(xml, block));
    xml.close("blockContainer");
  }

  /** Marks up a line of a signature as an organ, as a date, or as text. */
  private void signatureLine(XmlWriter xml, String line) {
    xml.openText("block").attribute("name", "signature");
    Optional<String> reference = organ.apply(line);
    OptionalInt start = OfficialDate.startOfFinalDate(line);
    if (reference.isPresent()) {
      xml.openText("organization").attribute("refersTo", reference.get());
      xml.text(line).closeText("organization");
    } else if (start.isPresent()) {
      String date = line.substring(start.getAsInt());
      xml.text(line.substring(0, start.getAsInt())).openText("date");
      OfficialDate.first(date).ifPresent(d -> xml.attribute("date", d.toString()));
      xml.text(date).closeText("date");
    } else {
      xml.text(line);
    }
    xml.closeText("block");
  }
}
