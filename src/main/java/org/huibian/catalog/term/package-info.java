/**
 * The terms that documents define for themselves, each {@link org.huibian.catalog.term.Term} with
 * the sentence that defines it. {@link org.huibian.catalog.term.TermFinder} finds them.
 */
package org.huibian.catalog.term;
