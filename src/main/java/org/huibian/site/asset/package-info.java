/**
 * Writes the files that pages load or link to: style sheets, scripts, pictures, originals and QR
 * codes.
 *
 * <p>{@link org.huibian.site.asset.SiteAssets} compiles style sheets and scripts once for a build;
 * the name of their folder follows from their content. The Closure compiler and the QR code library
 * are used in this package only.
 */
package org.huibian.site.asset;
