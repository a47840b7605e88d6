/**
 * Serves a finished site on this machine only, so that an editor sees what readers will see.
 *
 * <p>{@link org.huibian.serve.SiteServer} is an HTTP server on the loopback address; {@link
 * org.huibian.serve.SitePath} parses the path of a request, and {@link
 * org.huibian.serve.MediaTypes} knows the types of files.
 */
package org.huibian.serve;
