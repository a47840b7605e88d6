package org.huibian.model;

/**
 * A run of characters within a {@link RichText}.
 *
 * <p>Code that treats the kinds of runs differently uses a {@link Visitor}, so it does not compile
 * until it handles a new kind.
 */
public sealed interface Span {
  /** Returns the characters without markup. */
  String text();

  /** Calls the method of the visitor for this kind of run and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A function of a run, with one method for each kind.
   *
   * @param <R> the type of the result
   */
  interface Visitor<R> {
    /** Handles a plain run. */
    R visit(Plain plain);

    /** Handles a bold run. */
    R visit(Strong strong);

    /** Handles a linked run. */
    R visit(Hyperlink link);
  }

  /** Characters without markup. */
  record Plain(String text) implements Span {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Bold characters. At the start of a paragraph they are its run-in heading. */
  record Strong(String text) implements Span {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Characters that are a link.
   *
   * @param text the visible text
   * @param url an {@code http} or {@code https} address, or that of an article or of a file beside
   *     it; readers of Markdown drop any other
   */
  record Hyperlink(String text, String url) implements Span {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
