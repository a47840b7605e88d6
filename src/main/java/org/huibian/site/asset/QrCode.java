package org.huibian.site.asset;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Writes the address of each article as a QR code, for readers of the printed page. It is a file of
 * its own, so that a phone which shows the page need not load it.
 */
public final class QrCode implements SitePart {
  /** The file's name, beside the page of the article. */
  static final String NAME = "qr.svg";

  /** The quiet zone that ISO/IEC 18004 requires, in modules. */
  private static final int QUIET_ZONE = 4;

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

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    // A code contains the full address of the page, for which the site's address is needed.
    if (site.baseUrl().isEmpty()) {
      return;
    }
    Workers.each(
        site.catalog().articles(),
        article ->
            output.write(article.id() + "/" + NAME, svg(site.baseUrl() + article.id() + "/")));
  }

  /**
   * Returns a QR code as SVG. With its level of error correction, a quarter of the code may be
   * damaged.
   *
   * @throws io.nayuki.qrcodegen.DataTooLongException if the text has more than some 1,600 bytes
   */
  static String svg(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
    int side = code.size + 2 * QUIET_ZONE;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          int from = x;
          while (x + 1 < code.size && code.getModule(x + 1, y)) {
            x++;
          }
          path.append('M').append(from + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
          path.append('h').append(x - from + 1).append("v1H").append(from + QUIET_ZONE).append('z');
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
