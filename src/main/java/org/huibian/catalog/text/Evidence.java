package org.huibian.catalog.text;

/**
 * A sentence of an article that says something, as printed.
 *
 * @param sentence the sentence, with its closing mark; of a heading or a cell all of it
 * @param anchor the address within the article's page, empty at its start
 */
public record Evidence(String sentence, String anchor) {}
