package org.huibian.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Completes the marks of a numbered catalogue (1, 1.1, 1.1.1). A bare number is the first level
 * where the second level follows it; an entry that the source has glued to the text before or after
 * it is cut out where the catalogue names it elsewhere by the same number.
 */
final class CatalogueMarks {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}(?=\\s)");
  private static final int LONGEST_ENTRY = 60;
  private static final int REACH = 3;

  private CatalogueMarks() {}

  static List<Piece> complete(List<Piece> pieces) {
    List<Piece> leveled = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      leveled.add(firstLevel(pieces, i));
    }
    Map<String, String> entries = entries(leveled);
    if (entries.isEmpty()) {
      return leveled;
    }
    List<Piece> cut = new ArrayList<>();
    leveled.forEach(piece -> cut.addAll(cut(piece, entries)));
    return cut;
  }

  private static Piece firstLevel(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    if (!piece.isOpen() || piece.mark().isPresent() || !piece.standsAlone(LONGEST_ENTRY)) {
      return piece;
    }
    Optional<Mark> bare = Mark.bareCatalogue(piece.text());
    if (bare.isEmpty()) {
      return piece;
    }
    String below = bare.get().printed() + ".1";
    for (int k = i + 1; k <= Math.min(i + REACH, pieces.size() - 1); k++) {
      Piece next = pieces.get(k);
      if (next.hasMark(Style.CATALOGUE) && next.mark().get().printed().equals(below)) {
        return new Piece(piece.passage(), piece.text(), bare);
      }
    }
    return piece;
  }

  private static Map<String, String> entries(List<Piece> pieces) {
    Map<String, String> entries = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.hasMark(Style.CATALOGUE) && piece.standsAlone(LONGEST_ENTRY)) {
        Mark mark = piece.mark().get();
        entries.putIfAbsent(mark.printed(), piece.text().substring(mark.end()));
      }
    }
    return entries;
  }

  private static List<Piece> cut(Piece piece, Map<String, String> entries) {
    String text = piece.text();
    boolean entry = piece.standsAlone(LONGEST_ENTRY) && text.indexOf('。') < 0;
    if (!piece.isOpen() || entry) {
      return List.of(piece);
    }
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      String name = entries.get(m.group());
      int start = m.end();
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      boolean free =
          m.start() == 0 || SentenceEnds.endsSentence(text.substring(0, m.start()).strip());
      if (name != null && free && text.startsWith(name, start)) {
        return parts(piece, m.start(), start + name.length(), entries);
      }
    }
    return List.of(piece);
  }

  private static List<Piece> parts(Piece piece, int from, int to, Map<String, String> entries) {
    String text = piece.text();
    List<Piece> parts = new ArrayList<>();
    add(parts, piece, text.substring(0, from));
    add(parts, piece, text.substring(from, to));
    String rest = text.substring(to).strip();
    if (!rest.isEmpty()) {
      parts.addAll(cut(new Piece(piece.passage(), rest, Mark.of(rest)), entries));
    }
    return parts;
  }

  private static void add(List<Piece> parts, Piece piece, String text) {
    if (!text.isBlank()) {
      parts.add(new Piece(piece.passage(), text.strip(), Mark.of(text.strip())));
    }
  }
}
