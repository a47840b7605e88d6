/**
 * Dates in the text of an article. {@link org.huibian.catalog.date.DateFinder} finds the days from
 * which and until which a document is in force, ends of transitions, consultations and public
 * notices, and deadlines, each as a {@link org.huibian.catalog.date.DatedFact} with its sentence
 * and with who has to act. An editor's rulings come before what it finds.
 *
 * <p>It reads one text unit at a time. {@link org.huibian.catalog.date.DayFinder} finds the
 * expressions that name a day; the {@linkplain org.huibian.catalog.date.FactRule rules} read the
 * words around them: {@link org.huibian.catalog.date.ForceClause}, {@link
 * org.huibian.catalog.date.Validity}, {@link org.huibian.catalog.date.TransitionPhrase} and {@link
 * org.huibian.catalog.date.DeadlinePhrase}, with {@link org.huibian.catalog.date.GoalPhrase} for
 * what is not due. {@link org.huibian.catalog.date.DocumentSubject} tells whether a clause speaks
 * of a document as a whole, {@link org.huibian.catalog.date.SubjectResolver} of which one, {@link
 * org.huibian.catalog.date.HistoryNote} when it was published, and {@link
 * org.huibian.catalog.date.SecondDocument} whether it is the article's own. {@link
 * org.huibian.catalog.date.ExampleText} leaves out the days of invented examples.
 */
package org.huibian.catalog.date;
