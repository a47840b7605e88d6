package org.huibian.site.view;

import java.util.List;

/**
 * A part of a list of articles.
 *
 * @param name a year, a month, a number's code; empty if the list has one part only
 * @param anchor its address within the page, or empty
 * @param cards its articles
 */
public record SectionView(String name, String anchor, List<CardView> cards) {}
