package org.huibian.site.view;

/**
 * An event of a calendar file. All texts are escaped for the format.
 *
 * @param uid its identifier, which never changes
 * @param stamp the date of its document
 * @param start the day, {@code 20250710}
 * @param end the day after
 * @param rule the rule by which it recurs, or empty
 * @param kind what happens, as in {@link OccasionView}
 * @param concerns who has to act, as in {@link OccasionView}
 * @param counted the note that the day is counted, and from what; empty if the words name it
 * @param title the headline of the document
 * @param sentence the sentence that names the day
 * @param url the full address of the sentence, or empty
 */
public record EventView(
    String uid,
    String stamp,
    String start,
    String end,
    String rule,
    String kind,
    String concerns,
    String counted,
    String title,
    String sentence,
    String url) {}
