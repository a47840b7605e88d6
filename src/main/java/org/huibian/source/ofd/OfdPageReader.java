package org.huibian.source.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.Removed;
import org.huibian.source.page.DrawnShape;
import org.huibian.source.page.Glyph;
import org.huibian.source.page.GlyphSheet;
import org.huibian.source.page.Ink;
import org.huibian.source.page.PageContent;
import org.huibian.source.page.Rectangle;
import org.huibian.source.page.RuleCollector;
import org.huibian.source.page.ShapeCollector;

/** Reads the objects of the pages of one document onto sheets. */
final class OfdPageReader {
  /** Lengths in a file are in millimetres. */
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Composed graphics nest no deeper. */
  private static final int DEEPEST = 8;

  /** The most objects of a page; a page full of characters has a thousand or two. */
  private static final int MOST_OBJECTS = 100_000;

  /** The most characters of a page, as of a PDF. */
  private static final int MOST_CHARACTERS = 100_000;

  /** The most rules of a page; the densest table has some thousand. */
  private static final int MOST_RULES = 50_000;

  /** The most paths of a page that are painted anew; a chart has some hundred. */
  private static final int MOST_PAINTED = 20_000;

  /** The thickness of a line that states none, in millimetres. */
  private static final double LINE_WIDTH = 0.353;

  /** A filled area, in square points, on which white characters are seen. */
  private static final double SMALLEST_BACKGROUND = 20;

  /** Stands for a seal in the account; its own part has only a picture and signed bytes. */
  private static final String SEAL = "（电子印章）";

  /** The size of A4 in millimetres, for a page that states none. */
  private static final List<Double> A4 = List.of(0.0, 0.0, 210.0, 297.0);

  private final OfdPackage parts;
  private final OfdDocument document;
  private final OfdPictures pictures;

  /**
   * A page that was read.
   *
   * @param content its content
   * @param unreadable the number of characters without a meaning
   * @param vertical whether its lines run from top to bottom
   * @param curvedShapes the number of filled shapes with curves
   * @param pictureShare the area of its pictures as a share of the page
   * @param shapes the shapes that it draws beside its rules
   * @param painted all that it draws, in order
   */
  record ReadPage(
      PageContent content,
      int unreadable,
      boolean vertical,
      int curvedShapes,
      double pictureShare,
      List<DrawnShape> shapes,
      List<PaintedPath> painted) {}

  OfdPageReader(OfdPackage parts, OfdDocument document) {
    this.parts = parts;
    this.document = document;
    this.pictures = new OfdPictures(parts);
  }

  /** Where the objects of a page are collected. */
  private final class Sheet {
    private final GlyphSheet glyphs = new GlyphSheet();
    private final RuleCollector rules = new RuleCollector();
    private final ShapeCollector shapes = new ShapeCollector();
    private final List<PaintedPath> painted = new ArrayList<>();
    private final OfdResources resources;
    private final TextPlacer text;
    private final StringBuilder hidden = new StringBuilder();
    private boolean stamped;
    private int objects;
    private int characters;

    Sheet(OfdResources resources) {
      this.resources = resources;
      this.text = new TextPlacer(glyphs, resources);
    }

    /** Adds the layers of a page or a template. */
    void addLayers(OfdElement page, AffineTransform place) {
      page.child("Content")
          .ifPresent(
              content -> content.children("Layer").forEach(layer -> addObjects(layer, place, 0)));
    }

    private void addObjects(OfdElement parent, AffineTransform place, int depth) {
      for (OfdElement object : parent.children()) {
        objects++;
        if (objects > MOST_OBJECTS) {
          throw new InputException(parts.file(), Problem.FILE_TOO_DEMANDING);
        }
        if (!object.get("Visible").equals("false")) {
          addObject(object, place, depth);
        } else {
          collectText(object);
        }
      }
    }

    /** Keeps the text of an object that is not shown, so that the import can account for it. */
    private void collectText(OfdElement object) {
      object.children("TextCode").forEach(code -> hidden.append(code.text().strip()));
      object.children().forEach(this::collectText);
    }

    /** Adds the text of an annotation, which belongs to no text of the page. */
    void addAnnotation(OfdElement annotation, AffineTransform place) {
      stamped = true;
      for (OfdElement appearance : annotation.children("Appearance")) {
        AffineTransform own = own(appearance, place);
        for (OfdElement object : appearance.children()) {
          if (object.name().equals("TextObject") || object.name().equals("PageBlock")) {
            addObject(object, own, DEEPEST - 1);
          }
        }
      }
      stamped = false;
    }

    private void addObject(OfdElement object, AffineTransform place, int depth) {
      switch (object.name()) {
        case "TextObject" -> {
          glyphs.setInk(OfdInks.of(object), stamped, false);
          characters += text.add(object, own(object, place));
          if (characters > MOST_CHARACTERS) {
            throw new InputException(parts.file(), Problem.FILE_TOO_DEMANDING);
          }
        }
        case "PathObject" -> addPath(object, own(object, place));
        case "ImageObject" -> addPicture(object, own(object, place));
        case "CompositeObject" -> {
          if (depth < DEEPEST) {
            resources
                .graphic(object.get("ResourceID"))
                .flatMap(graphic -> graphic.child("Content"))
                .ifPresent(content -> addObjects(content, own(object, place), depth + 1));
          }
        }
        case "PageBlock" -> {
          if (depth < DEEPEST) {
            addObjects(object, place, depth + 1);
          }
        }
        default -> {}
      }
    }

    private void addPath(OfdElement object, AffineTransform place) {
      Path2D path = OfdPath.parse(object.textOf("AbbreviatedData").orElse(""));
      path.transform(place);
      Optional<OfdElement> parameters = resources.parameters(object.get("DrawParam"));
      Optional<Ink> fill = Optional.empty();
      Optional<Ink> stroke = Optional.empty();
      if (object.get("Fill").equals("true")) {
        fill = Optional.of(OfdInks.of(object, "FillColor", parameters));
        rules.addFilled(path.getPathIterator(null));
        Rectangle2D box = path.getBounds2D();
        if (box.getWidth() * box.getHeight() > SMALLEST_BACKGROUND && !fill.get().isPaper()) {
          glyphs.addBackground(rectangle(box));
        }
      }
      if (!object.get("Stroke").equals("false")) {
        stroke = Optional.of(OfdInks.of(object, "StrokeColor", parameters));
        rules.addStroked(path.getPathIterator(null));
      }
      if (rules.rules().size() > MOST_RULES) {
        throw new InputException(parts.file(), Problem.FILE_TOO_DEMANDING);
      }
      double width = parameters.map(p -> p.number("LineWidth", LINE_WIDTH)).orElse(LINE_WIDTH);
      double scale = Math.sqrt(Math.abs(place.getDeterminant()));
      paint(new PaintedPath(path, fill, stroke, object.number("LineWidth", width) * scale));
    }

    private void paint(PaintedPath path) {
      // Of an area as white as paper, only its outline is seen.
      boolean filled = path.fill().filter(ink -> !ink.isPaper()).isPresent();
      Optional<Ink> ink = filled ? path.fill() : path.stroke();
      ink.ifPresent(colour -> shapes.add(path.path().getPathIterator(null), filled, colour));
      if (painted.size() < MOST_PAINTED) {
        painted.add(path);
      }
    }

    private void addPicture(OfdElement object, AffineTransform place) {
      // A picture fills the unit square of its object.
      Rectangle2D square = new Rectangle2D.Double(0, 0, 1, 1);
      Rectangle2D box = place.createTransformedShape(square).getBounds2D();
      if (object.get("CTM").isEmpty()) {
        List<Double> boundary = OfdElement.numbers(object.get("Boundary"));
        if (boundary.size() < 4) {
          return;
        }
        Rectangle2D shown = new Rectangle2D.Double(0, 0, boundary.get(2), boundary.get(3));
        box = place.createTransformedShape(shown).getBounds2D();
      }
      Rectangle area = rectangle(box);
      glyphs.addBackground(area);
      resources.media(object.get("ResourceID")).ifPresent(part -> pictures.add(part, area));
    }
  }

  private static Rectangle rectangle(Rectangle2D box) {
    return new Rectangle(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  /** Returns the transformation from the coordinates of an object to those of the page. */
  private static AffineTransform own(OfdElement object, AffineTransform place) {
    AffineTransform own = new AffineTransform(place);
    List<Double> boundary = OfdElement.numbers(object.get("Boundary"));
    if (boundary.size() >= 2) {
      own.translate(boundary.get(0), boundary.get(1));
    }
    List<Double> m = OfdElement.numbers(object.get("CTM"));
    if (m.size() == 6) {
      own.concatenate(
          new AffineTransform(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5)));
    }
    return own;
  }

  /**
   * Reads a page with its templates.
   *
   * @param number its number in the file, from 1
   */
  ReadPage read(OfdDocument.Page page, int number) {
    List<Double> area = area(page);
    double width = area.get(2) * POINTS_PER_MM;
    double height = area.get(3) * POINTS_PER_MM;
    AffineTransform display = AffineTransform.getScaleInstance(POINTS_PER_MM, POINTS_PER_MM);
    display.translate(-area.get(0), -area.get(1));
    Sheet sheet = collect(page, display);
    int turn = sheet.glyphs.turn();
    if (turn != 0) {
      // Most text stands on its side, as that of a wide table does: the page is turned upright.
      AffineTransform upright = upright(turn, width, height);
      upright.concatenate(display);
      sheet = collect(page, upright);
      double other = width;
      width = turn % 2 == 0 ? width : height;
      height = turn % 2 == 0 ? height : other;
    }
    boolean vertical = sheet.glyphs.isVertical();
    double covered = pictures.coveredArea() / Math.max(1, width * height);
    PageContent content =
        vertical
            ? laidDown(number, width, height, sheet, page)
            : new PageContent(
                number,
                width,
                height,
                sheet.glyphs.glyphs(width, height),
                sheet.rules.rules(),
                pictures.pictures(width * height),
                List.of(),
                leftOut(sheet, page, width, height));
    // The page of a text on its side was turned, and its drawings with it.
    boolean drawn = turn == 0 && !vertical && sheet.painted.size() < MOST_PAINTED;
    return new ReadPage(
        content,
        sheet.glyphs.unreadable(),
        vertical,
        sheet.rules.curvedShapes(),
        covered,
        drawn ? sheet.shapes.shapes() : List.of(),
        sheet.painted);
  }

  private Sheet collect(OfdDocument.Page page, AffineTransform display) {
    pictures.startPage();
    List<OfdElement> owns = page.content().children("PageRes");
    OfdResources resources = owns.isEmpty() ? document.shared() : document.shared().forPage();
    for (OfdElement own : owns) {
      resources.add(OfdPackage.resolve(page.name(), own.text().strip()));
    }
    Sheet sheet = new Sheet(resources);
    document.templates(page, true).forEach(t -> sheet.addLayers(t.content(), display));
    sheet.addLayers(page.content(), display);
    document.templates(page, false).forEach(t -> sheet.addLayers(t.content(), display));
    document.annotations(page).forEach(annotation -> sheet.addAnnotation(annotation, display));
    return sheet;
  }

  /**
   * Returns the turn that makes lines that run at some quarter turns clockwise run to the right.
   */
  private static AffineTransform upright(int turn, double width, double height) {
    return switch (turn) {
      case 1 -> new AffineTransform(0, -1, 1, 0, 0, width);
      case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
      default -> new AffineTransform(0, 1, -1, 0, height, 0);
    };
  }

  /** Returns the content with columns from right to left as lines from top to bottom. */
  private PageContent laidDown(
      int number, double width, double height, Sheet sheet, OfdDocument.Page page) {
    List<Glyph> turned = new ArrayList<>();
    for (Glyph g : sheet.glyphs.glyphs(width, height)) {
      double x = g.y() - Glyph.ASCENT_EM * g.size();
      double y = width - g.x() - Glyph.DESCENT_EM * g.size();
      turned.add(new Glyph(g.text(), x, y, g.size(), g.size(), g.bold()));
    }
    return new PageContent(
        number,
        height,
        width,
        turned,
        List.of(),
        List.of(),
        List.of(),
        leftOut(sheet, page, width, height));
  }

  /** Returns what the page shows beside its text: stamps, annotations, hidden text, seals. */
  private Map<Removed.Kind, String> leftOut(
      Sheet sheet, OfdDocument.Page page, double width, double height) {
    Map<Removed.Kind, String> leftOut = new TreeMap<>(sheet.glyphs.leftOut(width, height));
    if (!sheet.hidden.isEmpty()) {
      leftOut.merge(Removed.Kind.HIDDEN, sheet.hidden.toString(), String::concat);
    }
    int seals = document.seals(page);
    if (seals > 0) {
      leftOut.merge(Removed.Kind.OVERPRINT, SEAL.repeat(seals), String::concat);
    }
    return leftOut;
  }

  private List<Double> area(OfdDocument.Page page) {
    return page.content()
        .child("Area")
        .flatMap(OfdPageReader::physicalBox)
        .or(() -> document.pageArea().flatMap(OfdPageReader::physicalBox))
        .orElse(A4);
  }

  private static Optional<List<Double>> physicalBox(OfdElement area) {
    return area.textOf("PhysicalBox")
        .map(OfdElement::numbers)
        .filter(box -> box.size() == 4 && box.get(2) > 1 && box.get(3) > 1);
  }
}
