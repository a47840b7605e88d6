/**
 * Reads an original into lines, byte for byte faithful: what a line says, where it starts and ends,
 * is decided later. A reader refuses what is no text with an {@link
 * org.huibian.model.InputException} and never guesses an encoding.
 */
package org.huibian.source;
