package org.huibian.site.view;

/**
 * How long an article is.
 *
 * @param characters the characters of the text, without spaces
 * @param minutes the time to read it, in whole minutes; tables are looked up rather than read and
 *     do not count
 */
public record LengthView(int characters, int minutes) {}
