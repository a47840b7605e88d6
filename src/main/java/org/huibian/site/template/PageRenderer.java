package org.huibian.site.template;

import java.io.IOException;
import java.util.List;
import org.huibian.parallel.Workers;
import org.huibian.site.SiteOutput;
import org.huibian.site.calendar.ICalendar;

/** Renders pages into a site, on all processors. */
public final class PageRenderer {
  private static final String CALENDAR = ".ics";

  private final Templates templates;
  private final Runnable written;

  /**
   * Creates a renderer.
   *
   * @param templates the templates
   * @param assets the folder of style sheets and scripts below the site's root, which templates use
   *     as {@code assets}
   * @param written called after each page, by any thread
   */
  public PageRenderer(TemplateFolder templates, String assets, Runnable written) {
    this.templates = new Templates(templates);
    this.templates.put("assets", assets);
    this.written = written;
  }

  /**
   * Renders and writes pages.
   *
   * @throws org.huibian.model.InputException if a template is missing or has an error
   */
  void render(List<Page> pages, SiteOutput output) throws IOException {
    Workers.each(
        pages,
        page -> {
          String text = templates.render(page.template(), (Record) page.model().get());
          output.write(page.path(), page.path().endsWith(CALENDAR) ? ICalendar.lines(text) : text);
          written.run();
        });
  }
}
