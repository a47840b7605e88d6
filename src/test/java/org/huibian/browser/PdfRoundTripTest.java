package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.huibian.source.pdf.PdfReader;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that issues that are printed to a PDF and imported again remain the same. */
class PdfRoundTripTest {
  private static final ContentFolder CONTENT = new ContentFolder(Path.of("content"));

  /** The minimum F1 score; print loses spaces at line ends, and in some fonts dashes look alike. */
  private static final double SAME = 0.98;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2025-04", "2025-06"})
  void anImportedPrintIsTheSameIssue(String name) throws Exception {
    Issue issue = CONTENT.read(IssueId.parse(name).orElseThrow()).issue();
    Path pdf = PrintedIssue.print(PrintedIssue.html(issue), folder);
    SourceText text = new PdfReader().read(pdf, SourceReader.Progress.SILENT);
    Issue read = Recovery.recover(text, Optional.empty(), Decisions.NONE, "source.pdf").issue();
    assertEquals(issue.id(), read.id());
    assertEquals(issue.number(), read.number());
    assertEquals(titles(issue), titles(read));
    assertEquals(of(issue, Block.Table.class), of(read, Block.Table.class));
    assertEquals(of(issue, Block.Heading.class), of(read, Block.Heading.class));
    double same = likeness(of(issue, Block.Paragraph.class), of(read, Block.Paragraph.class));
    assertTrue(same >= SAME, "paragraphs: " + same);
  }

  private static List<String> titles(Issue issue) {
    return issue.articles().stream().map(a -> TextKey.normalized(a.head().title())).toList();
  }

  /** Collects the blocks of a kind with their articles and texts; a table with its size. */
  private static List<String> of(Issue issue, Class<? extends Block> sort) {
    List<String> out = new ArrayList<>();
    for (Article article : issue.articles()) {
      collect(CanonicalForm.of(article).blocks(), article.id().number(), sort, out);
    }
    return out;
  }

  private static void collect(
      List<Block> blocks, int article, Class<? extends Block> sort, List<String> out) {
    for (Block block : blocks) {
      if (sort.isInstance(block)) {
        String size =
            block instanceof Block.Table t ? t.rows().size() + "x" + t.columns().size() : "";
        out.add(article + " " + size + " " + TextKey.normalized(BlockText.of(block)));
      }
      if (block instanceof Block.Box box) {
        collect(box.blocks(), article, sort, out);
      }
    }
  }

  /** Returns the F1 score, the harmonic mean of precision and recall. */
  private static double likeness(List<String> want, List<String> have) {
    Map<String, Integer> left = new HashMap<>();
    want.forEach(w -> left.merge(w, 1, Integer::sum));
    int same = 0;
    for (String found : have) {
      if (left.merge(found, -1, Integer::sum) >= 0) {
        same++;
      }
    }
    return 2.0 * same / (want.size() + have.size());
  }
}
