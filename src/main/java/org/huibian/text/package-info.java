/**
 * The conventions of Chinese official texts: parsers for numerals, enumeration marks, dates and
 * document numbers, a recogniser of the names of authorities, and keys for comparing texts
 * regardless of typography.
 *
 * <p>The parsers look at one text at a time. What a mark means in its context is decided in {@code
 * recovery}.
 */
package org.huibian.text;
