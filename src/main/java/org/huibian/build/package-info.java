/**
 * Writes a site to disk. {@link org.huibian.build.SiteBuilder} runs the parts of the site that
 * {@code SiteParts} lists; {@code StagedOutput} takes their files and computes the digests; {@code
 * OutputFolder} replaces the old site when the new one is complete; {@code Manifest} lists its
 * files.
 */
package org.huibian.build;
