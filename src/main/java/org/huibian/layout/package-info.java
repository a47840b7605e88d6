/**
 * From lines to passages: tells the family of the text ({@link org.huibian.layout.Family}), finds
 * what is furniture of the printed page and no text ({@link org.huibian.layout.Furniture}), what
 * the masthead says of the issue ({@link org.huibian.layout.Masthead}), and joins the lines that
 * printing cut ({@link org.huibian.layout.PassageJoiner}).
 *
 * <p>{@link org.huibian.layout.Layout#of} does all of it. Every line of the source ends up in a
 * passage or in the list of what was left out.
 */
package org.huibian.layout;
