package org.huibian.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/**
 * The form in which an article is read back after it has been written: {@code
 * reader(writer(article))} equals {@code CanonicalForm.of(article)} for every article, and an
 * article in canonical form stays the same. No character other than white space is ever lost. The
 * canonical form differs from an arbitrary article in this:
 *
 * <ul>
 *   <li>A run of white space, line breaks and ideographic spaces included, is one space; texts are
 *       stripped; zero-width spaces are removed; NUL and unpaired surrogates become U+FFFD.
 *   <li>White space at the edges of a bold or linked run is moved out of it; adjacent bold runs are
 *       merged; a linked run without text shows its address.
 *   <li>A link or picture whose address may not be live becomes the text {@code [text](address)}.
 *   <li>Blocks, items, lines and values without text are dropped.
 *   <li>A list has either bullets only or the marks {@code N.} or {@code N)} in sequence; in any
 *       other list, each mark becomes the start of its item's text.
 *   <li>A ruling whose title has no text is dropped, and so is one on an unknown topic.
 *   <li>A note that does not have the form of one (round brackets around the whole text, no 。
 *       inside) becomes a paragraph.
 *   <li>A table without columns becomes a paragraph with its caption; a merged cell with a text of
 *       its own becomes an ordinary cell.
 *   <li>Boxes that are nested more than 60 deep become text.
 * </ul>
 */
public final class CanonicalForm {
  private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,8})([.)])");

  private static final Block.Visitor<Optional<Block>> FORM = new BlockForm();

  private CanonicalForm() {}

  /**
   * Returns an article in canonical form.
   *
   * @throws IllegalArgumentException if the title has no text
   */
  public static Article of(Article article) {
    Head head = HeadFields.canonical(article.head());
    if (head.title().isEmpty()) {
      throw new IllegalArgumentException("article " + article.id() + " needs a title");
    }
    return article.withHead(head).withBlocks(blocks(article.blocks()));
  }

  /** Returns blocks in canonical form. */
  static List<Block> blocks(List<Block> blocks) {
    List<Block> out = new ArrayList<>();
    for (Block block : blocks) {
      block.accept(FORM).ifPresent(out::add);
    }
    return out;
  }

  private static final class BlockForm implements Block.Visitor<Optional<Block>> {
    @Override
    public Optional<Block> visit(Block.Heading heading) {
      RichText text = CanonicalText.rich(heading.text());
      return text.spans().isEmpty()
          ? Optional.empty()
          : Optional.of(new Block.Heading(heading.level(), text));
    }

    @Override
    public Optional<Block> visit(Block.Paragraph paragraph) {
      return paragraph(paragraph.text());
    }

    @Override
    public Optional<Block> visit(Block.Bullets bullets) {
      return bullets(bullets);
    }

    @Override
    public Optional<Block> visit(Block.Table table) {
      return table(table);
    }

    @Override
    public Optional<Block> visit(Block.Figure figure) {
      return figure(figure);
    }

    @Override
    public Optional<Block> visit(Block.Box box) {
      Block.Box form = new Block.Box(CanonicalText.line(box.title()), blocks(box.blocks()));
      return form.title().isEmpty() && form.blocks().isEmpty()
          ? Optional.empty()
          : Optional.of(form);
    }

    @Override
    public Optional<Block> visit(Block.Signature signature) {
      List<String> lines = CanonicalText.lines(signature.lines());
      return lines.isEmpty() ? Optional.empty() : Optional.of(new Block.Signature(lines));
    }

    @Override
    public Optional<Block> visit(Block.Note note) {
      String text = CanonicalText.line(note.text());
      return BlockForms.isNote(text)
          ? Optional.of(new Block.Note(text))
          : paragraph(RichText.of(text));
    }

    @Override
    public Optional<Block> visit(Block.Link link) {
      return link(link);
    }
  }

  private static Optional<Block> paragraph(RichText text) {
    RichText form = CanonicalText.rich(text);
    return form.spans().isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(form));
  }

  private static Optional<Block> link(Block.Link link) {
    String text = CanonicalText.line(link.text());
    if (!BlockForms.isWeb(link.url())) {
      return text.isEmpty() && CanonicalText.line(link.url()).isEmpty()
          ? Optional.empty()
          : paragraph(RichText.of(CanonicalText.asText(text, link.url())));
    }
    return Optional.of(new Block.Link(text.isEmpty() ? link.url() : text, link.url()));
  }

  private static Optional<Block> figure(Block.Figure figure) {
    String caption = CanonicalText.line(figure.caption());
    String image = CanonicalText.line(figure.image());
    if (!BlockForms.isImage(image)) {
      return paragraph(RichText.of(CanonicalText.asText(caption, image)));
    }
    return caption.isEmpty() && image.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Figure(
                caption, image, image.isEmpty() ? "" : CanonicalText.line(figure.alternative())));
  }

  private static Optional<Block> table(Block.Table table) {
    String caption = CanonicalText.line(table.caption());
    if (table.columns().isEmpty()) {
      return paragraph(RichText.of(caption));
    }
    return Optional.of(Block.Table.headed(caption, cells(table.headRows()), cells(table.rows())));
  }

  private static List<List<Block.Cell>> cells(List<List<Block.Cell>> rows) {
    return rows.stream().map(row -> row.stream().map(CanonicalForm::cell).toList()).toList();
  }

  private static Block.Cell cell(Block.Cell cell) {
    String text = CanonicalText.line(cell.text());
    return text.isEmpty() ? new Block.Cell("", cell.merge()) : Block.Cell.of(text);
  }

  private static Optional<Block> bullets(Block.Bullets bullets) {
    List<Block.Item> items = new ArrayList<>();
    for (Block.Item item : bullets.items()) {
      String mark = CanonicalText.line(item.mark());
      RichText text = CanonicalText.rich(item.text());
      if (!mark.isEmpty() || !text.spans().isEmpty()) {
        items.add(new Block.Item(mark, text));
      }
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Bullets(
            isNumbered(items) ? items : items.stream().map(CanonicalForm::unmarked).toList()));
  }

  private static boolean isNumbered(List<Block.Item> items) {
    int next = -1;
    String end = "";
    for (Block.Item item : items) {
      Matcher mark = NUMBER.matcher(item.mark());
      if (!mark.matches() || item.text().spans().isEmpty()) {
        return false;
      }
      int number = Integer.parseInt(mark.group(1));
      if (next >= 0 && (number != next || !mark.group(2).equals(end))) {
        return false;
      }
      next = number + 1;
      end = mark.group(2);
    }
    return true;
  }

  private static Block.Item unmarked(Block.Item item) {
    if (item.mark().isEmpty()) {
      return item;
    }
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Plain(item.mark() + " "));
    spans.addAll(item.text().spans());
    return new Block.Item("", CanonicalText.rich(new RichText(spans)));
  }
}
