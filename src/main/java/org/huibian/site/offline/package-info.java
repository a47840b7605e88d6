/**
 * Writes what a browser needs for reading without a network: the lists of what can be kept and the
 * service worker. Both are made of the files of other parts, so they are written last.
 */
package org.huibian.site.offline;
