package org.huibian.site.view;

/**
 * A correction or the withdrawal of an article, as readers see it.
 *
 * @param id its anchor on the page of corrections
 * @param href the address of its entry on the page of corrections
 * @param kind {@code correction} or {@code withdrawal}
 * @param date the day
 * @param anchor the anchor of the corrected place in the article, or empty
 * @param place the name of the place in the outline, such as 第三条; may be empty
 * @param was what the text was, or empty
 * @param is what it is now, or empty
 * @param note the reason or a remark, or empty
 * @param former the SHA-256 of the article's data before, or empty
 * @param text what was corrected as one sentence or two, or the reason of the withdrawal
 */
public record CorrectionView(
    String id,
    String href,
    String kind,
    DateView date,
    String anchor,
    String place,
    String was,
    String is,
    String note,
    String former,
    String text) {}
