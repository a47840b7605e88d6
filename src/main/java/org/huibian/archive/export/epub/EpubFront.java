package org.huibian.archive.export.epub;

import org.huibian.archive.export.IssueState;
import org.huibian.site.view.IssueView;

/**
 * The values of the cover and of the page that says the state.
 *
 * @param language the language, such as {@code zh-Hans}
 * @param color the colour of the site, {@code #rrggbb}
 * @param site the full address of the issue's page, or empty if the site has none
 */
record EpubFront(IssueView issue, IssueState state, String language, String color, String site) {}
