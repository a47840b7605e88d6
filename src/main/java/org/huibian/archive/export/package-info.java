/**
 * An issue as one thing to keep: each format of a whole issue in one file.
 *
 * <p>{@link org.huibian.archive.export.IssueExporter} reads the content and lets an {@link
 * org.huibian.archive.export.IssueExport} for each format write an issue into the {@link
 * org.huibian.archive.export.ExportFolder}, which notes from which content a file was made. {@link
 * org.huibian.archive.export.StaleExports} tells which files are older than their content. The site
 * takes the files from there ({@link org.huibian.site.asset.ExportedFolder}).
 */
package org.huibian.archive.export;
