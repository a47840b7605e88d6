package org.huibian.catalog.date;

/**
 * A dated fact and where the text states it.
 *
 * @param start the index in the text at which its words start
 * @param fact the fact
 */
record LocatedFact(int start, DatedFact fact) {}
