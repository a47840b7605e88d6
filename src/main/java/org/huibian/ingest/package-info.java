/**
 * An import as a use case: an original becomes an issue's folder of Markdown.
 *
 * <p>{@link org.huibian.ingest.IssueImport} runs one. {@link org.huibian.ingest.OriginalReader}
 * reads the original; {@code IncomingIssue} holds what was recovered from it, {@code IssueSnapshot}
 * the folder as it is. {@code ImportPlanner} makes an {@link org.huibian.ingest.ImportPlan} of the
 * two, the review page included: {@code ArticleMatcher} finds the articles of the last import
 * again, {@code Numbering} gives them their numbers, {@code FileMerge} decides about each file, and
 * {@code ThreeWayMerge} merges the editor's lines with the new ones. {@code Resemblance} tells
 * another issue from a better version of the same one. Up to here, nothing is written.
 *
 * <p>{@code ChangeApplier} applies the plan by a {@code FolderTransaction}, which can be killed at
 * any moment: {@link org.huibian.ingest.PendingImport} finishes or discards what was left. The
 * former state goes to the {@code History}, from which {@link org.huibian.ingest.Undo} brings it
 * back. No other package writes into the content folder.
 *
 * <p>{@link org.huibian.ingest.ContentEdit} makes the steps of an editor, each an {@link
 * org.huibian.ingest.EditStep}: {@code EditPlanner} plans what it changes in an {@code EditDraft}
 * of the folder, and the same transaction and history carry it out.
 */
package org.huibian.ingest;
