/**
 * Dates in the text of an article. {@link org.huibian.catalog.date.DateFinder} finds the days from
 * which and until which a document is in force, and deadlines, each as a {@link
 * org.huibian.catalog.date.DatedFact} with its sentence.
 *
 * <p>It reads one text unit at a time. {@link org.huibian.catalog.date.DayFinder} finds the
 * expressions that name a day; the {@linkplain org.huibian.catalog.date.FactRule rules} read the
 * words around them, for which {@link org.huibian.catalog.date.FactPatterns} has the patterns;
 * {@link org.huibian.catalog.date.SubjectResolver} decides which document the sentence is about.
 */
package org.huibian.catalog.date;
