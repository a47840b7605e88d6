package org.huibian.source.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.FileHead;
import org.huibian.source.LineFacts;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.source.TimedReading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads a saved web page (HTML) of a ministry or a government: the article without menus, with what
 * the page states about it. Nothing is fetched and no script runs. A line is a paragraph or a table
 * row.
 */
public final class WebReader implements SourceReader {
  /** The largest page in bytes; a page with its pictures inside has some megabytes. */
  private static final long LARGEST = 48L << 20;

  /** The most tags of a page; a page of 1,000 table rows has some 20,000. */
  private static final int MOST_TAGS = 400_000;

  /** Within so many bytes a file shows that it is a web archive. */
  private static final int START_LENGTH = 100;

  /** How long a page may take, in seconds; real ones take a fraction of one. */
  private static final int LONGEST = 8;

  private static final String TAGS =
      "html|head|body|meta|title|link|style|script|div|p|span|table|h[1-6]|ul|ol|font|center|article"
          + "|section|main|br|a|b|strong|img|ucapcontent|ucaptitle|base";

  /** A page begins with a tag of HTML, behind comments and a declaration of XML. */
  private static final Pattern START =
      Pattern.compile(
          "(?s)(?:<!--.{0,2000}?-->\\s*)*(?:<\\?xml.{0,200}?\\?>\\s*)?(?:<!--.{0,2000}?-->\\s*)*"
              + "<(?:!doctype\\s+html|(?:"
              + TAGS
              + ")(?=[\\s/>])).*");

  @Override
  public String extension() {
    return "html";
  }

  /**
   * Returns a name that no browser opens as a page: the original is published beside the article,
   * and scripts in it must not run there.
   */
  @Override
  public String sourceName() {
    return "source.html.txt";
  }

  @Override
  public boolean accepts(FileHead head) {
    String text = head.lowerCaseText();
    // UTF-16 has a zero byte beside each Latin letter, behind its byte order mark.
    String letters =
        text.replaceFirst("^(?:\u00FF\u00FE|\u00FE\u00FF)", "").replace("\0", "").strip();
    return WebArchive.isArchive(text)
        || letters.startsWith("<") && START.matcher(letters).matches();
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    return new TimedReading(file, LONGEST).run(() -> text(file, PageLines.of(parse(file))));
  }

  /**
   * Reads HTML that is a part of another document: all of it is text of that document.
   *
   * @param file the document, for messages
   * @return empty if it has no text or its encoding is unknown
   * @throws InputException if it takes too long
   */
  public static Optional<SourceText> fragment(Path file, byte[] html) {
    return new TimedReading(file, LONGEST)
        .run(
            () -> {
              try {
                Document page = parse(file, page(file, html));
                return Optional.of(
                    text(file, WebBlocks.article(page.body(), PageWeights.of(page))));
              } catch (InputException e) {
                return Optional.empty();
              }
            });
  }

  private static Document parse(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new InputException(file, Problem.FILE_TOO_LARGE, Long.toString(LARGEST >> 20));
    }
    return parse(file, page(file, Files.readAllBytes(file)));
  }

  /** Returns the page in a file: all of it, or the page of a web archive. */
  private static byte[] page(Path file, byte[] bytes) {
    int length = Math.min(bytes.length, START_LENGTH);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!WebArchive.isArchive(start.strip().toLowerCase(Locale.ROOT))) {
      return bytes;
    }
    return WebArchive.page(bytes)
        .orElseThrow(() -> new InputException(file, Problem.FILE_IS_WEB_PAGE));
  }

  private static Document parse(Path file, byte[] bytes) {
    int tags = 0;
    for (byte b : bytes) {
      tags += b == '<' ? 1 : 0;
    }
    if (tags > MOST_TAGS) {
      throw new InputException(file, Problem.FILE_TOO_DEMANDING);
    }
    String text =
        PageDecoder.decode(bytes)
            .orElseThrow(() -> new InputException(file, Problem.FILE_ENCODING_UNKNOWN));
    return Jsoup.parse(text);
  }

  private static SourceText text(Path file, List<WebLine> lines) {
    if (lines.stream().noneMatch(WebLine::isText)) {
      long pictures = lines.stream().filter(WebLine::isPicture).count();
      throw pictures == 0
          ? new InputException(file, Problem.FILE_EMPTY)
          : new InputException(file, Problem.FILE_HOLDS_PICTURES, Long.toString(pictures));
    }
    SourceReader.checkLines(file, lines.size());
    SourceText.Builder text = SourceText.builder(file).wholeParagraphs();
    for (WebLine line : lines) {
      LineFacts.Builder facts = text.add(line.isPicture() ? SourceText.PICTURE : line.text());
      line.role().ifPresent(facts::role);
      line.picture().ifPresent(facts::picture);
      facts.merges(line.merges());
      facts.links(line.links());
      if (line.prominent()) {
        facts.prominent();
      }
      if (line.isText() && line.text().indexOf('\uFFFD') >= 0) {
        facts.suspicion(Suspicion.LOST_CHARACTERS);
      }
    }
    return text.build();
  }
}
