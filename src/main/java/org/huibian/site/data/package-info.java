/**
 * Writes the files that programs and scripts read: the open data in JSON with its schemas, the
 * tables as CSV, and the search index.
 */
package org.huibian.site.data;
