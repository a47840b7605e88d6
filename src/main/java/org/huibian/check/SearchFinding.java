package org.huibian.check;

/**
 * A fault that was found in the search of a site.
 *
 * @param fault the fault
 * @param query the query that shows it; empty if it needs none
 * @param detail what it is about
 */
public record SearchFinding(SearchFault fault, String query, String detail) {}
