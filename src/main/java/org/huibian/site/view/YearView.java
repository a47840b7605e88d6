package org.huibian.site.view;

import java.util.List;

/** The issues of a year, the newest first. */
public record YearView(int year, List<IssueView> issues) {}
