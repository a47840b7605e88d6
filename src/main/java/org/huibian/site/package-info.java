/**
 * The contracts of a site, on which every package below depends.
 *
 * <p>A site consists of parts. A {@link org.huibian.site.SitePart} declares what it reads and which
 * paths it writes; it receives the content as a {@link org.huibian.site.SiteModel} and writes files
 * to a {@link org.huibian.site.SiteOutput}. The packages below hold the parts by kind: {@code
 * page}, {@code data}, {@code feed}, {@code asset}, {@code offline} and {@code akn}. {@code index},
 * {@code calendar} and {@code dossier} compute what the model contains. {@code org.huibian.build}
 * runs the parts.
 */
package org.huibian.site;
