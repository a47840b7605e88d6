package org.huibian.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.SiteSettings;
import org.huibian.site.index.Indexes;
import org.huibian.site.index.Organs;
import org.huibian.site.template.Templates;
import org.huibian.site.view.HeadingView;

/** What an article's page says of the indexes that the article stands in, and to programs. */
final class ArticleExtras {
  private static final String ROOT = "../../";

  private final Indexes indexes;
  private final Organs organs = new Organs();
  private final JsonLd jsonLd;
  private final DossierPages dossiers;

  ArticleExtras(SiteSettings settings, Catalog catalog, Indexes indexes, DossierPages dossiers) {
    this.indexes = indexes;
    this.dossiers = dossiers;
    this.jsonLd = new JsonLd(settings, catalog);
  }

  /** The page's values with the headings of the article and its block of data. */
  Map<String, Object> with(Map<String, Object> values, CatalogArticle article) {
    List<HeadingView> issuers = new ArrayList<>();
    for (String name : article.article().head().issuers()) {
      String address = ROOT + "authorities/" + organs.of(name).id() + "/index.html";
      issuers.add(new HeadingView(name, address, 0));
    }
    values.put("issuers", issuers);
    values.put(
        "topics",
        indexes.topics().topics(article.id()).stream()
            .map(t -> new HeadingView(t.name(), ROOT + "topics/" + t.id() + "/index.html", 0))
            .toList());
    values.put("dossier", dossiers.has(article.id()) ? "dossier/index.html" : "");
    values.put("jsonLd", Templates.data(jsonLd.of(article)));
    return values;
  }
}
