/**
 * Signatures of the site's list of sums, made and checked with the system's ssh-keygen: {@link
 * org.huibian.archive.sign.Signature}.
 */
package org.huibian.archive.sign;
