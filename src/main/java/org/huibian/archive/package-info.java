/**
 * What outlives the program: whether a copy of the site is whole.
 *
 * <p>{@link org.huibian.archive.Verifier} compares a {@link org.huibian.archive.SiteCopy} with the
 * sums in its {@code SHA256SUMS}, which {@link org.huibian.archive.SumsFile} reads. A copy is a
 * folder ({@link org.huibian.archive.FolderCopy}), a ZIP file ({@link org.huibian.archive.ZipCopy})
 * or a published site ({@link org.huibian.archive.PublishedCopy}).
 */
package org.huibian.archive;
