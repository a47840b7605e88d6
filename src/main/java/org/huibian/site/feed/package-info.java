/** Writes the files that search engines and feed readers fetch. */
package org.huibian.site.feed;
