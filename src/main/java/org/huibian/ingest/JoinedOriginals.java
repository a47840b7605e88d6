package org.huibian.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.ingest.OriginalReader.Original;
import org.huibian.model.Article;
import org.huibian.model.SourceSpan;
import org.huibian.source.LineFacts;
import org.huibian.source.Picture;

/**
 * The originals of an issue, whose lines are counted on from one to the next. Readers find a place
 * by the original and the line or page in it.
 */
final class JoinedOriginals {
  private final List<Original> originals;

  /** The originals by the number of the line before their first one. */
  private final TreeMap<Integer, Original> byStart = new TreeMap<>();

  /**
   * Joins originals.
   *
   * @param originals the originals in order; at least one
   */
  JoinedOriginals(List<Original> originals) {
    this.originals = List.copyOf(originals);
    int before = 0;
    for (Original original : originals) {
      byStart.put(before, original);
      before += lines(original);
    }
  }

  /** An original without any line keeps the place of one, so that no two start at one line. */
  private static int lines(Original original) {
    return Math.max(1, original.text().lines().size());
  }

  /** Returns how many lines each original has. */
  List<Integer> sizes() {
    return originals.stream().map(JoinedOriginals::lines).toList();
  }

  /** Returns all lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    originals.forEach(original -> lines.addAll(original.text().lines()));
    return lines;
  }

  /** Returns the names of several originals by the line before their first one; empty for one. */
  SortedMap<Integer, String> files() {
    SortedMap<Integer, String> files = new TreeMap<>();
    if (originals.size() > 1) {
      byStart.forEach((start, original) -> files.put(start, original.name()));
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /** Returns all pictures in order. */
  List<Picture> pictures() {
    return originals.stream()
        .flatMap(o -> o.text().marks().linesWith(LineFacts::picture).values().stream())
        .toList();
  }

  /** Returns the original in which a line stands. */
  Original original(int line) {
    return byStart.get(start(line));
  }

  private int start(int line) {
    return byStart.lowerKey(line);
  }

  /** Returns the number that a line has in its original. */
  int ownLine(int line) {
    return line - start(line);
  }

  /** Returns the name of the original in which a line stands, if there are several. */
  Optional<String> file(int line) {
    return originals.size() == 1 ? Optional.empty() : Optional.of(original(line).name());
  }

  /** Returns where readers find some lines in their original, in its lines or pages. */
  SourceSpan place(SourceSpan lines) {
    int before = start(lines.first());
    return original(lines.first())
        .text()
        .marks()
        .place(new SourceSpan(lines.first() - before, lines.last() - before));
  }

  /** Returns where readers find an article in the original that its head names. */
  Optional<SourceSpan> place(Article article) {
    Original own =
        originals.stream()
            .filter(o -> article.head().file().equals(Optional.of(o.name())))
            .findFirst()
            .orElse(originals.get(0));
    return article.source().map(own.text().marks()::place);
  }
}
