package org.huibian.source.word;

import java.util.Optional;
import org.huibian.source.word.InlineContent.PictureReference;
import org.huibian.source.word.WordLine.Kind;

/**
 * Reads the blocks of a body, a cell, a text box or a note: paragraphs, tables and what wraps them.
 * Each of these has its own reader, and its lines are added to those of the text around it.
 */
final class WordBlockReader {
  /** The kind of text that a reader reads. */
  private enum Story {
    /** Text that may refer to notes. */
    TEXT,
    /** A note. References from a note to a note are not followed, because they may be circular. */
    NOTE
  }

  private final PartContext context;
  private final Story story;
  private final ParagraphReader paragraphs;
  private final WordLines lines = new WordLines();

  /** Creates a reader for a part of the document. */
  WordBlockReader(PartContext context) {
    this(context, Story.TEXT);
  }

  private WordBlockReader(PartContext context, Story story) {
    this.context = context;
    this.story = story;
    this.paragraphs = new ParagraphReader(context);
  }

  /** Returns the lines so far. */
  WordLines lines() {
    return lines;
  }

  /** Reads all blocks in an element and returns all lines. */
  WordLines readAll(XmlElement parent) {
    readChildren(parent, false);
    finish();
    return lines;
  }

  /** Reads one block. Call {@link #finish} after the last one. */
  void read(XmlElement block) {
    read(block, false);
  }

  /** Ends the text; its last paragraph may have waited for a continuation. */
  void finish() {
    paragraphs.finish().ifPresent(this::add);
  }

  private void readChildren(XmlElement parent, boolean inContents) {
    parent.children().forEach(child -> read(child, inContents));
  }

  private void read(XmlElement block, boolean inContents) {
    switch (block.name()) {
      case "p" -> paragraphs.read(block, inContents).ifPresent(this::add);
      case "tbl" ->
          lines.addAll(
              new WordTableReader(
                      cell -> readNested(cell, Ground.isPlain(block)), context.changes())
                  .read(block));
      case "sdt" -> {
        boolean isContents = inContents || isContentsControl(block);
        block.child("sdtContent").ifPresent(content -> readChildren(content, isContents));
      }
      case "ins", "moveTo", "customXml", "smartTag" -> readChildren(block, inContents);
      case "del", "moveFrom" -> {
        context.changes().deletion(block);
        lines.addUnprinted(Kind.DELETED, ElementText.of(block));
      }
      case "AlternateContent" ->
          Drawings.choice(block).ifPresent(choice -> readChildren(choice, inContents));
      case "altChunk", "subDoc" -> {
        finish();
        lines.addAll(context.embedded().read(block, context.relations()));
      }
      case "sectPr" -> paragraphs.endSection(block);
      default -> {}
    }
  }

  /** Returns whether a content control holds a table of contents that Word made. */
  private static boolean isContentsControl(XmlElement sdt) {
    return sdt.child("sdtPr")
        .flatMap(p -> p.child("docPartObj"))
        .flatMap(d -> d.value("docPartGallery"))
        .filter(g -> g.equals("Table of Contents"))
        .isPresent();
  }

  /**
   * Reads what stands in a cell or a text box.
   *
   * @param isPlain whether nothing gives its ground a colour
   */
  private WordLines readNested(XmlElement parent, boolean isPlain) {
    return new WordBlockReader(context.onGround(isPlain), story).readAll(parent);
  }

  /** Adds the lines of a paragraph, then what is anchored in it. */
  private void add(WordParagraph paragraph) {
    InlineContent content = paragraph.content();
    content.pictures().stream().filter(PictureReference::isLeading).forEach(this::add);
    addText(paragraph);
    content.pictures().stream().filter(p -> !p.isLeading()).forEach(this::add);
    content.drawings().forEach(this::add);
    lines.addUnprinted(Kind.HIDDEN, content.hidden().toString());
    lines.addUnprinted(Kind.DELETED, content.deleted().toString());
    content.watermarks().forEach(words -> lines.addUnprinted(Kind.WATERMARK, words));
    content.textBoxes().forEach(box -> lines.addFrame(readNested(box, false)));
    if (story != Story.NOTE) {
      content.notes().forEach(this::addNote);
    }
  }

  private void addText(WordParagraph paragraph) {
    WordLine.Format format = paragraph.format();
    boolean isHeading = format.centred() || format.level() > 0;
    for (String line : SoftBreaks.resolve(paragraph.text(), isHeading, context.authorities())) {
      String text = paragraph.isContents() ? line : line.replace("\t", "  ");
      lines.add(WordLine.of(paragraph.kind(), text, format, paragraph.content().links()));
      format = format.withoutPageStart();
    }
  }

  private void add(PictureReference picture) {
    lines.add(WordLine.picture(picture));
  }

  /** Adds a chart or a diagram: its words, and the place of a picture unless one stands for it. */
  private void add(InlineContent.Drawing drawing) {
    if (!drawing.pictured()) {
      add(new PictureReference("", "", false));
    }
    lines.addUnprinted(
        Kind.DRAWING, context.embedded().words(drawing.relationId(), context.relations()));
  }

  /** Adds a note after the first paragraph that refers to it. */
  private void addNote(Notes.Key key) {
    Optional<XmlElement> note = context.notes().open(key);
    note.ifPresent(
        element -> lines.addAll(new WordBlockReader(context, Story.NOTE).readAll(element)));
  }
}
