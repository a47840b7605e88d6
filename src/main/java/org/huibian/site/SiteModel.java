package org.huibian.site;

import java.nio.file.Path;
import java.util.List;
import org.huibian.catalog.BlockLocations;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.SiteSettings;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.dossier.Dossier;
import org.huibian.site.dossier.Dossiers;
import org.huibian.site.index.Indexes;

/**
 * The content of a site with everything that several parts derive from it, computed once.
 *
 * @param settings the settings of {@code content/site.yaml}
 * @param content the content folder, which contains the originals and the pictures
 * @param lines the places of the blocks in the originals
 * @param catalog all issues and articles together
 * @param indexes the articles by authority, topic, kind, year and number
 * @param agenda all days that the documents name
 * @param dossiers the policies, each with its explanations, changes, citations and days
 * @param assets the folder of style sheets and scripts below the site's root, with its slash, such
 *     as {@code assets/0123456789ab/}
 */
public record SiteModel(
    SiteSettings settings,
    Path content,
    BlockLocations lines,
    Catalog catalog,
    Indexes indexes,
    Agenda agenda,
    List<Dossier> dossiers,
    String assets) {
  /** Copies the list. */
  public SiteModel {
    dossiers = List.copyOf(dossiers);
  }

  /**
   * Computes the model.
   *
   * @param input settings and issues; at least one issue
   * @param assets the folder of style sheets and scripts
   */
  public static SiteModel of(SiteInput input, String assets) {
    Catalog catalog = Catalog.of(input.issues());
    Agenda agenda = Agenda.of(catalog);
    return new SiteModel(
        input.settings(),
        input.content(),
        input.lines(),
        catalog,
        Indexes.of(catalog),
        agenda,
        new Dossiers(catalog, agenda).all(),
        assets);
  }

  /**
   * Returns the model with another catalogue. What was derived from the former one stays as it was.
   */
  public SiteModel with(Catalog changed) {
    return new SiteModel(settings, content, lines, changed, indexes, agenda, dossiers, assets);
  }

  /** Returns the site's full address with its closing slash; empty if it is not known. */
  public String baseUrl() {
    return settings.baseUrl();
  }
}
