/**
 * The texts of an article one by one ({@link org.huibian.catalog.passage.Passage}), and the
 * sentences by which something is proved ({@link org.huibian.catalog.passage.Evidence}).
 */
package org.huibian.catalog.passage;
