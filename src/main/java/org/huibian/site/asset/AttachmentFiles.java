package org.huibian.site.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.InnerAddress;
import org.huibian.site.InnerLinks;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Copies the files that articles link to, such as the form of an attachment, each into a folder
 * beside the page of its article.
 */
public final class AttachmentFiles implements SitePart {
  private static final long KILOBYTE = 1000;
  private static final long MEGABYTE = 1_000_000;

  @Override
  public String name() {
    return "attachments";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ARTICLES, SiteSource.PICTURES);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("{article}/files/*");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    for (CatalogArticle article : site.catalog().articles()) {
      Path folder = folder(site.content(), article);
      for (InnerAddress.Attachment file : InnerLinks.attachments(article)) {
        Optional<String> path = InnerLinks.path(article, file);
        if (path.isPresent()) {
          ContentFile.copy(output, path.get(), folder.resolve(file.name()), folder);
        }
      }
    }
  }

  private static Path folder(Path content, CatalogArticle article) {
    return content.resolve(article.id().issue().toString());
  }

  /**
   * Returns what a page says of a file behind its link: （DOCX，23 kB）.
   *
   * @param content the content folder
   */
  public static String note(Path content, CatalogArticle article, InnerAddress.Attachment file) {
    try {
      long size = Files.size(folder(content, article).resolve(file.name()));
      String shown =
          size < MEGABYTE
              ? Math.max(1, Math.round((double) size / KILOBYTE)) + " kB"
              : String.format(Locale.ROOT, "%.1f MB", (double) size / MEGABYTE);
      return "（" + file.type().toUpperCase(Locale.ROOT) + "，" + shown + "）";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
