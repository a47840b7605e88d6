/**
 * Bags for long keeping, after BagIt 1.0 (RFC 8493): {@link org.huibian.archive.bag.BagWriter}
 * writes the content of an issue or of the whole archive as a bag, {@link
 * org.huibian.archive.bag.BagVerifier} tells whether each file of a bag is as listed, and {@link
 * org.huibian.archive.bag.Restoration} makes a content folder of a bag again.
 */
package org.huibian.archive.bag;
