package org.huibian.site.view;

/**
 * The length of an article.
 *
 * @param characters the number of characters of the running text, without spaces
 * @param minutes the time to read them, in whole minutes; at least 1
 * @param tables the number of characters in tables, which are looked up rather than read
 */
public record LengthView(int characters, int minutes, int tables) {}
