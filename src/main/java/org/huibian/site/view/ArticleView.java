package org.huibian.site.view;

import java.util.List;
import org.huibian.catalog.OutlineEntry;

/**
 * An article's page.
 *
 * @param card the article's headline and particulars
 * @param addressee the addressed organs, or empty
 * @param outline the outline; a template sees its level, text, anchor and runin
 * @param blocks the body
 * @param interprets the articles that this one explains
 * @param interpretedBy the articles that explain this one
 * @param cites the documents that it cites
 * @param graph what the archive knows about it
 * @param previous the article before it in the issue, null at the first
 * @param next the article after it in the issue, null at the last
 * @param source where it stands in the original, null if an editor added it
 * @param data the address of its open data
 */
public record ArticleView(
    CardView card,
    String addressee,
    List<OutlineEntry> outline,
    List<BlockView> blocks,
    List<CardView> interprets,
    List<CardView> interpretedBy,
    List<CitationView> cites,
    GraphView graph,
    CardView previous,
    CardView next,
    SourceView source,
    String data) {}
