package org.huibian.build;

/**
 * What a build made.
 *
 * @param issues how many issues
 * @param articles how many articles
 * @param pages how many HTML pages
 * @param files how many files, pages included
 * @param bytes the size of all files together
 * @param siteMap whether there is a site map; there is none without a base address
 */
public record BuildReport(
    int issues, int articles, int pages, int files, long bytes, boolean siteMap) {}
