/**
 * The recovery of an issue: from passages to articles.
 *
 * <p>{@link org.huibian.recovery.Recovery#recover} shows the whole pipeline. {@link
 * org.huibian.recovery.CleanedText} removes what does not belong to an article, {@link
 * org.huibian.recovery.ArticleSplitter} splits the text into articles, and {@link
 * org.huibian.recovery.ArticleRecovery} makes an article of each draft: {@link
 * org.huibian.recovery.RoleAssignment} assigns a role to each segment, {@link
 * org.huibian.recovery.BlockAssembler} makes blocks of them, and {@link
 * org.huibian.recovery.HeadReader} reads the head. The {@link org.huibian.recovery.Ledger} proves
 * that every character is accounted for.
 *
 * <p>The rules follow the form of official documents (GB/T 9704-2012) and the consistency of the
 * document itself. Every step returns a value, and with it a {@link org.huibian.recovery.Doubt} for
 * each decision that is not certain.
 */
package org.huibian.recovery;
