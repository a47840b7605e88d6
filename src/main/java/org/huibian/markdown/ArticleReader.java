package org.huibian.markdown;

import java.nio.file.Path;
import java.util.List;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Head;
import org.huibian.model.InputException;
import org.huibian.model.RichText;

/**
 * Reads an article from a Markdown file, also from one that an editor has written by hand. Every
 * construct of CommonMark with GFM tables gives a block that makes sense, and no text is lost:
 * nested lists become flat, a heading of level 1 becomes one of level 2, each line of a code block
 * becomes a paragraph; emphasis and code become plain text; raw HTML and links that are no http(s)
 * addresses become literal text. Thematic breaks are dropped. A reader has no state and can be
 * shared between threads.
 */
public final class ArticleReader {
  private final BodyParser parser = new BodyParser();

  /**
   * Reads a whole file.
   *
   * @param id the article's identifier, which the file does not hold
   * @param file the file, for messages; it is not opened
   * @param text the file's text, with any line endings, with or without a byte order mark
   * @return the article in its canonical form
   * @throws InputException if the front matter is missing or broken, or one of its fields is
   *     missing, unknown or wrong; for the body only if a paragraph has so many marks that it would
   *     take minutes
   */
  public Article read(ArticleId id, Path file, String text) {
    String whole = TextFile.unix(text);
    FrontMatter front = FrontMatter.split(file, whole);
    int before = (int) whole.substring(0, whole.length() - front.body().length()).lines().count();
    BodyLimits.check(file, before, front.body());
    Head head = HeadFields.read(front.fields());
    List<Block> blocks = CanonicalForm.blocks(blocks(front.body(), head.issuers()));
    return new Article(id, head, front.source(), blocks);
  }

  private List<Block> blocks(String body, List<String> issuers) {
    try {
      return new BlockReader(issuers).read(parser.parse(body));
    } catch (StackOverflowError e) {
      // The parser recurses once for each level of lists. Thousands of levels are read as text.
      return body.lines().<Block>map(line -> new Block.Paragraph(RichText.of(line))).toList();
    }
  }
}
