package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Block;
import org.huibian.text.BlockText;

/** Makes the ledger rows of an article's text. */
final class LedgerRows {
  private static final LedgerRole ROLE = new LedgerRole();

  private final int article;
  private final List<Ledger.Row> rows = new ArrayList<>();

  private LedgerRows(int article) {
    this.article = article;
  }

  /**
   * Returns the rows: one for the title, each document number, the addressee, each block.
   *
   * @param article the number of the article
   * @param segments its segments with the title in front
   * @param blocks its blocks
   */
  static List<Ledger.Row> of(int article, List<Segment> segments, List<PlacedBlock> blocks) {
    LedgerRows ledger = new LedgerRows(article);
    ledger.add(segments.get(0), "title");
    for (Segment segment : segments) {
      if (segment.is(Role.NUMBER)) {
        ledger.add(segment, "number");
      } else if (segment.is(Role.ADDRESSEE)) {
        ledger.add(segment, "addressee");
      }
    }
    blocks.forEach(ledger::add);
    return ledger.rows;
  }

  private void add(Segment segment, String role) {
    rows.add(Ledger.Row.placed(article, segment.passage().span(), role, segment.text()));
  }

  /** Adds a block; a box is added by its title and by each block in it. */
  private void add(PlacedBlock placed) {
    String text = BlockText.of(placed.block());
    if (placed.block() instanceof Block.Box box && !placed.children().isEmpty()) {
      rows.add(Ledger.Row.box(article, placed.span(), box.title(), text));
      placed.children().forEach(this::add);
    } else {
      rows.add(Ledger.Row.placed(article, placed.span(), placed.block().accept(ROLE), text));
    }
  }
}
