/**
 * How Chinese official texts are written: numerals, marks of enumeration, dates, document numbers,
 * the names of authorities, and keys by which two printings of one text compare equal.
 *
 * <p>Facts only, no decisions: what a mark means in its place is for {@code recovery} to decide.
 */
package org.huibian.text;
