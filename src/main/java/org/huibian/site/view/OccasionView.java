package org.huibian.site.view;

/**
 * A day of the calendar.
 *
 * @param date the day
 * @param kind the {@linkplain org.huibian.catalog.date.DatedFact#label() label} of what happens
 * @param yearly whether it recurs every year
 * @param monthEnd whether it is the end of a month, as the words say
 * @param counted the note that the day is counted, and from what; empty if the words name it
 * @param concerns who has to act: {@code members}, {@code authorities} or {@code others}
 * @param basis the words that say so, or empty
 * @param card the document
 * @param sentence the sentence that names the day
 * @param href the address of the sentence
 */
public record OccasionView(
    DateView date,
    String kind,
    boolean yearly,
    boolean monthEnd,
    String counted,
    String concerns,
    String basis,
    CardView card,
    String sentence,
    String href) {}
