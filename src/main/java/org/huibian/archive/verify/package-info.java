/**
 * Tells of a folder or a file what it is, a site, a bag or a WACZ file, and whether it is whole:
 * {@link org.huibian.archive.verify.LocalCopy}.
 */
package org.huibian.archive.verify;
