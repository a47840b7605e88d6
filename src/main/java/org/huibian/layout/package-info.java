/**
 * The layout of an original: from source lines to passages.
 *
 * <p>{@link org.huibian.layout.LayoutReader} tells the {@link org.huibian.layout.Family} of an
 * original and finds its {@link org.huibian.layout.PageFurniture}. The {@link
 * org.huibian.layout.LineReader} of the family reads the other lines, and the masthead is read from
 * cover and running headers. {@link org.huibian.layout.FragmentedTable} reassembles broken tables,
 * {@link org.huibian.layout.LineGrouper} groups the lines into passages by the marks of the
 * original, and {@link org.huibian.layout.PassageJoiner} joins passages that printing cut. The
 * outcome is a {@link org.huibian.layout.Layout}, in which every line of text is in a passage or in
 * the list of what was left out.
 */
package org.huibian.layout;
