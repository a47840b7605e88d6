package org.huibian.site;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The address of an article as a picture, for those who hold the printed page. A file of its own,
 * because a phone that reads the page already has its address.
 */
public final class QrCode implements SitePart {
  /** The file's name, beside the page of the article. */
  static final String NAME = "qr.svg";

  /** The quiet zone that ISO/IEC 18004 asks for, in modules. */
  private static final int QUIET = 4;

  @Override
  public String name() {
    return "codes";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ARTICLES, SiteSource.SETTINGS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("{article}/" + NAME);
  }

  /** Writes the codes of all articles; none if the site's address is not known. */
  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    if (site.baseUrl().isEmpty()) {
      return;
    }
    Workers.each(
        site.catalog().articles(),
        article ->
            output.write(article.id() + "/" + NAME, svg(site.baseUrl() + article.id() + "/")));
  }

  /**
   * A code that survives a crease: a quarter of it may be lost.
   *
   * @throws io.nayuki.qrcodegen.DataTooLongException if the text has more than some 1,600 bytes
   */
  static String svg(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
    int side = code.size + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          int from = x;
          while (x + 1 < code.size && code.getModule(x + 1, y)) {
            x++;
          }
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - from + 1).append("v1H").append(from + QUIET).append('z');
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + side
        + " "
        + side
        + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
        + "<path d=\""
        + path
        + "\"/></svg>\n";
  }
}
