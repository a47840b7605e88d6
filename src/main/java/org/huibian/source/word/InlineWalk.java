package org.huibian.source.word;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huibian.source.SourceLink;
import org.huibian.source.word.WordPackage.Relation;

/**
 * Walks through the runs of one paragraph in the order of print: what was inserted counts, what was
 * deleted is put aside, and so is hidden text.
 */
final class InlineWalk {
  private final Styles styles;
  private final Map<String, Relation> relations;
  private final Notes notes;
  private final Fields fields;
  private final ChangeCounter changes;
  private final String style;
  private Inline out = new Inline();

  InlineWalk(
      Styles styles,
      Map<String, Relation> relations,
      Notes notes,
      Fields fields,
      ChangeCounter changes,
      String style) {
    this.styles = styles;
    this.relations = relations;
    this.notes = notes;
    this.fields = fields;
    this.changes = changes;
    this.style = style;
  }

  /**
   * Walks through what stands in a paragraph, its properties aside.
   *
   * @param before what the paragraph goes on with
   * @return the same, with what the paragraph adds
   */
  Inline walk(Element paragraph, Inline before) {
    out = before;
    children(paragraph, Optional.empty());
    return out;
  }

  private void children(Element parent, Optional<String> url) {
    for (Element child : parent.children()) {
      switch (child.name()) {
        case "r" -> run(child, url);
        case "hyperlink" -> hyperlink(child, url);
        case "ins", "moveTo" -> {
          changes.insertion(child);
          children(child, url);
        }
        case "del", "moveFrom" -> {
          changes.deletion(child);
          Texts.collect(child, out.deleted());
        }
        case "fldSimple" -> {
          fields.begin();
          fields.instruct(child.get("instr"));
          fields.show();
          children(child, url);
          fields.end();
        }
        case "sdt" -> child.child("sdtContent").ifPresent(c -> children(c, url));
        case "AlternateContent" -> Drawings.choice(child).ifPresent(c -> children(c, url));
        case "smartTag", "customXml", "dir", "bdo" -> children(child, url);
        case "oMath", "oMathPara" -> add(Formula.print(child), child, url);
        default -> {}
      }
    }
  }

  private void hyperlink(Element link, Optional<String> outer) {
    Relation relation = relations.get(link.get("id"));
    boolean outside = relation != null && relation.external();
    children(link, outside ? Optional.of(relation.target()) : outer);
  }

  private void run(Element run, Optional<String> url) {
    boolean hidden = property(run, r -> r.toggle("vanish")).orElse(false);
    for (Element child : run.children()) {
      switch (child.name()) {
        case "t" -> add(child.text(), run, url, hidden);
        case "tab", "ptab" -> add("\t", run, url, hidden);
        case "noBreakHyphen" -> add("-", run, url, hidden);
        case "sym" -> add(Symbols.print(child.get("font"), child.get("char")), run, url, hidden);
        case "br", "cr" -> lineBreak(child, run, hidden);
        case "pgNum" -> add("1", run, url, hidden);
        case "fldChar" -> field(child, run, url);
        case "instrText" -> fields.instruct(child.text());
        case "footnoteReference" -> note("footnote", child, run, hidden);
        case "endnoteReference" -> note("endnote", child, run, hidden);
        case "footnoteRef", "endnoteRef" -> add(notes.own(), run, url, hidden);
        case "ruby" -> child.child("rubyBase").ifPresent(base -> children(base, url));
        case "drawing", "pict", "object" -> Drawings.collect(child, out);
        case "AlternateContent" -> Drawings.choice(child).ifPresent(c -> run(choice(run, c), url));
        default -> {}
      }
    }
  }

  /** A run that holds what was chosen, and looks as the run that offered the choice. */
  private static Element choice(Element run, Element chosen) {
    var children = new java.util.ArrayList<>(chosen.children());
    run.child("rPr").ifPresent(children::add);
    return new Element("r", run.attributes(), children, "");
  }

  private void lineBreak(Element element, Element run, boolean hidden) {
    if (element.get("type").equals("page")) {
      out.breakPage();
    } else if (!element.get("type").equals("column")) {
      add(String.valueOf(Inline.SOFT_BREAK), run, Optional.empty(), hidden);
    }
  }

  private void field(Element element, Element run, Optional<String> url) {
    switch (element.get("fldCharType")) {
      case "begin" -> fields.begin();
      case "separate" -> fields.show();
      case "end" -> fields.end().ifPresent(printed -> add(printed, run, url, false));
      default -> {}
    }
  }

  private void note(String kind, Element reference, Element run, boolean hidden) {
    if (!hidden) {
      notes
          .refer(kind, reference)
          .ifPresent(
              mark -> {
                add(mark, run, Optional.empty(), false);
                out.notes().add(kind + " " + reference.get("id"));
              });
    }
  }

  private void add(String characters, Element run, Optional<String> url) {
    add(characters, run, url, false);
  }

  private void add(String characters, Element run, Optional<String> url, boolean hidden) {
    if (fields.isInstruction()) {
      return;
    }
    if (hidden) {
      out.hidden().append(characters);
      return;
    }
    boolean bold = property(run, r -> r.toggle("b")).orElse(false);
    int size = property(run, r -> r.number("sz")).orElse(0);
    out.add(characters, bold, size, fields);
    url.or(fields::address).ifPresent(u -> link(characters, u));
  }

  /** Runs that lead to one address are one link. */
  private void link(String characters, String url) {
    int last = out.links().size() - 1;
    if (last >= 0
        && out.links().get(last).url().equals(url)
        && out.text().toString().endsWith(out.links().get(last).text() + characters)) {
      String whole = out.links().get(last).text() + characters;
      out.links().set(last, new SourceLink(whole, url));
    } else {
      out.links().add(new SourceLink(characters, url));
    }
  }

  /** A property of a run: its own, its style's, its paragraph's, the document's. */
  private <T> Optional<T> property(Element run, Function<Element, Optional<T>> property) {
    Optional<Element> own = run.child("rPr");
    return own.flatMap(property)
        .or(() -> own.flatMap(r -> r.value("rStyle")).flatMap(s -> styles.run(s, property)))
        .or(() -> styles.run(style, property))
        .or(() -> styles.runDefault(property));
  }
}
