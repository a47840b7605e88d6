/**
 * The finished site as one file that web archives can replay, after WACZ 1.1.1: {@link
 * org.huibian.archive.wacz.WaczWriter} writes it, and {@link org.huibian.archive.wacz.WaczVerifier}
 * tells whether each file in it is as listed.
 */
package org.huibian.archive.wacz;
