package org.huibian.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
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

/** Goes through what a page draws and keeps the characters, the straight lines, the pictures. */
final class InkCollector extends PDFGraphicsStreamEngine {
  private final Watch watch;
  private final AffineTransform display;
  private final GlyphSheet glyphs = new GlyphSheet();
  private final DrawnRules rules = new DrawnRules();
  private final PictureShelf pictures;
  private final GeneralPath path = new GeneralPath();
  private final Allowance allowance;
  private int depth;

  InkCollector(
      PDPage page, AffineTransform display, PictureShelf pictures, StreamSizes sizes, Watch watch) {
    super(page);
    this.allowance = new Allowance(sizes);
    this.display = display;
    this.pictures = pictures;
    this.watch = watch;
  }

  GlyphSheet glyphs() {
    return glyphs;
  }

  List<Rule> rules() {
    return rules.rules();
  }

  /** How many filled shapes have curves: characters that are drawn have, boxes have not. */
  int shapes() {
    return rules.shapes();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    allowance.operation(getGraphicsStackSize());
    watch.check();
    super.processOperator(operator, operands);
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      allowance.content(streams.next().getCOSObject());
    }
    allowance.fonts(page.getResources());
    super.processPage(page);
    List<PDAnnotation> annotations = page.getAnnotations();
    if (annotations.size() > Allowance.MOST_LINKS) {
      throw new TooMuchException();
    }
    for (PDAnnotation annotation : annotations) {
      // What was filled into a form or written over the page is text of the page.
      boolean text =
          annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationFreeText;
      if (text && !annotation.isHidden() && !annotation.isNoView()) {
        showAnnotation(annotation);
      }
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    depth++;
    allowance.form(form.getCOSObject(), depth);
    allowance.fonts(form.getResources());
    super.showForm(form);
    depth--;
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    depth++;
    allowance.form(form.getCOSObject(), depth);
    allowance.fonts(form.getResources());
    super.showTransparencyGroup(form);
    depth--;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    allowance.character();
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean filledTwice = mode.isStroke();
    AffineTransform place = rendering.createAffineTransform();
    place.preConcatenate(display);
    glyphs.add(font, code, displacement, place, filledTwice);
    if (mode == RenderingMode.NEITHER) {
      glyphs.unseen();
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
  }

  private static Rectangle rectangle(Rectangle2D box) {
    return new Rectangle(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
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
    // What is cut off is rarely text; the path ends with endPath.
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
    rules.strokes(path.getPathIterator(display));
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) {
    rules.fills(path.getPathIterator(display));
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    rules.strokes(path.getPathIterator(display));
    path.reset();
  }

  @Override
  public void shadingFill(COSName shading) {
    // A shade is no line.
  }
}
