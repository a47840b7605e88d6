package org.huibian.site.view;

/**
 * How long an article is.
 *
 * @param characters the characters of the running text, without spaces
 * @param minutes the time to read them, in whole minutes
 * @param tables the characters in tables, which are looked up rather than read
 */
public record LengthView(int characters, int minutes, int tables) {}
