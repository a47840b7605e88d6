package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.markdown.CanonicalForm;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.recovery.Recovery;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.pdf.TypesetIssue.Contents;
import org.huibian.source.pdf.TypesetIssue.Layout;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An issue that is typeset as a PDF and imported again is the same issue. */
class TypesetRoundTripTest {
  private static final ContentFolder CONTENT = new ContentFolder(Path.of("content"));

  /**
   * The least likeness without indents. There, two paragraphs become one if the last line of the
   * first happens to be full.
   */
  private static final double LEAST_LIKENESS = 0.96;

  static final List<Layout> LAYOUTS =
      List.of(
          new Layout(14, 24, 80, 2, 0, true, true, true, Contents.DOTS, "— %d —"),
          new Layout(12, 20, 84, 2, 0, false, false, false, Contents.GAP, "第%d页 共90页"),
          new Layout(12, 20, 90, 0, 0, true, true, false, Contents.GAP, "- %d -"),
          new Layout(15.75, 28, 79, 0, 6, false, true, true, Contents.NONE, "%d"));

  @TempDir Path folder;

  static Stream<Arguments> all() {
    return Stream.of("2025-03", "2025-04", "2025-06")
        .flatMap(name -> LAYOUTS.stream().map(layout -> Arguments.of(name, layout)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aTypesetIssueIsReadAsTheSameIssue(String name, Layout layout) {
    Issue issue = CONTENT.read(IssueId.parse(name).orElseThrow()).issue();
    Path pdf = TypesetIssue.write(issue, layout, folder.resolve("issue.pdf"));
    SourceText text = new PdfReader().read(pdf, SourceReader.Progress.SILENT);
    Issue read =
        Recovery.recover(text, Optional.of(issue.id()), Decisions.NONE, "source.pdf").issue();
    assertEquals(titles(issue), titles(read));
    assertEquals(of(issue, Block.Table.class), of(read, Block.Table.class));
    double headings = likeness(of(issue, Block.Heading.class), of(read, Block.Heading.class));
    assertTrue(headings >= (layout.indent() > 0 ? 1 : LEAST_LIKENESS), "headings: " + headings);
    double same = likeness(of(issue, Block.Paragraph.class), of(read, Block.Paragraph.class));
    assertTrue(same >= (layout.indent() > 0 ? 0.98 : LEAST_LIKENESS), "paragraphs: " + same);
  }

  private static List<String> titles(Issue issue) {
    return issue.articles().stream().map(a -> TextKey.normalized(a.head().title())).toList();
  }

  /** Returns the texts of all blocks of a type, including those in boxes. */
  private static List<String> of(Issue issue, Class<? extends Block> type) {
    List<String> out = new ArrayList<>();
    for (Article article : issue.articles()) {
      collect(CanonicalForm.of(article).blocks(), type, out);
    }
    return out;
  }

  private static void collect(List<Block> blocks, Class<? extends Block> type, List<String> out) {
    for (Block block : blocks) {
      if (type.isInstance(block)) {
        String size =
            block instanceof Block.Table t ? t.rows().size() + "x" + t.columns().size() : "";
        out.add(size + TextKey.normalized(BlockText.of(block)));
      }
      if (block instanceof Block.Box box) {
        collect(box.blocks(), type, out);
      }
    }
  }

  /** Returns the share of texts that two lists have in common, 0 to 1. */
  private static double likeness(List<String> want, List<String> have) {
    Map<String, Integer> left = new HashMap<>();
    want.forEach(w -> left.merge(w, 1, Integer::sum));
    long same = have.stream().filter(h -> left.merge(h, -1, Integer::sum) >= 0).count();
    return 2.0 * same / (want.size() + have.size());
  }
}
