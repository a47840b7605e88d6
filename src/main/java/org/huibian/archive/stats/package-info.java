/**
 * What readers use, counted from the access log of a web server. Start at {@link
 * org.huibian.archive.stats.UsageCounter}. No address of a reader leaves {@link
 * org.huibian.archive.stats.LogEntry}: visits are told apart by a hash with a salt that is drawn
 * for each run, kept in memory only, and different for each day.
 */
package org.huibian.archive.stats;
