package org.huibian.site.view;

/**
 * An issue.
 *
 * @param id its identifier, {@code 2025-06}
 * @param href the address of its page, relative to the page that shows it
 * @param title the title of the compendium
 * @param publisher the publishing association, or empty
 * @param year the year
 * @param month the month, 1 to 12
 * @param number the running number, or empty if it is not known
 * @param articles how many articles it has
 */
public record IssueView(
    String id,
    String href,
    String title,
    String publisher,
    int year,
    int month,
    String number,
    int articles) {}
