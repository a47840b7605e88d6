package org.huibian.archive.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Issue;
import org.huibian.site.SampleSite;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.template.TemplateFolder;

/** Issues to be exported in tests. */
public final class ExportFixture {
  private ExportFixture() {}

  /** Returns the issues of the repository's content. */
  public static List<ExportSource> real() {
    return of(SiteModel.of(SiteInput.read(new ContentFolder(Path.of("content"))), ""));
  }

  /**
   * Returns an issue with a block of each kind, citations and hostile text.
   *
   * @param content an empty folder, which gets the files of the issue
   * @param baseUrl the address of the site, or empty
   */
  public static ExportSource sample(Path content, String baseUrl) throws IOException {
    List<ExportSource> all = of(SiteModel.of(SampleSite.input(content, baseUrl), ""));
    return all.get(all.size() - 1);
  }

  private static List<ExportSource> of(SiteModel site) {
    TemplateFolder templates = TemplateFolder.of(SampleSite.TEMPLATES);
    return site.catalog().issues().stream().map(issue -> source(site, issue, templates)).toList();
  }

  private static ExportSource source(SiteModel site, Issue issue, TemplateFolder templates) {
    return new ExportSource(site, issue, IssueState.of(issue, "0".repeat(64), "1.0"), templates);
  }

  /** Returns the bytes of an issue in a format. */
  public static byte[] bytes(IssueExport format, ExportSource source) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(source, out);
    return out.toByteArray();
  }
}
