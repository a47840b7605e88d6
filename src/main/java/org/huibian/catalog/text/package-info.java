/**
 * The text of an article in pieces. A {@link org.huibian.catalog.text.TextUnit} is one heading,
 * paragraph, list item or table cell with its anchor; {@link
 * org.huibian.catalog.text.SentenceSplitter} finds the sentence around a range; {@link
 * org.huibian.catalog.text.Evidence} is the sentence that supports a finding.
 */
package org.huibian.catalog.text;
