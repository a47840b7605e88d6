/**
 * Indexes of the archive: by authority, by topic, by year and month, by document number, by kind,
 * and the documents that the archive lacks.
 *
 * <p>{@link org.huibian.site.index.Indexes} computes them from the catalogue and lists them. An
 * {@link org.huibian.site.index.Index} has {@link org.huibian.site.index.IndexHeading}s, each with
 * an address that never changes. Pages and feeds are made of the indexes in other packages, which
 * need no change for a new one.
 */
package org.huibian.site.index;
