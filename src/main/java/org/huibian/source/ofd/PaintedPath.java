package org.huibian.source.ofd;

import java.awt.geom.Path2D;
import java.util.Optional;
import org.huibian.source.page.Ink;

/**
 * A path as a page paints it, in points.
 *
 * @param path its outline on the page
 * @param fill the colour of its area, if it is filled
 * @param stroke the colour of its outline, if that is drawn
 * @param width the thickness of its outline
 */
record PaintedPath(Path2D path, Optional<Ink> fill, Optional<Ink> stroke, double width) {}
