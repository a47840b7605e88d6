package org.huibian.recovery;

import org.huibian.model.Block;

/** Returns the word by which the ledger names a kind of block. */
final class LedgerRole implements Block.Visitor<String> {
  @Override
  public String visit(Block.Heading heading) {
    return "heading";
  }

  @Override
  public String visit(Block.Paragraph paragraph) {
    return "paragraph";
  }

  @Override
  public String visit(Block.Bullets list) {
    return "list";
  }

  @Override
  public String visit(Block.Table table) {
    return "table";
  }

  @Override
  public String visit(Block.Figure figure) {
    return "figure";
  }

  @Override
  public String visit(Block.Box box) {
    return "box";
  }

  @Override
  public String visit(Block.Signature signature) {
    return "signature";
  }

  @Override
  public String visit(Block.Note note) {
    return "note";
  }

  @Override
  public String visit(Block.Link link) {
    return "link";
  }
}
