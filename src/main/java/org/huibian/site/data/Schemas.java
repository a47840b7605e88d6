package org.huibian.site.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/** Writes the JSON Schemas of the open data, beside it. */
public final class Schemas implements SitePart {
  private static final List<String> NAMES =
      List.of(
          "catalog.schema.json",
          "article.schema.json",
          "all.schema.json",
          "provenance.schema.json");

  @Override
  public String name() {
    return "schemas";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of();
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("data/schema/*.schema.json");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    for (String name : NAMES) {
      output.write("data/schema/" + name, out -> copy(name, out));
    }
  }

  /** Writes the schema of this name, such as {@code article.schema.json}. */
  public static void copy(String name, OutputStream out) throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the schema is missing: " + name);
      }
      in.transferTo(out);
    }
  }
}
