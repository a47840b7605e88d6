/**
 * Serves a finished site on this machine only, so that an editor sees what readers will see, and
 * follows the editor's saves.
 *
 * <p>{@link org.huibian.serve.SiteServer} is an HTTP server on the loopback address; {@link
 * org.huibian.serve.SitePath} parses the path of a request, and {@link
 * org.huibian.serve.MediaTypes} knows the types of files. {@code FolderWatcher} waits for changes,
 * {@code SiteFollower} builds the site after each by a {@link org.huibian.serve.Rebuild}, and
 * {@code SiteEvents} sends the result to the open pages, which receive it by the scripts of {@code
 * FollowScripts}.
 */
package org.huibian.serve;
