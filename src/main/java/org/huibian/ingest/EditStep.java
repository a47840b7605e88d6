package org.huibian.ingest;

import java.util.List;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.Correction;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.model.Withdrawal;

/**
 * A step of an editor in the content. A step that changes a text names the digest of the file that
 * the editor has read, so that it never overwrites what somebody has saved since.
 */
public sealed interface EditStep {
  /** Returns the issue in whose folder the step changes files. */
  IssueId issue();

  /** A step that changes one article. */
  sealed interface OfArticle extends EditStep {
    /** Returns the article. */
    ArticleId article();

    /**
     * Returns the SHA-256 of the file as the editor has read it, as {@link ContentEdit} gives it.
     */
    String digest();

    @Override
    default IssueId issue() {
      return article().issue();
    }
  }

  /**
   * Gives the file of an article another text.
   *
   * @param text the whole file
   */
  record WriteText(ArticleId article, String digest, String text) implements OfArticle {}

  /**
   * Makes an article of the end of another one.
   *
   * @param line the line in the body, as {@link org.huibian.markdown.ArticleText#body} has it, with
   *     which the new article begins; counted from 1
   * @param title the title of the new article; if it is empty, or the same as the line, the line
   *     becomes the title
   */
  record Split(ArticleId article, String digest, int line, String title) implements OfArticle {}

  /**
   * Withdraws an article: its page stays, without the text.
   *
   * @param withdrawal the day and the reason
   */
  record Withdraw(ArticleId article, String digest, Withdrawal withdrawal) implements OfArticle {}

  /** Takes the withdrawal of an article back. */
  record Restore(ArticleId article, String digest) implements OfArticle {}

  /**
   * Tells readers of a correction of the text.
   *
   * @param correction what was corrected
   */
  record Correct(ArticleId article, String digest, Correction correction) implements OfArticle {}

  /**
   * Adds an article without text.
   *
   * @param title its title
   * @param kind its kind
   * @param after the article that it follows; empty to put it at the end
   */
  record Add(IssueId issue, String title, Kind kind, Optional<ArticleId> after)
      implements EditStep {}

  /**
   * Puts the articles of an issue into another order.
   *
   * @param order the articles in their order; one that is not named follows the article that it
   *     follows by nature
   */
  record Order(IssueId issue, List<ArticleId> order) implements EditStep {
    /** Copies the list. */
    public Order {
      order = List.copyOf(order);
    }
  }

  /**
   * Makes one article of two. The address of the second leads to the first from then on.
   *
   * @param first the article that stays
   * @param second the article whose text is put behind that of the first
   */
  record Merge(ArticleId first, ArticleId second) implements EditStep {
    @Override
    public IssueId issue() {
      return first.issue();
    }
  }

  /**
   * Puts a file beside the articles of an issue.
   *
   * @param name the name that the editor gives it
   * @param bytes its content; not copied, and not to be changed
   */
  record PutFile(IssueId issue, String name, byte[] bytes) implements EditStep {}

  /** Removes an issue with all its files, if no address of it was ever published. */
  record RemoveIssue(IssueId issue) implements EditStep {}
}
