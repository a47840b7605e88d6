package org.huibian.site.view;

import java.util.Optional;

/**
 * A short name that an article gives to a document.
 *
 * @param id the anchor of its entry in the page
 * @param name as printed, with its book marks if it has any
 * @param title the full title or titles, with book marks; or a number
 * @param to the article that has the document
 */
public record NameView(String id, String name, String title, Optional<CardView> to) {}
