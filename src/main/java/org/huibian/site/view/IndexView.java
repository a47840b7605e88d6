package org.huibian.site.view;

import java.util.List;

/**
 * An index.
 *
 * @param id its name, such as {@code authorities}; {@code words.ftlh} has the words for it
 * @param href the address of its page
 * @param headings the headings that the page lists; the page of all indexes lists the fullest ones
 * @param all how many headings the index has
 */
public record IndexView(String id, String href, List<HeadingView> headings, int all) {}
