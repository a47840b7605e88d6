package org.huibian.site.view;

/**
 * A short name that the article gives a document.
 *
 * @param id the address of its entry in the page
 * @param name as printed, with its book marks if it has any
 * @param title the full title or titles, with book marks; or a number
 * @param to the article that has the document, null if there is none
 */
public record NameView(String id, String name, String title, CardView to) {}
