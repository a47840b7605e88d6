package org.huibian.site.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.model.Block;
import org.huibian.model.Redirect;
import org.huibian.model.RichText;
import org.huibian.model.Span;
import org.huibian.site.PictureNames;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CorrectionView;
import org.huibian.site.view.SpanView;
import org.huibian.text.Mark;

/** Creates the views of the blocks of an article. */
public final class BlockViews {
  /** The label of an attachment on a line of its own: 附件 1：. */
  private static final Pattern LABEL =
      Pattern.compile("附\\s*件\\s*[0-9０-９一二三四五六七八九十]{0,3}\\s*[：:]?");

  private final ArticleLinks links;
  private final Map<String, List<String>> former;
  private final List<CorrectionView> corrections;
  private final HeadingRanks ranks = new HeadingRanks();

  private BlockViews(
      ArticleLinks links, Map<String, List<String>> former, List<CorrectionView> corrections) {
    this.links = links;
    this.former = former;
    this.corrections = corrections;
  }

  /** Returns the blocks of an article with the links in their text. */
  public static List<BlockView> of(List<AnchoredBlock> blocks, ArticleLinks links) {
    return of(blocks, links, Map.of(), List.of());
  }

  /**
   * Returns the blocks of an article with the links in their text.
   *
   * @param former the former anchors by the present ones to which they lead
   * @param corrections the corrections of the article; each stands behind its place
   */
  public static List<BlockView> of(
      List<AnchoredBlock> blocks,
      ArticleLinks links,
      Map<String, List<String>> former,
      List<CorrectionView> corrections) {
    List<BlockView> out = new BlockViews(links, former, corrections).of(blocks);
    if (former.containsKey(Redirect.TOP)) {
      out.add(0, new BlockView.Former("former", former.get(Redirect.TOP)));
    }
    return out;
  }

  private List<BlockView> of(List<AnchoredBlock> blocks) {
    List<BlockView> out = new ArrayList<>(blocks.size());
    for (AnchoredBlock block : blocks) {
      if (former.containsKey(block.anchor())) {
        out.add(new BlockView.Former("former", former.get(block.anchor())));
      }
      out.add(block.block().accept(new ViewVisitor(block)));
      if (!corrections.isEmpty()) {
        addCorrections(block, out);
      }
    }
    return out;
  }

  /** Adds the corrections of a block; those of a table's row stand behind the table. */
  private void addCorrections(AnchoredBlock block, List<BlockView> out) {
    List<CorrectionView> own =
        corrections.stream()
            .filter(correction -> !correction.anchor().isEmpty())
            .filter(
                correction ->
                    correction.anchor().equals(block.anchor())
                        || !block.rows().isEmpty()
                            && correction.anchor().startsWith(block.rows() + "-r"))
            .toList();
    if (!own.isEmpty()) {
      out.add(new BlockView.Corrected("corrected", own));
    }
  }

  /** Creates the view of one block. */
  private final class ViewVisitor implements Block.Visitor<BlockView> {
    private final AnchoredBlock anchored;

    ViewVisitor(AnchoredBlock anchored) {
      this.anchored = anchored;
    }

    @Override
    public BlockView visit(Block.Heading heading) {
      return heading(heading, anchored.anchor());
    }

    @Override
    public BlockView visit(Block.Paragraph paragraph) {
      return paragraph(paragraph.text(), anchored.anchor(), links, anchored.place());
    }

    @Override
    public BlockView visit(Block.Bullets list) {
      return new BlockView.Bullets("list", items(list, anchored.place()));
    }

    @Override
    public BlockView visit(Block.Table table) {
      return TableLayout.of(table, anchored, links);
    }

    @Override
    public BlockView visit(Block.Figure figure) {
      return new BlockView.Figure(
          "figure",
          anchored.anchor(),
          figure.caption(),
          PictureNames.fileName(figure.image()),
          alternative(figure));
    }

    @Override
    public BlockView visit(Block.Box box) {
      return new BlockView.Box("box", anchored.anchor(), box.title(), of(anchored.children()));
    }

    @Override
    public BlockView visit(Block.Signature signature) {
      return new BlockView.Signature("signature", signature.lines());
    }

    @Override
    public BlockView visit(Block.Note note) {
      return new BlockView.Note(
          "note", InlineLink.in(Addresses.spans(note.text()), links.of(anchored.place(), 0), 0));
    }

    @Override
    public BlockView visit(Block.Link link) {
      String url = Addresses.isLive(link.url()) ? link.url() : "";
      return new BlockView.Link("link", link.text(), url);
    }
  }

  /** Returns the text that screen readers read instead of the picture. */
  private static String alternative(Block.Figure figure) {
    return figure.alternative().isEmpty() ? figure.caption() : figure.alternative();
  }

  private BlockView heading(Block.Heading heading, String anchor) {
    Optional<Mark> mark = Mark.of(heading.text().plain());
    String role = "plain";
    if (mark.isEmpty() && heading.level() == 2) {
      role = "document";
    } else if (mark.isPresent()) {
      role =
          switch (mark.get().style()) {
            case ATTACHMENT, PART -> "document";
            case QUESTION -> "question";
            default -> "plain";
          };
    }
    return new BlockView.Heading(
        "heading",
        heading.level(),
        ranks.next(heading.level()),
        role,
        anchor,
        Addresses.spans(heading.text(), links));
  }

  /**
   * Returns a paragraph. The number or run-in heading at its start is separated from the rest,
   * since it is shown as the permalink.
   */
  private static BlockView paragraph(
      RichText text, String anchor, ArticleLinks articleLinks, int place) {
    List<InlineLink> links = articleLinks.of(place, 0);
    String plain = text.plain();
    Optional<Mark> mark = Mark.of(plain);
    if (LABEL.matcher(plain.strip()).matches()) {
      return new BlockView.Paragraph(
          "paragraph", "label", anchor, "", false, Addresses.spans(text, articleLinks));
    }
    String role = mark.map(m -> role(m.style())).orElse("plain");
    Optional<String> bold = text.lead();
    if (bold.isPresent()) {
      RichText rest = new RichText(text.spans().subList(1, text.spans().size()));
      return new BlockView.Paragraph(
          "paragraph",
          role,
          anchor,
          bold.get(),
          true,
          InlineLink.in(Addresses.spans(rest, articleLinks), links, bold.get().length()));
    }
    boolean dialogue = role.equals("question") || role.equals("answer");
    if (mark.isPresent() && (dialogue || !anchor.isEmpty())) {
      int end = plain.indexOf(mark.get().printed()) + mark.get().printed().length();
      if (dialogue && end < plain.length() && "：:".indexOf(plain.charAt(end)) >= 0) {
        end++;
      }
      Optional<RichText> rest = after(text, end);
      if (rest.isPresent()) {
        return new BlockView.Paragraph(
            "paragraph",
            role,
            anchor,
            plain.substring(0, end),
            dialogue || role.equals("clause"),
            InlineLink.in(Addresses.spans(rest.get(), articleLinks), links, end));
      }
    }
    List<SpanView> spans = InlineLink.in(Addresses.spans(text, articleLinks), links, 0);
    return new BlockView.Paragraph("paragraph", role, anchor, "", false, spans);
  }

  /** Returns the items of a list. The positions of links count the printed mark as text. */
  private List<BlockView.Item> items(Block.Bullets list, int place) {
    List<BlockView.Item> out = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Block.Item item = list.items().get(i);
      int offset = item.plain().length() - item.text().plain().length();
      out.add(
          new BlockView.Item(
              item.mark(),
              InlineLink.in(Addresses.spans(item.text(), links), links.of(place, i), offset)));
    }
    return out;
  }

  private static String role(Mark.Style style) {
    return switch (style) {
      case CLAUSE -> "clause";
      case QUESTION -> "question";
      case ANSWER -> "answer";
      default -> "plain";
    };
  }

  /** Returns the text after its first characters, if these are in its first run and it is plain. */
  private static Optional<RichText> after(RichText text, int end) {
    if (text.spans().isEmpty()
        || !(text.spans().get(0) instanceof Span.Plain first)
        || first.text().length() < end) {
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Plain(first.text().substring(end)));
    spans.addAll(text.spans().subList(1, text.spans().size()));
    return Optional.of(new RichText(spans));
  }
}
