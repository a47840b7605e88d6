package org.huibian.source.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The footnotes and endnotes of a document, with the reference marks that Word counts for them. */
final class Notes {
  private final Map<Key, XmlElement> notes = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Key, String> marks = new HashMap<>();
  private final Set<Key> opened = new HashSet<>();
  private String currentMark = "";

  /**
   * Identifies a note.
   *
   * @param kind {@code footnote} or {@code endnote}
   * @param id the identifier among the notes of this kind
   */
  record Key(String kind, String id) {}

  /**
   * Creates the notes of a document.
   *
   * @param settings the root of the settings part, which may choose the number format of the marks
   */
  Notes(
      Optional<XmlElement> footnotes,
      Optional<XmlElement> endnotes,
      Optional<XmlElement> settings) {
    footnotes.ifPresent(root -> add("footnote", root));
    endnotes.ifPresent(root -> add("endnote", root));
    for (String kind : List.of("footnote", "endnote")) {
      settings
          .flatMap(s -> s.child(kind + "Pr"))
          .flatMap(p -> p.value("numFmt"))
          .ifPresent(format -> formats.put(kind, format));
    }
    formats.putIfAbsent("footnote", "decimal");
    formats.putIfAbsent("endnote", "lowerRoman");
  }

  private void add(String kind, XmlElement root) {
    for (XmlElement note : root.children()) {
      // Notes of another type are the separator lines between text and notes.
      if (note.get("type").isEmpty() || note.get("type").equals("normal")) {
        notes.put(new Key(kind, note.get("id")), note);
      }
    }
  }

  /** Sets the number format of the marks from here on, as a section states it. */
  void setFormat(String kind, String format) {
    formats.put(kind, format);
  }

  /**
   * Counts a reference and returns its mark, such as {@code [1]}; empty if there is no such note.
   *
   * @param reference the element that refers to the note
   */
  Optional<String> refer(Key key, XmlElement reference) {
    if (!notes.containsKey(key)) {
      return Optional.empty();
    }
    // The author has typed a mark of their own after the reference.
    if (reference.get("customMarkFollows").equals("1")) {
      marks.put(key, "");
      return Optional.of("");
    }
    int count = counts.merge(key.kind(), 1, Integer::sum);
    String number = NumberFormat.print(formats.get(key.kind()), count);
    String mark = number.codePoints().allMatch(c -> c < 0x80) ? "[" + number + "]" : number;
    marks.put(key, mark);
    return Optional.of(mark);
  }

  /**
   * Returns the content of a note when it is opened for the first time, and empty after that, since
   * a note is printed once. From here on {@link #currentMark} is its mark.
   */
  Optional<XmlElement> open(Key key) {
    if (!opened.add(key)) {
      return Optional.empty();
    }
    currentMark = marks.getOrDefault(key, "");
    return Optional.of(notes.get(key));
  }

  /** Returns the mark of the note that is being read. */
  String currentMark() {
    return currentMark;
  }
}
