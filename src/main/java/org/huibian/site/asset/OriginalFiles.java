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

/** Copies the originals that the issues were imported from, beside the pages of the issues. */
public final class OriginalFiles implements SitePart {
  @Override
  public String name() {
    return "originals";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ISSUES, SiteSource.ORIGINALS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("{issue}/*");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    OriginalFolder originals = new OriginalFolder(site.content());
    for (Issue issue : site.catalog().issues()) {
      for (String name : issue.sourceFiles()) {
        Path file = originals.file(issue, name);
        ContentFile.copy(output, issue.id() + "/" + name, file, file.getParent());
      }
    }
  }
}
