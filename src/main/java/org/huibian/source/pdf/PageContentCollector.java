package org.huibian.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.huibian.source.page.GlyphSheet;
import org.huibian.source.page.Rectangle;
import org.huibian.source.page.RuleCollector;
import org.huibian.source.page.ShapeCollector;

/** Executes the content streams of a page and collects its characters, rules and pictures. */
final class PageContentCollector extends PDFGraphicsStreamEngine {
  private static final COSName SUBTYPE = COSName.getPDFName("Subtype");

  /** The annotations that are printed over the page. */
  private static final Set<String> STAMPS = Set.of("Stamp", "Watermark");

  /** A smaller filled area, in square points, is no background of a character. */
  private static final double SMALLEST_BACKGROUND = 30;

  /** The size of an area, in points, that covers any page. */
  private static final double SHADED = 100_000;

  private final TimeLimit time;
  private final PageLimits limits;
  private final AffineTransform display;
  private final GlyphSheet glyphs = new GlyphSheet();
  private final GlyphDecoder decoder = new GlyphDecoder(glyphs);
  private final RuleCollector rules = new RuleCollector();
  private final ShapeCollector shapes = new ShapeCollector();
  private final PdfPictures pictures;
  private final GeneralPath path = new GeneralPath();
  private final Inks inks = new Inks();
  private final Deque<Boolean> marked = new ArrayDeque<>();
  private int formDepth;

  /** How many of the sequences and annotations around are a stamp or a watermark. */
  private int stampDepth;

  /**
   * Prepares for a page.
   *
   * @param display maps the coordinates of the page to those of the page as it is read
   * @param pictures collects the pictures
   */
  PageContentCollector(
      PDPage page,
      AffineTransform display,
      PdfPictures pictures,
      StreamSizes sizes,
      TimeLimit time) {
    super(page);
    this.limits = new PageLimits(sizes);
    this.display = display;
    this.pictures = pictures;
    this.time = time;
  }

  GlyphSheet glyphs() {
    return glyphs;
  }

  RuleCollector rules() {
    return rules;
  }

  ShapeCollector shapes() {
    return shapes;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    limits.countOperator(getGraphicsStackSize());
    time.check();
    super.processOperator(operator, operands);
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      limits.countContent(streams.next().getCOSObject());
    }
    limits.checkFonts(page.getResources());
    super.processPage(page);
    List<PDAnnotation> annotations = page.getAnnotations();
    PageLimits.checkAnnotations(annotations.size());
    for (PDAnnotation annotation : annotations) {
      // The value of a form field, or text typed onto the page, belongs to its text.
      boolean text =
          annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationFreeText;
      boolean stamp = STAMPS.contains(String.valueOf(annotation.getSubtype()));
      if ((text || stamp) && !annotation.isHidden() && !annotation.isNoView()) {
        stampDepth += stamp ? 1 : 0;
        showAnnotation(annotation);
        stampDepth -= stamp ? 1 : 0;
      }
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    enter(form);
    super.showForm(form);
    formDepth--;
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    enter(form);
    super.showTransparencyGroup(form);
    formDepth--;
  }

  private void enter(PDFormXObject form) throws IOException {
    formDepth++;
    limits.countForm(form.getCOSObject(), formDepth);
    limits.checkFonts(form.getResources());
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    limits.countCharacter();
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    AffineTransform place = rendering.createAffineTransform();
    place.preConcatenate(display);
    boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    glyphs.setInk(inks.of(getGraphicsState(), mode), stampDepth > 0, invisible);
    decoder.show(font, code, displacement, place, mode.isStroke());
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    // Word processors say so when they draw a watermark.
    boolean watermark =
        properties != null && "Watermark".equals(properties.getNameAsString(SUBTYPE));
    marked.push(watermark);
    stampDepth += watermark ? 1 : 0;
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marked.isEmpty() && marked.pop()) {
      stampDepth--;
    }
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform place =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    place.preConcatenate(display);
    Rectangle2D box =
        place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    pictures.add(image, rectangle(box));
    glyphs.addBackground(rectangle(box));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    // What is clipped is rarely text. The operator that ends the path follows.
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    }
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x1, y1);
    }
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    rules.addStroked(path.getPathIterator(display));
    addShapes(RenderingMode.STROKE);
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) {
    rules.addFilled(path.getPathIterator(display));
    addShapes(RenderingMode.FILL);
    addBackground();
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    rules.addStroked(path.getPathIterator(display));
    // Of an area as white as paper, only its outline is seen.
    boolean white = inks.of(getGraphicsState(), RenderingMode.FILL).isPaper();
    addShapes(white ? RenderingMode.STROKE : RenderingMode.FILL);
    addBackground();
    path.reset();
  }

  @Override
  public void shadingFill(COSName shading) {
    // A shading is no rule; on it white characters are seen.
    glyphs.addBackground(new Rectangle(-SHADED, -SHADED, SHADED, SHADED));
  }

  private void addShapes(RenderingMode mode) {
    // What belongs to a stamp or watermark is no chart.
    if (stampDepth == 0) {
      shapes.add(path.getPathIterator(display), mode.isFill(), inks.of(getGraphicsState(), mode));
    }
  }

  /** Keeps the area of a filled path, unless it is as white as paper. */
  private void addBackground() {
    Rectangle2D box = display.createTransformedShape(path).getBounds2D();
    if (box.getWidth() * box.getHeight() > SMALLEST_BACKGROUND
        && !inks.of(getGraphicsState(), RenderingMode.FILL).isPaper()) {
      glyphs.addBackground(rectangle(box));
    }
  }

  private static Rectangle rectangle(Rectangle2D box) {
    return new Rectangle(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }
}
