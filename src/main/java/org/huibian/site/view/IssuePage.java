package org.huibian.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of an issue.
 *
 * @param issue the issue
 * @param articles its articles in print order, explanations below the policy that they explain
 * @param overview what the issue contains
 * @param previous the issue before it
 * @param next the issue after it
 * @param originals the files that the issue was imported from
 * @param exports the files in which a reader keeps the whole issue
 * @param calendar the address of the issue's calendar file, or empty
 * @param members the address of that with the days that concern members, or empty
 */
public record IssuePage(
    PageView page,
    SiteView site,
    IssueView issue,
    List<CardView> articles,
    OverviewView overview,
    Optional<IssueView> previous,
    Optional<IssueView> next,
    List<OriginalView> originals,
    List<ExportView> exports,
    String calendar,
    String members)
    implements PageModel {}
