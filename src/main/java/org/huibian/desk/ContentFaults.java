package org.huibian.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.check.Finding;
import org.huibian.check.SiteCheck;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.PictureMention;
import org.huibian.markdown.TextFile;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.PictureNames;
import org.huibian.site.UnshownPictures;
import org.huibian.site.UnshownPictures.Unshown;

/** Lists what is wrong with the content and with the site that was built from it. */
final class ContentFaults {
  private static final Pattern PAGE = Pattern.compile("([0-9]{4}-[0-9]{2}/[0-9]{2,4})/.*");
  private static final String MANIFEST = "SHA256SUMS";

  private final DeskContext context;
  private final boolean chinese;
  private final ContentFolder content;
  private final List<ContentFault> faults = new ArrayList<>();

  private ContentFaults(DeskContext context, boolean chinese) {
    this.context = context;
    this.chinese = chinese;
    this.content = new ContentFolder(context.folders().content());
  }

  /**
   * A fault.
   *
   * @param article the article; empty if it is of another file
   * @param text what is wrong, and what to do
   */
  record ContentFault(Optional<ArticleId> article, ProblemText text) {}

  /** Returns the faults: first those of the content, in its order, then those of the site. */
  static List<ContentFault> of(DeskContext context, boolean chinese) {
    ContentFaults all = new ContentFaults(context, chinese);
    all.readContent();
    if (all.faults.isEmpty()) {
      // The site is the former one as long as the content has mistakes.
      all.readSite();
    }
    return Collections.unmodifiableList(all.faults);
  }

  private void readContent() {
    expect(content::settings, Optional.empty());
    for (Path folder : content.issueFolders()) {
      IssueId id = IssueId.parse(folder.getFileName().toString()).orElseThrow();
      Path yaml = folder.resolve(IssueFile.NAME);
      expect(() -> IssueFile.read(yaml, TextFile.read(yaml), Optional.of(id)), Optional.empty());
      for (ArticleId article : articles(folder)) {
        expect(() -> content.readArticle(article), Optional.of(article));
        expect(() -> pictures(article), Optional.of(article));
        expect(() -> requirePictures(article), Optional.of(article));
      }
    }
  }

  private void expect(Runnable reading, Optional<ArticleId> article) {
    try {
      reading.run();
    } catch (InputException e) {
      ContentFault fault = new ContentFault(article, context.words().of(e, chinese));
      if (!faults.contains(fault)) {
        faults.add(fault);
      }
    }
  }

  private List<ArticleId> articles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.flatMap(file -> content.articleOf(file).stream()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void pictures(ArticleId article) {
    for (Unshown picture : UnshownPictures.in(content, article)) {
      String file = article.issue() + "/" + picture.file().getFileName();
      String message = context.words().unshown(picture.image(), chinese);
      faults.add(
          new ContentFault(
              Optional.of(article), new ProblemText(file, picture.line(), message, "")));
    }
  }

  /**
   * Checks the files of the pictures.
   *
   * @throws InputException PICTURE_MISSING for the first one that is not there
   */
  private void requirePictures(ArticleId article) {
    Path file = content.file(article);
    for (PictureMention mention : PictureMention.in(file, TextFile.read(file))) {
      Optional<PictureNames.Picture> picture = PictureNames.picture(mention.image());
      if (picture.isPresent() && !Files.isRegularFile(file.resolveSibling(picture.get().path()))) {
        throw new InputException(
            file, mention.line(), Problem.PICTURE_MISSING, picture.get().path());
      }
    }
  }

  private void readSite() {
    Path site = context.folders().site();
    if (!Files.isRegularFile(site.resolve(MANIFEST))) {
      return;
    }
    for (Finding finding : SiteCheck.check(site)) {
      Matcher page = PAGE.matcher(finding.page());
      Optional<ArticleId> article =
          page.matches() ? ArticleId.parse(page.group(1)) : Optional.empty();
      String message = context.words().of(finding, chinese);
      faults.add(new ContentFault(article, new ProblemText(finding.page(), 0, message, "")));
    }
  }
}
