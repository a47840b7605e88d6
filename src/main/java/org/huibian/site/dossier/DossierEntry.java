package org.huibian.site.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.text.Evidence;
import org.huibian.site.calendar.Occasion;

/**
 * An entry of a dossier.
 *
 * @param bond its relation to the policy
 * @param date the date by which it is sorted
 * @param article the article; for a day the policy
 * @param edition whether the archive has another edition than the cited one
 * @param evidence the sentence that states the relation
 * @param said the article that contains the sentence
 * @param occasion what happens on a day; empty for other entries
 */
public record DossierEntry(
    Bond bond,
    LocalDate date,
    CatalogArticle article,
    boolean edition,
    Optional<Evidence> evidence,
    CatalogArticle said,
    Optional<Occasion> occasion) {}
