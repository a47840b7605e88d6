/**
 * The documents that a text cites, in three steps that stay apart: {@link
 * org.huibian.catalog.citation.MentionFinder} finds what is named, {@link
 * org.huibian.catalog.citation.CitationResolver} looks it up among the {@link
 * org.huibian.catalog.citation.Works} of the archive, {@link
 * org.huibian.catalog.citation.CitationReader} goes through an article and says where what leads. A
 * wrong link is worse than none.
 */
package org.huibian.catalog.citation;
