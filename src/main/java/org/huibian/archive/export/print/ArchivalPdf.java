package org.huibian.archive.export.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.huibian.archive.export.ExportSource;

/**
 * Makes what Chromium has printed a PDF for keeping: PDF/A-2b (ISO 19005-2), with the tags and
 * names that PDF/UA-1 (ISO 14289-1) asks for. The result depends only on the printed document and
 * the facts, not on the time.
 */
final class ArchivalPdf {
  /** PDF/A-2 and PDF/UA-1 are based on this version of PDF. */
  private static final float VERSION = 1.7f;

  private static final String SRGB = "sRGB IEC61966-2.1";

  private final PDDocument document;
  private final Facts facts;

  /**
   * What the document says of itself.
   *
   * @param title the title
   * @param author the publisher, or empty
   * @param language the language, such as {@code zh-Hans}
   * @param program the program with its version
   * @param digest the SHA-256 of the issue's content, 64 hexadecimal digits
   * @param year the year of the issue, which stands for the time of the document
   * @param month the month of the issue, 1 to 12
   * @param titles the titles of the articles by the names of their places
   */
  record Facts(
      String title,
      String author,
      String language,
      String program,
      String digest,
      int year,
      int month,
      Map<String, String> titles) {
    /** Returns the facts of an issue. */
    static Facts of(ExportSource source, PaperPages paper) {
      return new Facts(
          paper.title(),
          source.issue().publisher(),
          source.site().settings().language(),
          "Huibian " + source.state().version(),
          source.state().digest(),
          source.issue().id().year(),
          source.issue().id().month(),
          paper.titles());
    }
  }

  /**
   * Prepares the work.
   *
   * @param document the printed document, which is changed
   */
  ArchivalPdf(PDDocument document, Facts facts) {
    this.document = document;
    this.facts = facts;
  }

  /** Writes the finished file. */
  void write(OutputStream out) throws IOException {
    document.setVersion(VERSION);
    document.getDocument().setVersion(VERSION);
    describe();
    new UnicodeMaps(document).correct();
    for (PDPage page : document.getPages()) {
      new PageMarks(document, page).complete();
      describeLinks(page);
    }
    new TagTree(document).complete();
    collapseBookmarks();
    document.save(out);
  }

  private void describe() throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(facts.language());
    PDViewerPreferences preferences = catalog.getViewerPreferences();
    if (preferences == null) {
      preferences = new PDViewerPreferences(new COSDictionary());
      catalog.setViewerPreferences(preferences);
    }
    preferences.setDisplayDocTitle(true);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(facts.title());
    if (!facts.author().isEmpty()) {
      information.setAuthor(facts.author());
    }
    information.setCreator(facts.program());
    information.setProducer(facts.program());
    information.setCreationDate(time());
    information.setModificationDate(time());
    document.setDocumentInformation(information);
    PDMetadata metadata = new PDMetadata(document);
    byte[] packet = new XmpPacket(facts).text().getBytes(StandardCharsets.UTF_8);
    metadata.importXMPMetadata(packet);
    catalog.setMetadata(metadata);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(intent);
    COSArray id = new COSArray();
    COSString half = new COSString(HexFormat.of().parseHex(facts.digest().substring(0, 32)));
    id.add(half);
    id.add(half);
    document.getDocument().getTrailer().setItem(COSName.ID, id);
  }

  /** Returns the first moment of the issue's month, as the document has no other time. */
  private Calendar time() {
    Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    time.clear();
    time.set(facts.year(), facts.month() - 1, 1);
    return time;
  }

  /** Says in words where each link leads, for readers who do not see it. */
  private void describeLinks(PDPage page) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      annotation.setPrinted(true);
      if (annotation instanceof PDAnnotationLink link) {
        annotation.setContents(contents(link));
      }
    }
  }

  private String contents(PDAnnotationLink link) throws IOException {
    if (link.getAction() instanceof PDActionURI address) {
      return "网址：" + address.getURI();
    }
    if (link.getDestination() instanceof PDNamedDestination place) {
      String name = place.getNamedDestination();
      int end = name.indexOf('-');
      String title = facts.titles().get(end < 0 ? name : name.substring(0, end));
      if (title != null) {
        return end < 0 ? "本期文章：" + title : "本期文章“" + title + "”中的一处";
      }
    }
    return "本文件中的一处";
  }

  /** Shows the bookmarks of the articles, and those of their headings when they are opened. */
  private void collapseBookmarks() {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      for (PDOutlineItem item : outline.children()) {
        collapse(item);
      }
      outline.openNode();
      document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }
  }

  private static void collapse(PDOutlineItem item) {
    for (PDOutlineItem child : item.children()) {
      collapse(child);
    }
    item.closeNode();
  }
}
