package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Block;
import org.huibian.model.SourceSpan;
import org.huibian.source.Picture;
import org.huibian.source.SourceMarks;

/**
 * Places the pictures of an original among the blocks of an article. A picture right before a
 * caption (图 1 …) belongs to it: in print captions stand below.
 */
final class FigurePlacer {
  private final List<Integer> pictures;
  private final SourceMarks marks;

  /**
   * Prepares the placing of pictures.
   *
   * @param pictures the numbers of the source lines that stand for pictures, in order
   */
  FigurePlacer(List<Integer> pictures, SourceMarks marks) {
    this.pictures = pictures;
    this.marks = marks;
  }

  /**
   * Returns blocks together with the pictures among a range of lines.
   *
   * @param first the number of the first line of the range
   * @param last the number of the last line
   */
  AssembledBlocks place(List<PlacedBlock> blocks, int first, int last) {
    List<PlacedBlock> out = blocks;
    List<Doubt> doubts = new ArrayList<>();
    // From the last to the first: of two pictures before a caption the second one belongs to it.
    for (int i = pictures.size() - 1; i >= 0; i--) {
      int line = pictures.get(i);
      if (line >= first && line <= last) {
        Optional<Picture> picture = marks.at(line).picture();
        if (picture.isPresent()) {
          out = insert(out, line, picture.get(), doubts);
        } else {
          doubts.add(new Doubt(line, 1, Doubt.Kind.PICTURE_LOST, ""));
        }
      }
    }
    return new AssembledBlocks(out, List.of(), doubts);
  }

  private static List<PlacedBlock> insert(
      List<PlacedBlock> blocks, int line, Picture picture, List<Doubt> doubts) {
    List<PlacedBlock> out = new ArrayList<>(blocks);
    int at = 0;
    while (at < out.size() && out.get(at).span().last() < line) {
      at++;
    }
    if (at < out.size() && out.get(at).span().first() < line) {
      PlacedBlock around = out.get(at);
      if (around.block() instanceof Block.Box box && !around.children().isEmpty()) {
        List<PlacedBlock> children = insert(around.children(), line, picture, doubts);
        out.set(at, PlacedBlock.box(box.title(), around.span(), children));
        return out;
      }
      at++; // A picture within a table or a list is placed after it.
    }
    SourceSpan span = new SourceSpan(line, line);
    if (at < out.size()
        && out.get(at).block() instanceof Block.Figure figure
        && figure.image().isEmpty()) {
      Block captioned =
          new Block.Figure(figure.caption(), picture.fileName(), picture.alternative());
      out.set(at, new PlacedBlock(captioned, out.get(at).span().union(span)));
      return out;
    }
    if (picture.alternative().isEmpty()) {
      doubts.add(new Doubt(line, 1, Doubt.Kind.PICTURE_WORDS, picture.fileName()));
    }
    Block figure = new Block.Figure("", picture.fileName(), picture.alternative());
    out.add(at, new PlacedBlock(figure, span));
    return out;
  }
}
