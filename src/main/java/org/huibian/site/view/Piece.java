package org.huibian.site.view;

/**
 * A part of a page that has a template of its own. The template of the page inserts it as it is and
 * cannot look into it, so that after a change of its values only this part of the page is another
 * one.
 *
 * @param template the file name of the template
 * @param model the values for the template
 */
public record Piece(String template, PrintedArticle model) {}
