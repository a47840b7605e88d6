package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Block;
import org.huibian.model.SourceSpan;
import org.huibian.source.Picture;
import org.huibian.source.SourceMarks;

/**
 * Puts pictures where they stood among an article's blocks. A picture right before a caption (图 1
 * …) is the one that the caption names; in print the caption stands below.
 */
final class Figures {
  private final List<Integer> pictures;
  private final SourceMarks marks;
  private final List<Doubt> doubts;

  /**
   * For the pictures of a source.
   *
   * @param pictures the lines that stand for them, in order
   */
  Figures(List<Integer> pictures, SourceMarks marks, List<Doubt> doubts) {
    this.pictures = pictures;
    this.marks = marks;
    this.doubts = doubts;
  }

  /** The blocks with the pictures of these lines among them; both lines belong to them. */
  List<Placed> place(List<Placed> blocks, int first, int last) {
    List<Placed> out = blocks;
    // From the last to the first: of two pictures before one caption it names the second.
    for (int i = pictures.size() - 1; i >= 0; i--) {
      int line = pictures.get(i);
      if (line >= first && line <= last) {
        out = place(out, line);
      }
    }
    return out;
  }

  private List<Placed> place(List<Placed> blocks, int line) {
    Optional<Picture> picture = marks.at(line).picture();
    if (picture.isEmpty()) {
      doubts.add(new Doubt(line, 3, Doubt.Kind.PICTURE_LOST, ""));
      return blocks;
    }
    return insert(blocks, line, picture.get());
  }

  private List<Placed> insert(List<Placed> blocks, int line, Picture picture) {
    List<Placed> out = new ArrayList<>(blocks);
    int at = 0;
    while (at < out.size() && out.get(at).span().last() < line) {
      at++;
    }
    if (at < out.size() && out.get(at).span().first() < line) {
      Placed around = out.get(at);
      if (around.block() instanceof Block.Box box && !around.inner().isEmpty()) {
        List<Placed> inner = insert(around.inner(), line, picture);
        Block whole = new Block.Box(box.title(), inner.stream().map(Placed::block).toList());
        out.set(at, new Placed(whole, around.span(), inner));
        return out;
      }
      at++; // Within a table or a list: right behind it.
    }
    SourceSpan span = new SourceSpan(line, line);
    if (at < out.size()
        && out.get(at).block() instanceof Block.Figure figure
        && figure.image().isEmpty()) {
      Block named = new Block.Figure(figure.caption(), picture.fileName(), picture.alternative());
      out.set(at, new Placed(named, out.get(at).span().union(span)));
      return out;
    }
    if (picture.alternative().isEmpty()) {
      doubts.add(new Doubt(line, 2, Doubt.Kind.PICTURE_WORDS, picture.fileName()));
    }
    out.add(at, new Placed(new Block.Figure("", picture.fileName(), picture.alternative()), span));
    return out;
  }
}
