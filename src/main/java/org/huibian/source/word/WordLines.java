package org.huibian.source.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huibian.model.SourceSpan;

/** Lines in reading order, and the frames among them. Collected while a document is read. */
final class WordLines {
  private final List<WordLine> lines = new ArrayList<>();
  private final List<SourceSpan> frames = new ArrayList<>();

  List<WordLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** Returns the ranges of lines that stand in a frame, in order; line numbers count from 1. */
  List<SourceSpan> frames() {
    return Collections.unmodifiableList(frames);
  }

  void add(WordLine line) {
    lines.add(line);
  }

  /**
   * Adds text that is not printed, unless it is blank. The import accounts for all text of the
   * original, so this text must not get lost.
   */
  void addUnprinted(WordLine.Kind kind, String text) {
    if (!text.isBlank()) {
      lines.add(WordLine.of(kind, text.replaceAll("[\\n\\t]+", " ")));
    }
  }

  /** Adds other lines with their frames. */
  void addAll(WordLines other) {
    int offset = lines.size();
    lines.addAll(other.lines);
    other.frames.forEach(
        frame -> frames.add(new SourceSpan(frame.first() + offset, frame.last() + offset)));
  }

  /** Returns these lines, each replaced by another one. */
  WordLines map(UnaryOperator<WordLine> change) {
    WordLines changed = new WordLines();
    lines.forEach(line -> changed.lines.add(change.apply(line)));
    changed.frames.addAll(frames);
    return changed;
  }

  /** Adds other lines as one frame, which includes the frames among them. */
  void addFrame(WordLines other) {
    int offset = lines.size();
    lines.addAll(other.lines);
    if (!other.lines.isEmpty()) {
      frames.add(new SourceSpan(offset + 1, lines.size()));
    }
  }
}
