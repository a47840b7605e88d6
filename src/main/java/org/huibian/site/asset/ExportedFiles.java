package org.huibian.site.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huibian.model.Issue;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/** Copies the exports of the issues beside the pages of the issues, where there are any. */
public final class ExportedFiles implements SitePart {
  @Override
  public String name() {
    return "exports";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ISSUES, SiteSource.EXPORTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("{issue}/*");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    ExportedFolder exports = ExportedFolder.beside(site.content());
    for (Issue issue : site.catalog().issues()) {
      for (String format : exports.offered(issue)) {
        Path file = exports.file(issue.id(), format);
        ContentFile.copy(output, issue.id() + "/" + file.getFileName(), file, file.getParent());
      }
    }
  }
}
