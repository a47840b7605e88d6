/** Writes the files that feed readers and search engines fetch: Atom feeds, sitemap, robots.txt. */
package org.huibian.site.feed;
