package org.huibian.site.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.text.Evidence;
import org.huibian.site.calendar.Occasion;

/**
 * An entry of a dossier.
 *
 * @param bond how it hangs together with the policy
 * @param date the day on which it stands
 * @param article the article, for a day the one whose sentence states it
 * @param edition whether the archive has another edition than the one that is meant
 * @param evidence the sentence that says so, if one does
 * @param said the article in which the sentence stands
 * @param occasion of a day what happens
 */
public record Entry(
    Bond bond,
    LocalDate date,
    CatalogArticle article,
    boolean edition,
    Optional<Evidence> evidence,
    CatalogArticle said,
    Optional<Occasion> occasion) {}
