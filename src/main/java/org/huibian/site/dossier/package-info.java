/**
 * What belongs to one policy, on one time line: the policy, its explanations, what it builds on,
 * what cites it, what is due.
 *
 * <p>{@link org.huibian.site.dossier.Dossiers} gathers it from the catalogue; {@link
 * org.huibian.site.dossier.TimeLine} lays it out as a picture.
 */
package org.huibian.site.dossier;
