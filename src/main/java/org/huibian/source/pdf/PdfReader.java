package org.huibian.source.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.FileHead;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;

/**
 * Reads a PDF: where each character stands, what is drawn around it, and the lines that come of it.
 * Takes time and memory in proportion to its pages, and stops at a page that takes more than a page
 * can.
 */
public final class PdfReader implements SourceReader {
  /** An issue has 60 to 130 pages; a year's in one volume still fits. */
  static final int MOST_PAGES = 2000;

  /** A file ends with a mark; some programs append a little. */
  private static final int TAIL = 4096;

  private final Optional<String> recogniser;

  /** Reads what the file itself says. */
  public PdfReader() {
    this(Optional.empty());
  }

  /**
   * Reads what the file says, and has pages recognised that say nothing.
   *
   * @param recogniser the name or path of the program tesseract, if pages without text are to be
   *     given to it
   */
  public PdfReader(Optional<String> recogniser) {
    this.recogniser = recogniser;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  /** The format allows other bytes before the header, up to 1024. */
  @Override
  public boolean accepts(FileHead head) {
    String bytes = head.bytes();
    return bytes.substring(0, Math.min(bytes.length(), 1024)).contains("%PDF-");
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    return new Supervisor(file).run(watch -> read(file, progress, watch));
  }

  private SourceText read(Path file, Progress progress, Watch watch) throws IOException {
    if (!isWhole(file)) {
      throw new InputException(file, Problem.PDF_DAMAGED);
    }
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      document.setResourceCache(new SmallCache());
      int count = document.getNumberOfPages();
      if (count <= 0) {
        throw new InputException(file, Problem.PDF_DAMAGED);
      }
      if (count > MOST_PAGES) {
        String most = Integer.toString(MOST_PAGES);
        throw new InputException(file, Problem.PDF_TOO_MANY_PAGES, Integer.toString(count), most);
      }
      return pages(file, document, progress, watch);
    } catch (InvalidPasswordException e) {
      throw new InputException(file, Problem.FILE_ENCRYPTED);
    }
  }

  private static boolean isWhole(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  }

  private SourceText pages(Path file, PDDocument document, Progress progress, Watch watch)
      throws IOException {
    PageReader reader = new PageReader(watch);
    PageKinds kinds = new PageKinds();
    Optional<PageRecogniser> eyes =
        recogniser.map(p -> new PageRecogniser(document, new Tesseract(p, file), watch));
    List<ReadPage> pages = new ArrayList<>();
    List<Integer> scans = new ArrayList<>();
    List<Integer> junk = new ArrayList<>();
    OptionalDouble gutter = OptionalDouble.empty();
    int count = document.getNumberOfPages();
    for (int i = 0; i < count; i++) {
      progress.at(i, count);
      PDPage page = document.getPage(i);
      watch.pageStarts(i + 1);
      PageInk ink = reader.read(page, i + 1);
      PageKinds.Kind kind = kinds.of(ink, reader, page);
      if (kind.isTextless() && eyes.isPresent()) {
        ink = eyes.get().read(kind == PageKinds.Kind.PICTURE ? ink.withoutPictures() : ink);
        kind = PageKinds.Kind.RECOGNISED;
      }
      if (kind == PageKinds.Kind.PICTURE) {
        scans.add(i + 1);
      } else if (kind == PageKinds.Kind.JUNK) {
        junk.add(i + 1);
      }
      PageParts.Parts parts =
          kind == PageKinds.Kind.JUNK ? PageParts.NONE : PageParts.of(ink, gutter);
      gutter = parts.gutter();
      Optional<Suspicion> suspicion = PageKinds.suspicion(kind, ink, parts.columns());
      pages.add(new ReadPage(i + 1, ink.height(), parts.parts(), suspicion));
    }
    progress.at(count, count);
    refuse(file, scans, junk, pages);
    List<List<Part>> parts = pages.stream().map(ReadPage::parts).toList();
    List<Double> heights = pages.stream().map(ReadPage::height).toList();
    return LineSheet.write(file, pages, Margins.find(parts, heights));
  }

  /** A file of which much would be lost, or be junk, is refused; of a page or two it is said. */
  private static void refuse(
      Path file, List<Integer> scans, List<Integer> junk, List<ReadPage> pages) {
    if (junk.size() * 4 > pages.size()) {
      throw new InputException(
          file, Problem.PDF_FONTS_UNREADABLE, Integer.toString(junk.size()), listed(junk));
    }
    boolean empty = pages.stream().allMatch(page -> page.parts().isEmpty());
    if (empty && scans.isEmpty()) {
      throw new InputException(file, Problem.FILE_EMPTY);
    }
    if (empty || scans.size() * 4 > pages.size()) {
      throw new InputException(
          file,
          Problem.PDF_WITHOUT_TEXT,
          Integer.toString(scans.size()),
          Integer.toString(pages.size()));
    }
  }

  /** Page numbers in short: 3, 5-9, 12. */
  static String listed(List<Integer> numbers) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        int first = numbers.get(from);
        int last = numbers.get(i - 1);
        runs.add(first == last ? "" + first : first + "-" + last);
        from = i;
      }
    }
    return runs.stream().limit(20).collect(Collectors.joining(", "))
        + (runs.size() > 20 ? ", …" : "");
  }
}
