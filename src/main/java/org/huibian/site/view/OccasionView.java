package org.huibian.site.view;

/**
 * A day on which something about a document happens.
 *
 * @param date the day
 * @param kind {@code inForce}, {@code validUntil}, {@code deadline} or {@code repealedFrom}
 * @param yearly whether it comes again every year
 * @param relative whether the day was counted from the date of the document
 * @param card the document
 * @param sentence the sentence that says so
 * @param href where the sentence stands
 */
public record OccasionView(
    DateView date,
    String kind,
    boolean yearly,
    boolean relative,
    CardView card,
    String sentence,
    String href) {}
