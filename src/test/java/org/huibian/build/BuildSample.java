package org.huibian.build;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.site.SampleSite;

/** Builds the sample site in {@code target/sample-site}, to look at it in a browser. */
final class BuildSample {
  private BuildSample() {}

  public static void main(String[] args) throws Exception {
    Path content = Files.createTempDirectory("sample-content");
    new SiteBuilder(SampleSite.TEMPLATES)
        .build(SampleSite.input(content, ""), Path.of("target/sample-site"));
  }
}
