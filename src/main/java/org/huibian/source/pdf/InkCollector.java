package org.huibian.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Goes through what a page draws and keeps the characters, the straight lines, the pictures. */
final class InkCollector extends PDFGraphicsStreamEngine {
  /** A filled rectangle that is thinner than this many points is a line. */
  private static final double THICKEST_RULE = 3.2;

  /** Shorter strokes are parts of drawings. */
  private static final double SHORTEST_RULE = 5;

  /** How far from level, in points, a line may be. */
  private static final double LEVEL = 0.7;

  private final Watch watch;
  private final AffineTransform display;
  private final GlyphSheet glyphs = new GlyphSheet();
  private final List<Rule> rules = new ArrayList<>();
  private final PictureShelf pictures;
  private final GeneralPath path = new GeneralPath();
  private final Allowance allowance;
  private int depth;
  private int shapes;

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
    return rules;
  }

  /** How many filled shapes have curves: characters that are drawn have, boxes have not. */
  int shapes() {
    return shapes;
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
    strokes();
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) {
    fills();
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokes();
    path.reset();
  }

  @Override
  public void shadingFill(COSName shading) {
    // A shade is no line.
  }

  private void strokes() {
    PathIterator segments = path.getPathIterator(display);
    double[] at = new double[6];
    double[] start = new double[2];
    double[] from = new double[2];
    for (; !segments.isDone(); segments.next()) {
      int kind = segments.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        start = new double[] {at[0], at[1]};
        from = start;
      } else if (kind == PathIterator.SEG_LINETO) {
        rule(from[0], from[1], at[0], at[1]);
        from = new double[] {at[0], at[1]};
      } else if (kind == PathIterator.SEG_CLOSE) {
        rule(from[0], from[1], start[0], start[1]);
        from = start;
      } else {
        int last = kind == PathIterator.SEG_CUBICTO ? 4 : 2;
        from = new double[] {at[last], at[last + 1]};
      }
    }
  }

  private void rule(double x1, double y1, double x2, double y2) {
    double left = Math.min(x1, x2);
    double right = Math.max(x1, x2);
    double top = Math.min(y1, y2);
    double bottom = Math.max(y1, y2);
    if (bottom - top <= LEVEL && right - left >= SHORTEST_RULE) {
      double y = (top + bottom) / 2;
      rules.add(new Rule(left, y, right, y));
    } else if (right - left <= LEVEL && bottom - top >= SHORTEST_RULE) {
      double x = (left + right) / 2;
      rules.add(new Rule(x, top, x, bottom));
    }
  }

  private boolean isCurved() {
    PathIterator segments = path.getPathIterator(null);
    double[] at = new double[6];
    for (; !segments.isDone(); segments.next()) {
      int kind = segments.currentSegment(at);
      if (kind == PathIterator.SEG_CUBICTO || kind == PathIterator.SEG_QUADTO) {
        return true;
      }
    }
    return false;
  }

  /** Each part of the path that is filled counts for itself: programs draw all borders at once. */
  private void fills() {
    shapes += isCurved() ? 1 : 0;
    Path2D.Double part = new Path2D.Double();
    PathIterator segments = path.getPathIterator(display);
    double[] at = new double[6];
    for (; !segments.isDone(); segments.next()) {
      int kind = segments.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        fill(part);
        part.reset();
        part.moveTo(at[0], at[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        part.lineTo(at[0], at[1]);
      } else if (kind != PathIterator.SEG_CLOSE) {
        int last = kind == PathIterator.SEG_CUBICTO ? 4 : 2;
        part.lineTo(at[last], at[last + 1]);
      }
    }
    fill(part);
  }

  private void fill(Path2D part) {
    Rectangle2D box = part.getBounds2D();
    double thin = Math.min(box.getWidth(), box.getHeight());
    double length = Math.max(box.getWidth(), box.getHeight());
    if (thin > THICKEST_RULE || length < SHORTEST_RULE || length < 2 * thin) {
      return;
    }
    if (box.getWidth() >= box.getHeight()) {
      rule(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY());
    } else {
      rule(box.getCenterX(), box.getMinY(), box.getCenterX(), box.getMaxY());
    }
  }
}
