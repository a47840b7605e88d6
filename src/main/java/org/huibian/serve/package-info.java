/**
 * Serves a finished site on this machine only, so that an editor sees what readers will see, and
 * follows the editor's saves.
 *
 * <p>{@link org.huibian.serve.SiteServer} is an HTTP server on the loopback address; {@link
 * org.huibian.serve.SitePath} parses the path of a request. {@code FolderWatcher} waits for
 * changes. {@code SiteFollower} asks a {@link org.huibian.serve.Rebuild} for previews, which are
 * shown as {@code PreviewedPages} in place of the site's, and then for a build. {@code SiteEvents}
 * sends the versions to the open pages, which receive them by the scripts of {@code FollowScripts}.
 */
package org.huibian.serve;
