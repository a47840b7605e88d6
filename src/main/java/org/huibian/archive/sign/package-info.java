/**
 * Signatures of the site's list of sums, made and checked with the system's ssh-keygen: {@link
 * org.huibian.archive.sign.Signature}. Signatures of minisign are not checked: what it signs by
 * default is a BLAKE2b hash, which neither Java nor a library of this program computes.
 */
package org.huibian.archive.sign;
