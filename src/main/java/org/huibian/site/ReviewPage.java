package org.huibian.site;

import java.nio.file.Path;
import java.util.Map;
import org.huibian.ingest.Review;
import org.huibian.ingest.ReviewRenderer;
import org.huibian.model.InputException;
import org.huibian.site.template.TemplateFolder;
import org.huibian.site.template.Templates;

/**
 * The page on which an editor goes over an import: what was found, what was left out, and each
 * doubtful decision with the source's lines beside the result. One file, without scripts, that
 * works without a network; it is for the editor and no part of the site.
 */
public final class ReviewPage implements ReviewRenderer {
  private static final String TEMPLATE = "review.ftlh";

  private final Path templates;

  /**
   * A page made with the templates of a folder, which is opened when the page is rendered.
   *
   * @param templates the folder of the templates
   */
  public ReviewPage(Path templates) {
    this.templates = templates;
  }

  /**
   * Renders the page.
   *
   * @throws InputException if the template is missing or broken
   */
  @Override
  public String render(Review review) {
    Map<String, Object> values = new ReviewValues(review.recovered(), review.lines()).values();
    return new Templates(TemplateFolder.of(templates)).render(TEMPLATE, values);
  }
}
