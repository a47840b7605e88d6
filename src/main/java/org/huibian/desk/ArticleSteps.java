package org.huibian.desk;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.build.PagePreview;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.ingest.ContentEdit;
import org.huibian.ingest.EditStep;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Makes the steps of an editor in articles, and knows the articles of the last build. */
final class ArticleSteps {
  private final DeskContext context;
  private final Reviews reviews;
  private final Previews previews;

  ArticleSteps(DeskContext context, Reviews reviews, Previews previews) {
    this.context = context;
    this.reviews = reviews;
    this.previews = previews;
  }

  /** Returns the content folder. */
  Path content() {
    return context.folders().content();
  }

  /** Makes a step when it is its turn. */
  ContentEdit.Outcome make(EditStep step) {
    ContentEdit.Outcome outcome =
        context.turns().step(() -> new ContentEdit(content()).apply(step));
    reviews.changed(step.issue());
    outcome.articles().forEach(previews::forget);
    return outcome;
  }

  /**
   * A step and the digest of the article's file right after it.
   *
   * @param outcome what the step did
   * @param digest the digest, taken before any other step of the desk
   */
  record Made(ContentEdit.Outcome outcome, String digest) {}

  /** Makes a step that changes an article when it is its turn. */
  Made make(ArticleId article, EditStep step) {
    ContentEdit edit = new ContentEdit(content());
    Made made = context.turns().step(() -> new Made(edit.apply(step), edit.digest(article)));
    reviews.changed(step.issue());
    made.outcome().articles().forEach(previews::forget);
    return made;
  }

  /** Returns the digest of the file of an article. */
  String digest(ArticleId article) {
    return new ContentEdit(content()).digest(article);
  }

  /** Returns the pages of the last build; empty before the first one of this process. */
  Optional<PagePreview> pages() {
    return context.pages().get();
  }

  /** Returns the articles of the last build. */
  Optional<Catalog> catalog() {
    return pages().map(PagePreview::catalog);
  }

  /** Returns an article as the last build knows it. */
  Optional<CatalogArticle> built(ArticleId article) {
    return catalog().flatMap(all -> all.article(article));
  }

  /** Returns a look at what is wrong in texts. */
  ArticleFaults faults() {
    return new ArticleFaults(content(), catalog());
  }

  /** Returns what puts problems into words. */
  ProblemText.Words words() {
    return context.words();
  }

  /**
   * Returns the article that a field names.
   *
   * @throws InputException DESK_CALL_WRONG if it names none
   */
  static ArticleId article(String text) {
    return ArticleId.parse(text)
        .orElseThrow(() -> new InputException(Problem.DESK_CALL_WRONG, text));
  }

  /** Returns the file of an article. */
  Path file(ArticleId article) {
    return new ContentFolder(content()).file(article);
  }
}
