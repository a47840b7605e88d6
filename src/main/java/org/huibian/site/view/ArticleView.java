package org.huibian.site.view;

import java.util.List;
import java.util.Optional;
import org.huibian.model.Head;

/**
 * An article with everything that its page shows.
 *
 * @param card the article as lists show it
 * @param head the facts of the article's front matter; a template can show any of them
 * @param corrections its corrections in the editor's order, and its withdrawal
 * @param sheet the name of the style sheet that the page needs: {@code article}, or {@code
 *     article-boxes} or {@code article-tables} for what few articles contain
 * @param addressee the addressed organs, or empty
 * @param length the length of the text
 * @param outline the outline
 * @param attachments those lines of the outline that are attachments
 * @param blocks the body
 * @param interprets the articles that it explains
 * @param interpretedBy the articles that explain it
 * @param cites the documents that it cites
 * @param citesMany whether those of them that the archive lacks are on a page of their own
 * @param graph its links to other articles
 * @param previous the article before it in the issue
 * @param next the article after it in the issue
 * @param source its place in the original; empty if an editor added the article
 * @param data the address of its open data
 */
public record ArticleView(
    CardView card,
    Head head,
    List<CorrectionView> corrections,
    String sheet,
    String addressee,
    LengthView length,
    List<OutlineView> outline,
    List<OutlineView> attachments,
    List<BlockView> blocks,
    List<CardView> interprets,
    List<CardView> interpretedBy,
    List<CitationView> cites,
    boolean citesMany,
    GraphView graph,
    Optional<CardView> previous,
    Optional<CardView> next,
    Optional<SourceView> source,
    String data) {}
