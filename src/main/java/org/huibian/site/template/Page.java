package org.huibian.site.template;

import java.util.function.Supplier;
import org.huibian.site.view.PageModel;

/**
 * A file of the site that a template produces: a page, a feed or a calendar file.
 *
 * @param path the path below the site's root, such as {@code 2025-06/03/index.html}
 * @param template the file name of the template
 * @param model computes the values for the template; it is called once, by any thread, so that the
 *     values of all pages need not be in memory at the same time
 */
public record Page(String path, String template, Supplier<? extends PageModel> model) {}
