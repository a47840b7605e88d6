package org.huibian.source.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Footnotes and endnotes, with the marks that Word counts for them. */
final class Notes {
  private final Map<String, Element> notes = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Set<String> printed = new HashSet<>();
  private String own = "";

  /**
   * The notes of a document.
   *
   * @param settings the settings' part, which may choose the form of the marks
   */
  Notes(Optional<Element> footnotes, Optional<Element> endnotes, Optional<Element> settings) {
    footnotes.ifPresent(root -> add("footnote", root));
    endnotes.ifPresent(root -> add("endnote", root));
    for (String kind : new String[] {"footnote", "endnote"}) {
      settings
          .flatMap(s -> s.child(kind + "Pr"))
          .flatMap(p -> p.value("numFmt"))
          .ifPresent(f -> formats.put(kind, f));
    }
    formats.putIfAbsent("footnote", "decimal");
    formats.putIfAbsent("endnote", "lowerRoman");
  }

  private void add(String kind, Element root) {
    for (Element note : root.children()) {
      // Notes with a type are the lines between text and notes.
      if (note.get("type").isEmpty() || note.get("type").equals("normal")) {
        notes.put(kind + " " + note.get("id"), note);
      }
    }
  }

  /** The form of the marks, as a section or the document chooses it. */
  void format(String kind, String format) {
    formats.put(kind, format);
  }

  /** Counts a note and gives the mark that refers to it; empty if there is no such note. */
  Optional<String> refer(String kind, Element reference) {
    String key = kind + " " + reference.get("id");
    if (!notes.containsKey(key)) {
      return Optional.empty();
    }
    // A mark of the author's own stands in the text beside the reference.
    if (reference.get("customMarkFollows").equals("1")) {
      marks.put(key, "");
      return Optional.of("");
    }
    int count = counts.merge(kind, 1, Integer::sum);
    String number = NumberFormat.print(formats.get(kind), count);
    String mark = number.codePoints().allMatch(c -> c < 0x80) ? "[" + number + "]" : number;
    marks.put(key, mark);
    return Optional.of(mark);
  }

  /** Whether a note has been opened; however often it is referred to, it is printed once. */
  boolean isPrinted(String key) {
    return printed.contains(key);
  }

  /** What a note says; from here on {@link #own} is its mark. */
  Element open(String key) {
    own = marks.getOrDefault(key, "");
    printed.add(key);
    return notes.get(key);
  }

  /** The mark of the note that is being read. */
  String own() {
    return own;
  }
}
