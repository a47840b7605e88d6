package org.huibian.site.view;

import java.util.List;

/**
 * A document that articles cite and that the archive lacks.
 *
 * @param id its anchor within the page
 * @param title the title as printed
 * @param titled whether the title stands between 《 and 》
 * @param number the document number, or empty
 * @param count how many articles cite it
 * @param citing the newest of the articles that cite it, the newest first
 */
public record WantedView(
    String id, String title, boolean titled, String number, int count, List<CardView> citing) {}
