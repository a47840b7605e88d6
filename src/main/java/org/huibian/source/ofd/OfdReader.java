package org.huibian.source.ofd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.FileHead;
import org.huibian.source.Removed;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.huibian.source.TimedReading;
import org.huibian.source.page.PageSequence;

/** Reads OFD documents (GB/T 33190-2016) as pages with placed text. */
public final class OfdReader implements SourceReader {
  /** The most pages, as of a PDF. */
  private static final int MOST_PAGES = 2000;

  /** How long a file may take, in seconds; a page of a real one takes milliseconds. */
  private static final int LONGEST = 60;

  /** A page with fewer characters has no text. */
  private static final int FEWEST_CHARACTERS = 12;

  /** A page is a scan if its pictures cover more than this share of it. */
  private static final double SCAN_SHARE = 0.5;

  /** With more filled shapes with curves, a text is drawn as outlines. */
  private static final int MOST_CURVED_SHAPES = 100;

  /** The largest share of characters without meaning on a page whose text is used. */
  private static final double MOST_UNREADABLE = 0.1;

  /** A file is refused if the characters of more than one page in so many have no meaning. */
  private static final int TOLERATED = 4;

  @Override
  public String extension() {
    return "ofd";
  }

  @Override
  public boolean accepts(FileHead head) {
    return head.zip()
        .filter(
            zip ->
                zip.names().stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).matches("/?ofd\\.xml")))
        .isPresent();
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    return new TimedReading(file, LONGEST)
        .run(
            () -> {
              try (OfdPackage parts = OfdPackage.open(file)) {
                return new Reading(parts, progress).read();
              }
            });
  }

  /** The reading of one file. */
  private static final class Reading {
    private final OfdPackage parts;
    private final Progress progress;
    private final PageSequence pages = new PageSequence();
    private int number;
    private int withoutText;
    private int withoutMeaning;

    Reading(OfdPackage parts, Progress progress) {
      this.parts = parts;
      this.progress = progress;
    }

    SourceText read() throws IOException {
      List<OfdDocument> documents = OfdDocument.all(parts);
      int count = documents.stream().mapToInt(document -> document.pages().size()).sum();
      if (parts.has("Encryptions.xml")) {
        throw new InputException(parts.file(), Problem.FILE_ENCRYPTED);
      }
      if (count == 0) {
        throw new InputException(parts.file(), Problem.FILE_DAMAGED);
      }
      if (count > MOST_PAGES) {
        throw new InputException(
            parts.file(),
            Problem.PDF_TOO_MANY_PAGES,
            Integer.toString(count),
            Integer.toString(MOST_PAGES));
      }
      for (OfdDocument document : documents) {
        OfdPageReader reader = new OfdPageReader(parts, document);
        for (OfdElement entry : document.pages()) {
          progress.at(number, count);
          number++;
          document.page(entry).ifPresent(page -> add(reader.read(page, number)));
        }
      }
      progress.at(count, count);
      check();
      return withAttachments(pages.toText(parts.file()), documents);
    }

    /** The attached files are not read; the import tells their names. */
    private static SourceText withAttachments(SourceText text, List<OfdDocument> documents) {
      List<Removed> removed = new ArrayList<>(text.removed());
      for (OfdDocument document : documents) {
        for (String name : document.attachments()) {
          removed.add(new Removed(text.lines().size(), Removed.Kind.OTHER_FILE, name));
        }
      }
      return new SourceText(text.file(), text.lines(), text.marks(), removed);
    }

    private void add(OfdPageReader.ReadPage page) {
      int characters = page.content().characters();
      boolean drawn = page.curvedShapes() > MOST_CURVED_SHAPES || page.pictureShare() > SCAN_SHARE;
      boolean unreadable =
          page.unreadable() > FEWEST_CHARACTERS
              && page.unreadable() > MOST_UNREADABLE * (page.unreadable() + characters);
      if (unreadable || characters < FEWEST_CHARACTERS && drawn) {
        withoutText++;
        withoutMeaning += unreadable ? 1 : 0;
        pages.add(
            unreadable ? page.content().unread().blank() : page.content().unread(),
            Optional.of(Suspicion.PICTURE_PAGE));
      } else {
        pages.add(OfdDrawings.keep(page), suspicion(page));
      }
    }

    private static Optional<Suspicion> suspicion(OfdPageReader.ReadPage page) {
      if (page.unreadable() > 0) {
        return Optional.of(Suspicion.LOST_CHARACTERS);
      }
      return page.vertical() ? Optional.of(Suspicion.VERTICAL) : Optional.empty();
    }

    private void check() {
      if (withoutMeaning * TOLERATED > number
          || withoutText * 2 > number
          || withoutText > 0 && pages.isEmpty()) {
        throw new InputException(
            parts.file(),
            Problem.OFD_WITHOUT_TEXT,
            Integer.toString(withoutText),
            Integer.toString(number));
      }
      if (pages.isEmpty()) {
        throw new InputException(parts.file(), Problem.FILE_EMPTY);
      }
    }
  }
}
