package org.huibian.site.view;

import java.util.List;

/**
 * The articles under a heading of an index.
 *
 * @param index the name of the index
 * @param name the heading
 * @param above the heading of which this one is a part, as a month of its year; or empty
 * @param otherNames other names of the same
 * @param count the number of articles on the page
 * @param year the year to which the page is limited, if the list is too long for one page; or empty
 * @param up the address of the whole heading, of the heading above or of the index
 * @param feed the address of the feed
 * @param sections the sections of the page
 * @param parts the pages of single years, or of the months of a year, if the list is too long for
 *     one page
 */
public record GroupView(
    String index,
    String name,
    String above,
    List<String> otherNames,
    int count,
    String year,
    String up,
    String feed,
    List<SectionView> sections,
    List<HeadingView> parts) {}
