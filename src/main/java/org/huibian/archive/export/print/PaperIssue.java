package org.huibian.archive.export.print;

import java.util.List;
import org.huibian.archive.export.IssueState;
import org.huibian.site.view.IssueView;
import org.huibian.site.view.Markup;

/**
 * An issue as its template for paper sees it.
 *
 * @param language the language, such as {@code zh-Hans}
 * @param title the title of the document
 * @param issue the issue
 * @param styles the style sheet
 * @param address the address of the issue on the site, or empty
 * @param state what the page behind the cover tells
 * @param articles the articles in print order
 */
record PaperIssue(
    String language,
    String title,
    IssueView issue,
    Markup styles,
    String address,
    IssueState state,
    List<PaperArticle> articles) {}
