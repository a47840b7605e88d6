package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huibian.source.word.WordPackage.Relation;

/**
 * Reads the runs of one paragraph in reading order. Inserted text is printed; deleted text and
 * hidden text are collected apart.
 */
final class WordInlineReader {
  private final PartContext context;
  private final FieldStack fields;
  private final String style;
  private InlineContent out = new InlineContent();
  private boolean isPlainGround;

  /**
   * Creates a reader for one paragraph.
   *
   * @param fields the fields that are open before the paragraph
   * @param style the identifier of the paragraph's style
   */
  WordInlineReader(PartContext context, FieldStack fields, String style) {
    this.context = context;
    this.fields = fields;
    this.style = style;
  }

  /** Reads a paragraph without its properties and appends to some content. */
  void read(XmlElement paragraph, InlineContent content) {
    out = content;
    Optional<XmlElement> properties = paragraph.child("pPr");
    isPlainGround =
        context.isPlainGround()
            && properties
                .flatMap(Ground::shading)
                .or(() -> context.styles().paragraph(style, Ground::shading))
                .filter(shading -> !Ground.isPlainShading(shading))
                .isEmpty();
    readChildren(paragraph, Optional.empty());
  }

  /**
   * Reads the runs in an element.
   *
   * @param url the target of the hyperlink around them, if any
   */
  private void readChildren(XmlElement parent, Optional<String> url) {
    for (XmlElement child : parent.children()) {
      switch (child.name()) {
        case "r" -> readRun(child, url);
        case "hyperlink" -> readHyperlink(child, url);
        case "ins", "moveTo" -> {
          context.changes().insertion(child);
          readChildren(child, url);
        }
        case "del", "moveFrom" -> {
          context.changes().deletion(child);
          ElementText.collect(child, out.deleted());
        }
        case "fldSimple" -> {
          fields.begin();
          fields.addInstruction(child.get("instr"));
          fields.separate();
          readChildren(child, url);
          fields.end();
        }
        case "sdt" -> child.child("sdtContent").ifPresent(c -> readChildren(c, url));
        case "AlternateContent" -> Drawings.choice(child).ifPresent(c -> readChildren(c, url));
        case "smartTag", "customXml", "dir", "bdo" -> readChildren(child, url);
        case "oMath", "oMathPara" -> add(Formula.print(child), child, url, false);
        default -> {}
      }
    }
  }

  private void readHyperlink(XmlElement link, Optional<String> outer) {
    Relation relation = context.relations().get(link.get("id"));
    boolean isExternal = relation != null && relation.external();
    readChildren(link, isExternal ? Optional.of(relation.target()) : outer);
  }

  private void readRun(XmlElement run, Optional<String> url) {
    boolean hidden = property(run, r -> r.toggle("vanish")).orElse(false) || isWhiteOnWhite(run);
    for (XmlElement child : run.children()) {
      switch (child.name()) {
        case "t" -> add(child.text(), run, url, hidden);
        case "tab", "ptab" -> add("\t", run, url, hidden);
        case "noBreakHyphen" -> add("-", run, url, hidden);
        case "sym" -> add(Symbols.print(child.get("font"), child.get("char")), run, url, hidden);
        case "br", "cr" -> readBreak(child, run, hidden);
        case "pgNum" -> add("1", run, url, hidden);
        case "fldChar" -> readField(child, run, url);
        case "instrText" -> fields.addInstruction(child.text());
        case "footnoteReference" -> readNoteReference("footnote", child, run, hidden);
        case "endnoteReference" -> readNoteReference("endnote", child, run, hidden);
        case "footnoteRef", "endnoteRef" -> add(context.notes().currentMark(), run, url, hidden);
        case "ruby" -> readRuby(child, url);
        case "drawing", "pict", "object" -> Drawings.collect(child, out);
        case "AlternateContent" -> {
          int pictures = out.pictures().size();
          Drawings.choice(child).ifPresent(choice -> readRun(runOf(choice, run), url));
          Drawings.collectUnchosen(child, pictures, out);
        }
        default -> {}
      }
    }
  }

  /** Reads text with its pronunciation above it, which the account tells. */
  private void readRuby(XmlElement ruby, Optional<String> url) {
    ruby.child("rubyBase").ifPresent(base -> readChildren(base, url));
    ruby.child("rt").ifPresent(above -> ElementText.collect(above, out.hidden()));
  }

  /** Returns whether nobody sees a run, because it is written in white on white paper. */
  private boolean isWhiteOnWhite(XmlElement run) {
    return isPlainGround
        && property(run, r -> r.value("color")).filter(Ground::isWhite).isPresent()
        && property(run, r -> r.value("highlight")).filter(h -> !h.equals("none")).isEmpty()
        && property(run, Ground::shading).filter(s -> !Ground.isPlainShading(s)).isEmpty();
  }

  /** Returns a run with the content of a choice and the properties of the run around the choice. */
  private static XmlElement runOf(XmlElement choice, XmlElement run) {
    List<XmlElement> children = new ArrayList<>(choice.children());
    run.child("rPr").ifPresent(children::add);
    return new XmlElement("r", run.attributes(), children, "");
  }

  private void readBreak(XmlElement element, XmlElement run, boolean hidden) {
    if (element.get("type").equals("page")) {
      out.addPageBreak();
    } else if (!element.get("type").equals("column")) {
      add(String.valueOf(InlineContent.SOFT_BREAK), run, Optional.empty(), hidden);
    }
  }

  private void readField(XmlElement element, XmlElement run, Optional<String> url) {
    switch (element.get("fldCharType")) {
      case "begin" -> fields.begin();
      case "separate" -> fields.separate();
      case "end" -> fields.end().ifPresent(result -> add(result, run, url, false));
      default -> {}
    }
  }

  private void readNoteReference(
      String kind, XmlElement reference, XmlElement run, boolean hidden) {
    if (hidden) {
      return;
    }
    Notes.Key key = new Notes.Key(kind, reference.get("id"));
    Optional<String> mark = context.notes().refer(key, reference);
    if (mark.isPresent()) {
      add(mark.get(), run, Optional.empty(), false);
      out.addNote(key);
    }
  }

  private void add(String characters, XmlElement run, Optional<String> url, boolean hidden) {
    if (fields.isInInstruction()) {
      return;
    }
    if (hidden) {
      out.hidden().append(characters);
      return;
    }
    boolean bold = property(run, r -> r.toggle("b")).orElse(false);
    out.add(characters, bold, fields);
    url.or(fields::hyperlink).ifPresent(target -> out.addLink(characters, target));
  }

  /**
   * Returns a property of a run, from the first of these that states it: the run, its style, the
   * style of the paragraph, the defaults of the document.
   */
  private <T> Optional<T> property(XmlElement run, Function<XmlElement, Optional<T>> property) {
    Styles styles = context.styles();
    Optional<XmlElement> own = run.child("rPr");
    return own.flatMap(property)
        .or(() -> own.flatMap(r -> r.value("rStyle")).flatMap(s -> styles.run(s, property)))
        .or(() -> styles.run(style, property))
        .or(() -> styles.runDefault(property));
  }
}
