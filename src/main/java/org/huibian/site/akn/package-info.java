/**
 * Writes articles as Akoma Ntoso 3.0, the OASIS standard for legislative documents.
 *
 * <p>{@link org.huibian.site.akn.AkomaNtoso} is the part of the site; {@code AknDocument} writes an
 * article. The {@code eId}s are the anchors of the article's page, so that XML and page point to
 * the same places. The order of the elements follows the schema of the standard (akomantoso30.xsd,
 * akn-core v1.0 part 2).
 */
package org.huibian.site.akn;
