package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.layout.LeftOut;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Decisions;
import org.huibian.model.Head;
import org.huibian.model.SourceSpan;
import org.huibian.source.SourceText;
import org.huibian.text.Authorities;

/**
 * Makes an article of its draft: assigns roles, assembles blocks, places pictures, reads the head.
 */
final class ArticleRecovery {
  private final RoleAssignment roles;
  private final HeadReader heads;
  private final Decisions decisions;
  private final SourceText source;
  private final FigurePlacer figures;

  /**
   * Prepares the recovery of the articles of one issue.
   *
   * @param pictures the numbers of the source lines that stand for pictures, in order
   */
  ArticleRecovery(
      Authorities authorities, Decisions decisions, SourceText source, List<Integer> pictures) {
    this.roles = new RoleAssignment(authorities, decisions, source.lines());
    this.heads = new HeadReader(authorities);
    this.decisions = decisions;
    this.source = source;
    this.figures = new FigurePlacer(pictures, source.marks());
  }

  /** Recovers an article under its number. */
  RecoveredArticle recover(ArticleId id, ArticleDraft draft) {
    AssignedRoles assigned = roles.assign(draft.segments());
    List<Segment> segments = assigned.segments();
    AssembledBlocks assembled = new BlockAssembler(decisions, source).assemble(segments);
    AssembledBlocks illustrated =
        figures.place(assembled.blocks(), draft.firstLine(), draft.lastLine());
    Head head = heads.read(segments);

    List<PlacedBlock> blocks = illustrated.blocks();
    List<LeftOut> leftOut = assembled.leftOut();
    List<Doubt> doubts = new ArrayList<>(assigned.doubts());
    doubts.addAll(AttachmentCheck.check(segments));
    doubts.addAll(assembled.doubts());
    doubts.addAll(illustrated.doubts());
    doubts.addAll(NumberCheck.check(segments, head));
    doubts.addAll(SecondDocumentCheck.check(segments, head));
    Article article =
        new Article(
            id,
            head,
            Optional.of(span(segments)),
            blocks.stream().map(PlacedBlock::block).toList());
    return new RecoveredArticle(
        article, LedgerRows.of(id.number(), segments, blocks), leftOut, doubts);
  }

  /**
   * Returns the range of an article: its title may stand after other segments in the source, and a
   * footnote at its end belongs to a paragraph before.
   */
  private static SourceSpan span(List<Segment> segments) {
    int first = segments.stream().mapToInt(s -> s.passage().span().first()).min().orElseThrow();
    int last = segments.stream().mapToInt(s -> s.passage().span().last()).max().orElseThrow();
    return new SourceSpan(first, last);
  }
}
