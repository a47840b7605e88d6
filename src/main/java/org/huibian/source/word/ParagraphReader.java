package org.huibian.source.word;

import java.util.List;
import java.util.Optional;

/**
 * Reads the paragraphs of a body, a cell, a text box or a note one after the other, and keeps what
 * carries over from one paragraph to the next: open fields, a pending page break, and the content
 * of a paragraph whose mark is removed.
 */
final class ParagraphReader {
  private final PartContext context;
  private final FieldStack fields = new FieldStack();

  /** Whether the next paragraph that has text starts a page. */
  private boolean isPageBreakPending;

  /** The content of paragraphs without a mark, which the next paragraph continues. */
  private Optional<InlineContent> unfinished = Optional.empty();

  ParagraphReader(PartContext context) {
    this.context = context;
  }

  /**
   * Reads a paragraph.
   *
   * @param inContents whether it stands in a table of contents
   * @return empty if the next paragraph continues this one
   */
  Optional<WordParagraph> read(XmlElement paragraph, boolean inContents) {
    ParagraphProperties properties = new ParagraphProperties(paragraph, context.styles());
    boolean isContinuation = unfinished.isPresent();
    InlineContent content = unfinished.orElseGet(InlineContent::new);
    new WordInlineReader(context, fields, properties.style()).read(paragraph, content);
    fields.endParagraph();
    if (properties.isMarkRemoved()) {
      context.changes().deletedParagraphMark();
      // Only the paragraph that results from both gets a number.
      unfinished = Optional.of(content);
      return Optional.empty();
    }
    unfinished = Optional.empty();
    properties.section().ifPresent(this::endSection);
    String number = isNumbered(content, isContinuation) ? number(properties) : "";
    boolean isContents = inContents || content.isContents() || properties.isContentsStyle();
    boolean startsPage =
        isPageBreakPending || properties.hasPageBreakBefore() || content.hasPageBreakBefore();
    int level = isContents ? properties.contentsLevel() : properties.outlineLevel();
    WordLine.Format format =
        new WordLine.Format(content.isBold(), properties.isCentred(), level, startsPage);
    String text = number + content.text();
    isPageBreakPending = isPageBreakPending && text.isBlank() || content.hasPageBreakAfter();
    return Optional.of(new WordParagraph(text, content, format, isContents));
  }

  /** A paragraph whose text is all hidden or deleted does not count in its list. */
  private static boolean isNumbered(InlineContent content, boolean isContinuation) {
    boolean hasUnprinted = content.hidden().length() + content.deleted().length() > 0;
    return !content.isBlank() || !isContinuation && !hasUnprinted;
  }

  private String number(ParagraphProperties properties) {
    return properties
        .listId()
        .map(id -> context.numbering().next(id, properties.style(), properties.listLevel()))
        .orElse("");
  }

  /**
   * Ends a section, given its {@code w:sectPr} element. The next section starts a page unless its
   * type is "continuous".
   */
  void endSection(XmlElement section) {
    isPageBreakPending |= !section.value("type").equals(Optional.of("continuous"));
    for (String kind : List.of("footnote", "endnote")) {
      section
          .child(kind + "Pr")
          .flatMap(p -> p.value("numFmt"))
          .ifPresent(format -> context.notes().setFormat(kind, format));
    }
  }

  /** Returns the paragraph that waits for a continuation, at the end of the text. */
  Optional<WordParagraph> finish() {
    Optional<WordParagraph> last =
        unfinished.map(
            content ->
                new WordParagraph(content.text().toString(), content, WordLine.Format.NONE, false));
    unfinished = Optional.empty();
    return last;
  }
}
