package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.source.word.WordLine.Kind;
import org.huibian.source.word.WordPackage.Relation;

/** Turns paragraphs and tables into lines, in the order of print. */
final class BodyReader {
  private final Styles styles;
  private final Lists lists;
  private final Notes notes;
  private final ChangeCounter changes;
  private final Map<String, Relation> relations;
  private final Fields fields = new Fields();
  private final List<WordLine> lines;

  /** Line indexes between which a frame stands: first, and the one behind the last. */
  private final List<int[]> boxes;

  private boolean inContents;
  private boolean inNote;
  private boolean pageStart;
  private Optional<Inline> unfinished = Optional.empty();

  /**
   * A reader for one part of a document.
   *
   * @param relations what the part refers to
   */
  BodyReader(
      Styles styles,
      Lists lists,
      Notes notes,
      ChangeCounter changes,
      Map<String, Relation> relations) {
    this.styles = styles;
    this.lists = lists;
    this.notes = notes;
    this.changes = changes;
    this.relations = relations;
    this.lines = new ArrayList<>();
    this.boxes = new ArrayList<>();
  }

  /** A reader for what stands within something, such as a cell; its lines are its own. */
  BodyReader inner() {
    BodyReader inner = new BodyReader(styles, lists, notes, changes, relations);
    inner.inNote = inNote;
    return inner;
  }

  /** The lines so far. */
  List<WordLine> lines() {
    return lines;
  }

  /** Where frames stand: indexes of the first line and behind the last one. */
  List<int[]> boxes() {
    return boxes;
  }

  ChangeCounter changes() {
    return changes;
  }

  /** Reads what stands in a body, a cell, a note. */
  void all(Element parent) {
    parent.children().forEach(this::block);
  }

  /** Reads a paragraph, a table, or what wraps them. */
  void block(Element element) {
    switch (element.name()) {
      case "p" -> paragraph(element);
      case "tbl" -> new TableReader(this, element).read();
      case "sdt" -> {
        boolean before = inContents;
        inContents |= isContents(element);
        element.child("sdtContent").ifPresent(this::all);
        inContents = before;
      }
      case "ins", "moveTo", "customXml", "smartTag" -> all(element);
      case "del", "moveFrom" -> {
        changes.deletion(element);
        aside(Kind.DELETED, Texts.of(element));
      }
      case "AlternateContent" -> Drawings.choice(element).ifPresent(this::all);
      case "sectPr" -> section(element);
      default -> {}
    }
  }

  private static boolean isContents(Element sdt) {
    return sdt.child("sdtPr")
        .flatMap(p -> p.child("docPartObj"))
        .flatMap(d -> d.value("docPartGallery"))
        .filter(g -> g.equals("Table of Contents"))
        .isPresent();
  }

  /** A section ends; the next one starts a page unless it says otherwise. */
  private void section(Element section) {
    pageStart |= !section.value("type").equals(Optional.of("continuous"));
    for (String kind : List.of("footnote", "endnote")) {
      section
          .child(kind + "Pr")
          .flatMap(p -> p.value("numFmt"))
          .ifPresent(format -> notes.format(kind, format));
    }
  }

  private void paragraph(Element paragraph) {
    Optional<Element> properties = paragraph.child("pPr");
    String style = properties.flatMap(p -> p.value("pStyle")).orElse(styles.ordinary());
    Inline inline =
        new InlineWalk(styles, relations, notes, fields, changes, style)
            .walk(paragraph, unfinished.orElseGet(Inline::new));
    boolean first = unfinished.isEmpty();
    unfinished = Optional.empty();
    fields.endParagraph();
    if (isMarkGone(properties)) {
      changes.deletedParagraphMark();
      // What would be numbered is the paragraph that both become.
      unfinished = Optional.of(inline);
      return;
    }
    properties.flatMap(p -> p.child("sectPr")).ifPresent(this::section);
    String mark = isNumbered(inline, first) ? mark(properties, style) : "";
    boolean contents = isContents(inline, style);
    WordLine.Look look = look(inline, properties, style);
    emit(inline, mark, contents ? look.at(contentsLevel(style)) : look, contents);
    pageStart |= inline.pageAfter();
  }

  /** Whether the mark at its end was deleted or is hidden, so that the next one goes on with it. */
  private static boolean isMarkGone(Optional<Element> properties) {
    Optional<Element> mark = properties.flatMap(p -> p.child("rPr"));
    return mark.filter(r -> r.child("del").isPresent() || r.child("moveFrom").isPresent())
            .isPresent()
        || mark.filter(r -> r.isOn("vanish") && r.isOn("specVanish")).isPresent();
  }

  /** A paragraph of which all is hidden or deleted is not counted. */
  private static boolean isNumbered(Inline inline, boolean first) {
    boolean gone = inline.hidden().length() + inline.deleted().length() > 0;
    return !inline.isEmpty() || first && !gone;
  }

  private String mark(Optional<Element> properties, String style) {
    Optional<Element> own = properties.flatMap(p -> p.child("numPr"));
    Optional<String> list =
        own.flatMap(n -> n.value("numId"))
            .or(
                () ->
                    styles.paragraph(style, p -> p.child("numPr").flatMap(n -> n.value("numId"))));
    if (list.isEmpty()) {
      return "";
    }
    Optional<Integer> level =
        own.flatMap(n -> n.number("ilvl"))
            .or(
                () ->
                    styles.paragraph(style, p -> p.child("numPr").flatMap(n -> n.number("ilvl"))));
    return lists.next(list.get(), style, level);
  }

  private boolean isContents(Inline inline, String style) {
    String name = styles.name(style);
    return inContents
        || inline.isContents()
        || name.startsWith("toc ")
        || name.equals("toc heading");
  }

  /** The level of an entry of the list of contents, by its style, 1 if that says nothing. */
  private int contentsLevel(String style) {
    String name = styles.name(style);
    return name.matches("toc [1-9]") ? name.charAt(4) - '0' : 1;
  }

  private WordLine.Look look(Inline inline, Optional<Element> properties, String style) {
    String align =
        properties
            .flatMap(p -> p.value("jc"))
            .or(() -> styles.paragraph(style, p -> p.value("jc")))
            .orElse("");
    int outline =
        properties
            .flatMap(p -> p.number("outlineLvl"))
            .or(() -> styles.paragraph(style, p -> p.number("outlineLvl")))
            .filter(level -> level >= 0 && level < 9)
            .map(level -> level + 1)
            .orElse(0);
    boolean breaks =
        properties
            .flatMap(p -> p.toggle("pageBreakBefore"))
            .or(() -> styles.paragraph(style, p -> p.toggle("pageBreakBefore")))
            .orElse(false);
    boolean starts = pageStart || breaks || inline.pageBefore();
    return new WordLine.Look(
        inline.size(), inline.isBold(), align.equals("center"), outline, starts);
  }

  private void emit(Inline inline, String mark, WordLine.Look look, boolean contents) {
    inline.pictures().stream().filter(p -> p.leads()).forEach(this::picture);
    String text = mark + inline.text();
    if (!text.isBlank()) {
      Kind kind = contents ? Kind.CONTENTS : inline.isPageNumber() ? Kind.PAGE_NUMBER : Kind.TEXT;
      WordLine.Look own = look;
      for (String line : SoftBreaks.resolve(text, look.centred() || look.outline() > 0)) {
        String printed = contents ? line : line.replace("\t", "  ");
        lines.add(new WordLine(kind, printed, own, List.of(), inline.links(), Optional.empty()));
        own = look.inPage();
      }
      pageStart = false;
    }
    inline.pictures().stream().filter(p -> !p.leads()).forEach(this::picture);
    aside(Kind.HIDDEN, inline.hidden().toString());
    aside(Kind.DELETED, inline.deleted().toString());
    inline.boxes().forEach(this::box);
    if (!inNote) {
      inline.notes().forEach(this::note);
    }
  }

  private void picture(Inline.Drawing picture) {
    lines.add(
        new WordLine(
            Kind.PICTURE, "", WordLine.Look.NONE, List.of(), List.of(), Optional.of(picture)));
  }

  /** Keeps what is not printed, so that it can be accounted for. */
  void aside(Kind kind, String text) {
    if (!text.isBlank()) {
      lines.add(WordLine.of(kind, text.replaceAll("[\\n\\t]+", " ")));
    }
  }

  private void note(String key) {
    if (!notes.isPrinted(key)) {
      BodyReader inner = inner();
      inner.inNote = true;
      inner.all(notes.open(key));
      add(inner);
    }
  }

  private void box(Element content) {
    BodyReader inner = inner();
    inner.all(content);
    frame(inner);
  }

  /** Adds the lines of another reader as they are. */
  void add(BodyReader inner) {
    int offset = lines.size();
    lines.addAll(inner.lines);
    inner.boxes.forEach(b -> boxes.add(new int[] {b[0] + offset, b[1] + offset}));
  }

  /** Adds the lines of another reader as what stands in a frame. */
  void frame(BodyReader inner) {
    int first = lines.size();
    lines.addAll(inner.lines);
    if (lines.size() > first) {
      boxes.add(new int[] {first, lines.size()});
    }
  }

  /** Ends the part: what was left unfinished stands for itself. */
  void finish() {
    unfinished.ifPresent(inline -> emit(inline, "", WordLine.Look.NONE, false));
    unfinished = Optional.empty();
  }
}
