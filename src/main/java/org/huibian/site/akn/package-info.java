/**
 * Articles as Akoma Ntoso 3.0, the OASIS standard for legislative documents: the form in which
 * other archives and programs for law exchange texts.
 *
 * <p>{@link org.huibian.site.akn.AkomaNtoso} writes an article. Its {@code eId}s are the addresses
 * of the article's page, so that XML and page point to the same places. What may stand where
 * follows the schema of the standard (akomantoso30.xsd, akn-core v1.0 part 2).
 */
package org.huibian.site.akn;
