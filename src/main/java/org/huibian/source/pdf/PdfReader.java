package org.huibian.source.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.FileHead;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.page.PageContent;
import org.huibian.source.page.PageSequence;

/**
 * Reads PDF files. It takes time and memory in proportion to the number of pages and refuses a file
 * with a page that takes more than a page can.
 */
public final class PdfReader implements SourceReader {
  /** The most pages. An issue has 60 to 130; the issues of a year in one volume still fit. */
  static final int MOST_PAGES = 2000;

  /** The header stands within so many bytes; the format allows others before it. */
  private static final int HEADER_WITHIN = 1024;

  /** Where the mark of the end is searched, in bytes; some programs append a little. */
  private static final int TAIL_LENGTH = 4096;

  private final Optional<String> tesseract;

  /** Creates a reader without OCR. */
  public PdfReader() {
    this(Optional.empty());
  }

  /**
   * Creates a reader.
   *
   * @param tesseract the name or path of the program Tesseract, which reads the pages without text;
   *     empty for no OCR
   */
  public PdfReader(Optional<String> tesseract) {
    this.tesseract = tesseract;
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public boolean accepts(FileHead head) {
    String bytes = head.bytes();
    return bytes.substring(0, Math.min(bytes.length(), HEADER_WITHIN)).contains("%PDF-");
  }

  @Override
  public SourceText read(Path file, Progress progress) {
    return new Supervisor(file).run(time -> read(file, progress, time));
  }

  private SourceText read(Path file, Progress progress, TimeLimit time) throws IOException {
    if (!isComplete(file)) {
      throw new InputException(file, Problem.PDF_DAMAGED);
    }
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      document.setResourceCache(new FontCache());
      checkPages(file, document.getNumberOfPages());
      return readPages(file, document, progress, time);
    } catch (InvalidPasswordException e) {
      throw new InputException(file, Problem.FILE_ENCRYPTED);
    }
  }

  /** Returns whether the file has the mark that ends every PDF. */
  private static boolean isComplete(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL_LENGTH, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  }

  private static void checkPages(Path file, int count) {
    if (count <= 0) {
      throw new InputException(file, Problem.PDF_DAMAGED);
    }
    if (count > MOST_PAGES) {
      String most = Integer.toString(MOST_PAGES);
      throw new InputException(file, Problem.PDF_TOO_MANY_PAGES, Integer.toString(count), most);
    }
  }

  private static PageContent readable(PageKind kind, PageContent page) {
    return switch (kind) {
      case TEXT, RECOGNISED -> page;
      case PICTURE -> page.unread();
      case JUNK -> page.unread().blank();
    };
  }

  private SourceText readPages(Path file, PDDocument document, Progress progress, TimeLimit time)
      throws IOException {
    PdfPageReader reader = new PdfPageReader(time);
    PageClassifier classifier = new PageClassifier();
    PdfDrawings drawings = new PdfDrawings(document, time);
    Optional<PageRecogniser> recogniser =
        tesseract.map(t -> new PageRecogniser(document, new Tesseract(t, file)));
    UnreadablePages unreadable = new UnreadablePages();
    PageSequence pages = new PageSequence();
    int count = document.getNumberOfPages();
    for (int i = 0; i < count; i++) {
      progress.at(i, count);
      PDPage pdPage = document.getPage(i);
      time.startPage(i + 1);
      PdfPage page = reader.read(pdPage, i + 1);
      PageKind kind = classifier.classify(page);
      PageContent content = kind == PageKind.TEXT ? drawings.keep(page) : page.content();
      if (kind.needsRecognition() && recogniser.isPresent()) {
        content =
            recogniser.get().read(kind == PageKind.PICTURE ? content.withoutPictures() : content);
        kind = PageKind.RECOGNISED;
      }
      unreadable.add(i + 1, kind);
      pages.add(readable(kind, content), PageClassifier.suspicion(kind, page));
    }
    progress.at(count, count);
    unreadable.check(file, pages);
    return pages.toText(file);
  }
}
