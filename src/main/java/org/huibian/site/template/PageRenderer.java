package org.huibian.site.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.parallel.Workers;
import org.huibian.site.SiteOutput;
import org.huibian.site.UpdatedOutput;
import org.huibian.site.WholeSiteNeeded;
import org.huibian.site.calendar.ICalendar;

/** Renders pages into a site, on all processors. */
public final class PageRenderer {
  private static final String CALENDAR = ".ics";

  private final TemplateFolder folder;
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
    this.folder = templates;
    this.templates = new Templates(templates);
    this.templates.put("assets", assets);
    this.written = written;
  }

  /** Returns the templates that the pages are rendered with. */
  public TemplateFolder folder() {
    return folder;
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

  /**
   * Replaces pieces of pages of the earlier site.
   *
   * @throws WholeSiteNeeded if a page does not have its former piece once
   */
  void replace(List<PieceEdit> edits, UpdatedOutput output) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (PieceEdit edit : edits) {
      String path = edit.path();
      if (!pages.containsKey(path)) {
        pages.put(path, new String(output.earlier(path), StandardCharsets.UTF_8));
      }
      String page = pages.get(path);
      String former = templates.render(edit.former());
      int at = page.indexOf(former);
      if (at < 0 || page.indexOf(former, at + 1) >= 0) {
        throw new WholeSiteNeeded(path);
      }
      String now = templates.render(edit.now());
      pages.put(path, page.substring(0, at) + now + page.substring(at + former.length()));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      output.write(page.getKey(), page.getValue());
    }
  }
}
