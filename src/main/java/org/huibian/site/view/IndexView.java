package org.huibian.site.view;

import java.util.List;

/**
 * An index.
 *
 * @param id which one: {@code authorities}, {@code topics}, {@code years}, {@code kinds} …;
 *     templates have the words
 * @param href the address of its page
 * @param headings what it lists; for an overview only the fullest ones
 * @param all how many headings it has
 */
public record IndexView(String id, String href, List<HeadingView> headings, int all) {}
