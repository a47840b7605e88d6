/**
 * Brings the site to where it is published. {@link org.huibian.archive.publish.Publication} works
 * out what a place lacks and in which order it goes there; a {@link
 * org.huibian.archive.publish.Place} does it: a folder ({@link
 * org.huibian.archive.publish.FolderPlace}), rsync, a git branch or rclone, the last three through
 * the programs of these names ({@link org.huibian.archive.publish.SystemProgram}).
 *
 * <p>What a place has is read in the list of sums there. Before anything is changed, the paths that
 * will be are recorded in the place as {@link org.huibian.archive.publish.DoubtfulPaths}; the
 * record is deleted at the end. A publication that was interrupted is finished by the next one,
 * which sends all files of the record again.
 */
package org.huibian.archive.publish;
