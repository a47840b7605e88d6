package org.huibian.site.view;

import java.util.List;

/**
 * A document that articles cite and the archive lacks.
 *
 * @param id its address within the page
 * @param title as printed
 * @param titled whether the title stands between 《 and 》
 * @param number its number, or empty
 * @param citing who cites it, the newest first
 */
public record WantedView(
    String id, String title, boolean titled, String number, List<CardView> citing) {}
