package org.huibian.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.ArticleId;

/** The pages of articles as texts that are not saved would show them. The class is thread-safe. */
public final class Previews {
  /** The addresses of the pages: the site's own ones below this folder. */
  public static final String FOLDER = "/.huibian/preview/";

  private static final String INDEX_PAGE = "index.html";

  /** How many pages are kept; an editor works on one article, or on a few in several windows. */
  private static final int MOST = 16;

  /** The pages by their paths in the site, the oldest first; guarded by this object. */
  private final Map<String, byte[]> pages = new LinkedHashMap<>();

  /** Returns the address at which the page of an article is shown. */
  static String address(ArticleId article) {
    return FOLDER + article + "/";
  }

  /** Shows a page in place of the site's one. */
  synchronized void show(ArticleId article, byte[] page) {
    String path = path(article);
    pages.remove(path);
    pages.put(path, page);
    while (pages.size() > MOST) {
      pages.remove(pages.keySet().iterator().next());
    }
  }

  /** Shows the site's page of an article again. */
  synchronized void forget(ArticleId article) {
    pages.remove(path(article));
  }

  /**
   * Returns the page that is shown at a path of the site; empty if the site's own one is.
   *
   * @param path the path, which for a folder ends with a slash
   */
  public synchronized Optional<byte[]> at(String path) {
    return Optional.ofNullable(pages.get(path.endsWith("/") ? path + INDEX_PAGE : path));
  }

  private static String path(ArticleId article) {
    return article + "/" + INDEX_PAGE;
  }
}
