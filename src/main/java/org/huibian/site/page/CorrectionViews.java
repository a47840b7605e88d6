package org.huibian.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.OutlineEntry;
import org.huibian.catalog.Permalinks;
import org.huibian.model.Article;
import org.huibian.model.Correction;
import org.huibian.model.Withdrawal;
import org.huibian.site.view.Cards;
import org.huibian.site.view.CorrectionView;
import org.huibian.site.view.CorrectionsPage.Entry;
import org.huibian.site.view.DateView;

/**
 * Creates the views of corrections and withdrawals, for the pages of articles, for the list of all,
 * and for what else tells the state of a text.
 */
public final class CorrectionViews {
  /** The folder of the list below the site's root. */
  public static final String FOLDER = "corrections/";

  private CorrectionViews() {}

  /** Returns whether any article of the catalogue was corrected or withdrawn. */
  public static boolean hasAny(Catalog catalog) {
    return catalog.articles().stream()
        .map(article -> article.article().head())
        .anyMatch(head -> !head.corrections().isEmpty() || head.withdrawn().isPresent());
  }

  /**
   * Returns the corrections of an article in the editor's order, and its withdrawal.
   *
   * @param root the relative address of the site's root
   */
  public static List<CorrectionView> of(CatalogArticle article, String root) {
    List<CorrectionView> out = new ArrayList<>();
    for (Correction correction : article.article().head().corrections()) {
      String id = id(article, Integer.toString(out.size() + 1));
      out.add(
          new CorrectionView(
              id,
              root + FOLDER + "index.html#" + id,
              "correction",
              DateView.of(correction.date()),
              correction.place(),
              name(article.permalinks(), correction.place()),
              correction.was(),
              correction.is(),
              correction.note(),
              correction.former(),
              text(correction)));
    }
    Optional<Withdrawal> withdrawn = article.article().head().withdrawn();
    if (withdrawn.isPresent()) {
      String id = id(article, "withdrawn");
      DateView date = DateView.of(withdrawn.get().date());
      String href = root + FOLDER + "index.html#" + id;
      out.add(
          new CorrectionView(
              id,
              href,
              "withdrawal",
              date,
              "",
              "",
              "",
              "",
              withdrawn.get().reason(),
              "",
              ended(withdrawn.get().reason())));
    }
    return out;
  }

  /** Returns what was corrected, behind the name of its place, for lists of several articles. */
  public static String sentence(Article article, Correction correction) {
    String place =
        correction.place().isEmpty() ? "" : name(Permalinks.of(article), correction.place());
    return place.isEmpty() ? text(correction) : place + "：" + text(correction);
  }

  /** Returns what was corrected as one sentence or two. */
  private static String text(Correction correction) {
    String change = "";
    if (!correction.was().isEmpty()) {
      change =
          correction.is().isEmpty()
              ? "删去“" + correction.was() + "”。"
              : "“" + correction.was() + "”改为“" + correction.is() + "”。";
    } else if (!correction.is().isEmpty()) {
      change = "补入“" + correction.is() + "”。";
    }
    return change + ended(correction.note());
  }

  /** Returns a text with a full stop, if it has no mark at its end. */
  private static String ended(String text) {
    boolean open = !text.isEmpty() && "。！？.!?".indexOf(text.charAt(text.length() - 1)) < 0;
    return open ? text + "。" : text;
  }

  private static String id(CatalogArticle article, String own) {
    return article.id().toString().replace('/', '-') + "-" + own;
  }

  /** Returns what the outline calls a place; nothing if it does not have the place. */
  private static String name(Permalinks permalinks, String place) {
    return permalinks.outline().stream()
        .filter(entry -> entry.anchor().equals(place))
        .map(OutlineEntry::text)
        .findFirst()
        .orElse("");
  }

  /**
   * Returns all corrections and withdrawals, the newest first; those of one day by article.
   *
   * @param root the relative address of the site's root
   */
  public static List<Entry> all(Catalog catalog, String root) {
    List<Entry> out = new ArrayList<>();
    for (CatalogArticle article : catalog.articles()) {
      of(article, root).forEach(view -> out.add(new Entry(Cards.of(article, root), view)));
    }
    Comparator<Entry> byDate = Comparator.comparing(entry -> entry.correction().date().iso());
    // The sort keeps the order of articles, and of the corrections of each, within a day.
    out.sort(byDate.reversed());
    return out;
  }
}
