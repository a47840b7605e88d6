package org.huibian.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Begins headings as the parser itself does, but looks at the character of the line first. The
 * parser would put all lines of the paragraph together at each of them, which takes minutes for a
 * table of 20,000 rows.
 */
final class QuickHeadings implements CustomBlockParserFactory {
  /** Begins a heading, or underlines one. */
  private static final String BEGINS = "#=-";

  private final HeadingParser.Factory headings = new HeadingParser.Factory();

  @Override
  public Set<Class<?>> getAfterDependents() {
    return headings.getAfterDependents();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return headings.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return headings.affectsGlobalScope();
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory whole = headings.apply(options);
    return new BlockParserFactory() {
      @Override
      public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        return at < line.length() && BEGINS.indexOf(line.charAt(at)) >= 0
            ? whole.tryStart(state, matched)
            : BlockStart.none();
      }
    };
  }
}
