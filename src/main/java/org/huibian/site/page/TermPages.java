package org.huibian.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.term.Term;
import org.huibian.site.template.Page;
import org.huibian.site.view.Cards;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.TermsPage;
import org.huibian.site.view.TermsPage.DefinitionView;
import org.huibian.site.view.TermsPage.TermView;

/**
 * Creates the pages of the terms that documents define: one for the issues of each year, so that a
 * new issue changes only the newest, which is also the page of the index.
 */
final class TermPages {
  private static final String FOLDER = "terms/";

  private final PageViews views;
  private final int newest;
  private final Map<Integer, List<CatalogArticle>> years = new TreeMap<>(Comparator.reverseOrder());

  TermPages(PageViews views, Catalog catalog) {
    this.views = views;
    this.newest = catalog.issues().get(catalog.issues().size() - 1).id().year();
    for (CatalogArticle article : catalog.articles()) {
      if (!article.terms().defined().isEmpty()) {
        years.computeIfAbsent(article.id().issue().year(), k -> new ArrayList<>()).add(article);
      }
    }
  }

  /** Returns all pages; one without terms if no document defines one. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(page(FOLDER, years.keySet().stream().findFirst().orElse(newest)));
    years.keySet().forEach(year -> pages.add(page(FOLDER + year + "/", year)));
    return pages;
  }

  private Page page(String folder, int year) {
    return new Page(
        folder + "index.html",
        "terms.ftlh",
        () -> {
          String root = PageViews.root(folder);
          return new TermsPage(
              views.page(folder, "indexes"), views.site(), year, headings(root), terms(year, root));
        });
  }

  private List<HeadingView> headings(String root) {
    return years.keySet().stream()
        .map(year -> new HeadingView(year.toString(), root + FOLDER + year + "/index.html", 0))
        .toList();
  }

  private List<TermView> terms(int year, String root) {
    Map<String, List<DefinitionView>> byName = new TreeMap<>();
    for (CatalogArticle article : years.getOrDefault(year, List.of())) {
      for (Term term : article.terms().defined()) {
        String anchor = term.evidence().anchor();
        String href = root + article.id() + "/index.html" + (anchor.isEmpty() ? "" : "#" + anchor);
        byName
            .computeIfAbsent(term.name(), k -> new ArrayList<>())
            .add(new DefinitionView(term.evidence().sentence(), href, Cards.of(article, root)));
      }
    }
    List<TermView> out = new ArrayList<>();
    byName.forEach((name, definitions) -> out.add(new TermView(name, definitions)));
    return out;
  }
}
