package org.huibian.site.view;

import java.util.List;

/**
 * An article as lists show it.
 *
 * @param href the address of its page, relative to the page that shows the card
 * @param number its number in the issue, {@code 03}
 * @param title the headline
 * @param kind the name of its kind
 * @param numbers the document numbers
 * @param issuers the organs that signed
 * @param authors who wrote a signed commentary
 * @param date the date of the signature, null if there is none
 * @param issue the issue that it stands in
 * @param under the articles that explain it, where the list groups them
 */
public record CardView(
    String href,
    String number,
    String title,
    String kind,
    List<String> numbers,
    List<String> issuers,
    List<String> authors,
    DateView date,
    IssueView issue,
    List<CardView> under) {}
