package org.huibian.source.page;

import org.huibian.source.Picture;

/**
 * A picture on a page.
 *
 * @param place where it is shown
 * @param picture its file
 */
public record PlacedPicture(Rectangle place, Picture picture) {}
