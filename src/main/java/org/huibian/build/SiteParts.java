package org.huibian.build;

import java.util.ArrayList;
import java.util.List;
import org.huibian.site.SitePart;
import org.huibian.site.akn.AkomaNtoso;
import org.huibian.site.asset.AttachmentFiles;
import org.huibian.site.asset.ExportedFiles;
import org.huibian.site.asset.OriginalFiles;
import org.huibian.site.asset.PictureFiles;
import org.huibian.site.asset.PublicKeyFile;
import org.huibian.site.asset.QrCode;
import org.huibian.site.asset.SiteAssets;
import org.huibian.site.data.OpenData;
import org.huibian.site.data.Provenance;
import org.huibian.site.data.Schemas;
import org.huibian.site.data.SearchPart;
import org.huibian.site.data.TableCsv;
import org.huibian.site.data.WorkLists;
import org.huibian.site.feed.Feeds;
import org.huibian.site.feed.RedirectFiles;
import org.huibian.site.feed.Robots;
import org.huibian.site.feed.Sitemap;
import org.huibian.site.offline.OfflinePacks;
import org.huibian.site.offline.OfflineWorker;
import org.huibian.site.page.PageParts;
import org.huibian.site.template.PageRenderer;

/** The list of all parts of a site. A new output format is one more line here. */
final class SiteParts {
  private SiteParts() {}

  /**
   * Returns the parts in the order in which they are written: a part that reads the files of other
   * parts comes after these.
   *
   * @param renderer renders the pages
   * @param assets the style sheets and scripts
   * @param additional further parts
   */
  static List<SitePart> of(PageRenderer renderer, SiteAssets assets, List<SitePart> additional) {
    List<SitePart> parts = new ArrayList<>();
    parts.add(assets);
    parts.addAll(ofArticles(renderer));
    parts.add(new Sitemap());
    parts.addAll(additional);
    parts.addAll(ofFiles());
    return parts;
  }

  /** Returns the parts that are made from the articles. */
  static List<SitePart> ofArticles(PageRenderer renderer) {
    List<SitePart> parts = new ArrayList<>();
    // The search takes longest in one go, so it starts first.
    parts.add(new SearchPart());
    parts.addAll(PageParts.of(renderer));
    parts.add(Feeds.part(renderer));
    parts.add(new OriginalFiles());
    parts.add(new PictureFiles());
    parts.add(new AttachmentFiles());
    parts.add(new ExportedFiles());
    parts.add(new TableCsv());
    parts.add(new PublicKeyFile());
    parts.add(new QrCode());
    parts.add(new OpenData());
    parts.add(new Provenance(renderer.folder()));
    parts.add(new WorkLists());
    parts.add(new AkomaNtoso());
    parts.add(new Schemas());
    parts.add(new Robots());
    parts.add(new RedirectFiles());
    return parts;
  }

  /** Returns the parts that are made from the files of other parts, in their order. */
  static List<SitePart> ofFiles() {
    return List.of(new OfflinePacks(), new OfflineWorker(), new Manifest());
  }
}
