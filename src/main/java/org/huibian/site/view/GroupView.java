package org.huibian.site.view;

import java.util.List;

/**
 * The articles under one heading of an index.
 *
 * @param index which index
 * @param name the heading
 * @param otherNames other names of the same
 * @param count how many articles
 * @param year the year that this page is cut down to, or empty
 * @param up the address of the whole heading if the page is cut down, otherwise of the index
 * @param feed the address of its feed, or empty
 * @param sections the articles that this page shows
 * @param years the pages of single years, if the heading is too long for one page
 */
public record GroupView(
    String index,
    String name,
    List<String> otherNames,
    int count,
    String year,
    String up,
    String feed,
    List<SectionView> sections,
    List<HeadingView> years) {}
