package org.huibian.site.page;

import java.nio.file.Path;
import org.huibian.ingest.Review;
import org.huibian.ingest.ReviewRenderer;
import org.huibian.model.InputException;
import org.huibian.site.template.TemplateFolder;
import org.huibian.site.template.Templates;

/**
 * Renders the page on which an editor reviews an import: what was found, what was left out, and
 * each doubtful decision with the lines of the original beside the result. It is one file without
 * scripts, works without a network and is not part of the site.
 */
public final class ReviewPage implements ReviewRenderer {
  private static final String TEMPLATE = "review.ftlh";

  private final Path templates;

  /**
   * Creates a renderer.
   *
   * @param templates the user's folder of templates, which is read when the page is rendered
   */
  public ReviewPage(Path templates) {
    this.templates = templates;
  }

  /**
   * Renders the page.
   *
   * @throws InputException if the template has an error
   */
  @Override
  public String render(Review review) {
    return new Templates(TemplateFolder.of(templates))
        .render(TEMPLATE, new ReviewViews(review).view());
  }
}
