package org.huibian.site.view;

import java.util.List;

/**
 * The site's first page.
 *
 * @param latest the newest issue
 * @param articles its articles in print order, explanations below the policy that they explain
 * @param overview what the newest issue contains
 * @param calendar the nearest days for members, coming and past
 * @param years all issues by year
 * @param indexes the names of the indexes and of the other pages by which one looks something up
 */
public record HomePage(
    PageView page,
    SiteView site,
    IssueView latest,
    List<CardView> articles,
    OverviewView overview,
    CalendarView calendar,
    List<YearView> years,
    List<String> indexes)
    implements PageModel {}
