/**
 * Shows the finished site on this machine only, so that an editor sees what a reader will see.
 *
 * <p>{@link org.huibian.serve.SiteServer} answers on the loopback address; {@link
 * org.huibian.serve.MediaTypes} names what a file is.
 */
package org.huibian.serve;
