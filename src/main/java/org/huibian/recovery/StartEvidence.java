package org.huibian.recovery;

import org.huibian.recovery.Headlines.Form;

/**
 * The evidence for and against the start of an article at a possible headline. {@link
 * StartEvidenceReader} collects it, {@link StartRules} weighs it.
 *
 * @param form the form of the headline
 * @param named whether the article so far has named it as a work (《…》)
 * @param expected whether the printed contents name it
 * @param numberNext whether a document number follows
 * @param addresseeNext whether an addressee follows
 * @param newPage whether it starts a page
 * @param pagesKnown whether the text shows where every page starts
 * @param setLarge whether print shows that it is set in larger type
 * @param afterCompleteText whether the text before it can be the end of an article
 * @param afterSignature whether a signature stands right before it, on the same page
 * @param hasContents whether the issue has printed contents
 * @param first whether no article has started yet
 */
record StartEvidence(
    Form form,
    boolean named,
    boolean expected,
    boolean numberNext,
    boolean addresseeNext,
    boolean newPage,
    boolean pagesKnown,
    boolean setLarge,
    boolean afterCompleteText,
    boolean afterSignature,
    boolean hasContents,
    boolean first) {}
