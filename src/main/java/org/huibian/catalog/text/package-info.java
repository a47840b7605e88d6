/**
 * The texts of an article one by one ({@link org.huibian.catalog.text.TextUnit}), and the sentences
 * by which something is proved ({@link org.huibian.catalog.text.Evidence}).
 */
package org.huibian.catalog.text;
