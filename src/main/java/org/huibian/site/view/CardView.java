package org.huibian.site.view;

import java.util.List;
import java.util.Optional;

/**
 * An article as lists show it. Addresses are relative to the page that shows the card.
 *
 * @param href the address of its page
 * @param number its number in the issue, {@code 03}
 * @param title the headline
 * @param kind the name of its kind
 * @param numbers the document numbers
 * @param issuers the organs that signed it
 * @param authors the authors of a signed commentary
 * @param date the date of the signature
 * @param issue the issue that it stands in
 * @param force whether it is in force
 * @param under the articles that explain it, if the list shows them below it
 */
public record CardView(
    String href,
    String number,
    String title,
    String kind,
    List<String> numbers,
    List<String> issuers,
    List<String> authors,
    Optional<DateView> date,
    IssueView issue,
    ForceView force,
    List<CardView> under) {}
