package org.huibian.site.view;

/**
 * An entry of a calendar file; all texts are escaped as such a file wants them.
 *
 * @param uid its name for good
 * @param stamp the date of its document
 * @param start the day, {@code 20250710}
 * @param end the day after
 * @param yearly whether it comes again every year
 * @param kind what happens, as of {@link OccasionView}
 * @param title the document's headline
 * @param sentence the sentence that says so
 * @param url the full address of the sentence, or empty
 */
public record EventView(
    String uid,
    String stamp,
    String start,
    String end,
    boolean yearly,
    String kind,
    String title,
    String sentence,
    String url) {}
