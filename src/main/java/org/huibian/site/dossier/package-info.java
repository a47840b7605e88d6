/**
 * Dossiers: a policy with its explanations, the documents that it is based on, those that cite it
 * and its days, on one timeline.
 *
 * <p>{@link org.huibian.site.dossier.Dossiers} collects them from the catalogue; {@link
 * org.huibian.site.dossier.TimeLine} computes the picture of the timeline.
 */
package org.huibian.site.dossier;
