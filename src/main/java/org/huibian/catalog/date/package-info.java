/**
 * The days that a text speaks about: when it comes into force, how long it is valid, by when
 * something is due ({@link org.huibian.catalog.date.DatedFact}).
 */
package org.huibian.catalog.date;
