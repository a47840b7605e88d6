package org.huibian.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.huibian.build.store.ArchiveStore;
import org.huibian.build.store.InputFingerprint;
import org.huibian.build.store.StoredArchive;
import org.huibian.build.store.StoredArticle;
import org.huibian.build.store.StoredIssue;
import org.huibian.catalog.ArticleState;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.parallel.Workers;
import org.huibian.site.PictureNames;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SitePart;
import org.huibian.site.TextPart;
import org.huibian.site.WholeSiteNeeded;
import org.huibian.site.WithdrawnText;
import org.huibian.site.WrittenFile;
import org.huibian.site.template.PageRenderer;
import org.huibian.site.template.TemplateFolder;

/**
 * Brings a site up to date after edits of the texts of a few articles, from what the last build has
 * kept. Only the files that depend on these texts are written. The site has the bytes of a full
 * build; where that is not certain, there is no update, and the caller builds the whole site.
 */
final class SiteUpdate {
  /** The most articles that are updated; with more, the whole site is built nearly as fast. */
  private static final int MOST = 20;

  private static final String MARKDOWN = ".md";

  private final ContentFolder content;
  private final Path templates;
  private final Optional<Path> kept;
  private final boolean waits;

  /**
   * Creates an update.
   *
   * @param content the content folder
   * @param templates the folder of the user's templates; may not exist
   * @param kept the folder for what builds keep; by default beside the site
   * @param waits whether to wait for the end of another build into the same folder
   */
  SiteUpdate(Path content, Path templates, Optional<Path> kept, boolean waits) {
    this.content = new ContentFolder(content);
    this.templates = templates;
    this.kept = kept;
    this.waits = waits;
  }

  /**
   * A site that has been updated.
   *
   * @param report its numbers and what has changed in it
   * @param articles the edited articles
   */
  record Updated(BuildReport report, List<Article> articles) {}

  /**
   * Updates a site.
   *
   * @param known the record of the site, which is as the last build has left it
   * @param input the state of the input
   * @param output the folder of the site
   * @return the update; empty if the whole site has to be built
   * @throws InputException if the site cannot be written
   */
  Optional<Updated> of(BuildRecord known, InputFingerprint input, Path output) {
    OutputFolder folder = OutputFolder.prepareUpdate(output, waits);
    try {
      LastBuild last = LastBuild.of(kept, folder.output());
      ArchiveStore store = last.store(input.program());
      Optional<StoredArchive> archive = store.archive();
      // Another build may have replaced the site while this one waited for the folder.
      if (archive.isEmpty()
          || !archive.get().input().digest().equals(known.fingerprint())
          || !last.isStill(known)) {
        return Optional.empty();
      }
      Optional<Set<ArticleId>> ids = articles(known, input, archive.get());
      if (ids.isEmpty()) {
        return Optional.empty();
      }
      // Reading texts and templates, and the list of files, each take as long as reading the store.
      CompletableFuture<Map<ArticleId, Article>> texts =
          CompletableFuture.supplyAsync(() -> texts(ids.get()));
      String assets = archive.get().assets();
      CompletableFuture<PageRenderer> renderer =
          texts.thenApply(read -> new PageRenderer(TemplateFolder.of(templates), assets, () -> {}));
      CompletableFuture<StagedOutput> staged =
          CompletableFuture.supplyAsync(() -> staged(folder, last, known));
      Optional<EditedArchive> edited =
          EditedArchive.read(content, archive.get(), store, texts::join, ids.get());
      if (edited.isEmpty() || !isStill(input, ids.get())) {
        return Optional.empty();
      }
      Writing writing = new Writing(folder, last, known, store, staged.join());
      BuildReport report = writing.write(edited.get(), renderer.join(), input);
      return Optional.of(
          new Updated(
              report, edited.get().revisions().stream().map(r -> r.now().article()).toList()));
    } catch (InputException | CompletionException | WholeSiteNeeded e) {
      // The full build reports what is wrong with a text or a template.
      return Optional.empty();
    } catch (IOException e) {
      throw SiteBuilder.unwritable(output, e);
    } catch (UncheckedIOException e) {
      throw SiteBuilder.unwritable(output, e.getCause());
    } finally {
      folder.discard();
    }
  }

  /** Returns the articles whose files differ; empty if other files differ, or too many. */
  private Optional<Set<ArticleId>> articles(
      BuildRecord known, InputFingerprint input, StoredArchive archive) {
    Optional<List<String>> edits = input.editsSince(archive.input());
    if (edits.isEmpty() || edits.get().isEmpty() || edits.get().size() > MOST) {
      return Optional.empty();
    }
    // A picture or an original can have the name of an article's file; then the site has a copy of
    // it.
    if (known.files().keySet().stream().anyMatch(path -> path.endsWith(MARKDOWN))) {
      return Optional.empty();
    }
    Set<ArticleId> ids = new TreeSet<>();
    for (String edit : edits.get()) {
      Optional<ArticleId> id = content.articleOf(content.path().resolve(edit));
      if (id.isEmpty()) {
        return Optional.empty();
      }
      ids.add(id.get());
    }
    return Optional.of(ids);
  }

  private Map<ArticleId, Article> texts(Set<ArticleId> ids) {
    Map<ArticleId, Article> out = new HashMap<>();
    ids.forEach(id -> out.put(id, WithdrawnText.published(content.readArticle(id))));
    return out;
  }

  /** Returns an output with the files of the earlier site. */
  private static StagedOutput staged(OutputFolder folder, LastBuild last, BuildRecord known) {
    try {
      SortedMap<String, String> sums = last.sums();
      List<WrittenFile> files = new ArrayList<>();
      sums.forEach((path, sum) -> files.add(new WrittenFile(path, known.size(path), sum)));
      StagedOutput staged = new StagedOutput(folder.stage(), folder.output(), sums);
      staged.startWith(files);
      SiteParts.ofFiles().forEach(staged::drop);
      return staged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether the articles' files are still those of the input. */
  private boolean isStill(InputFingerprint input, Set<ArticleId> ids) throws IOException {
    return input.isStill(
        content.path(),
        ids.stream().map(id -> content.path().relativize(content.file(id)).toString()).toList());
  }

  /** A step of an update. */
  private interface Step {
    void run() throws IOException;
  }

  /** Writes the files. */
  private final class Writing {
    private final OutputFolder folder;
    private final LastBuild last;
    private final BuildRecord known;
    private final ArchiveStore store;
    private final StagedOutput staged;

    Writing(
        OutputFolder folder,
        LastBuild last,
        BuildRecord known,
        ArchiveStore store,
        StagedOutput staged) {
      this.folder = folder;
      this.last = last;
      this.known = known;
      this.store = store;
      this.staged = staged;
    }

    BuildReport write(EditedArchive edited, PageRenderer renderer, InputFingerprint input)
        throws IOException {
      SiteModel site = edited.site();
      List<TextPart> texts = new ArrayList<>();
      for (SitePart part : SiteParts.ofArticles(renderer)) {
        if (part instanceof TextPart text) {
          texts.add(text);
        }
      }
      Workers.each(texts, part -> part.update(site, edited.revisions(), staged.forUpdate(part)));
      List<String> kept = staged.kept();
      List<Step> rest = List.of(() -> writeOfFiles(site), () -> staged.link(kept));
      Workers.each(rest, Step::run);
      Set<String> before = known.files().keySet();
      SiteChanges changes =
          SiteChanges.between(before, staged.files().keySet(), staged.unchanged());
      staged.sync();
      last.forget();
      folder.swap();
      BuildReport report =
          SiteBuilder.report(site, staged.files().values(), unshown(edited), changes);
      last.list(changes);
      keep(edited, input);
      if (staged.hasCopies()) {
        last.remember(input.digest(), report);
      } else {
        last.remember(input.digest(), report, known);
      }
      return report;
    }

    /** Returns the articles that name pictures which are not shown, as they are now. */
    private List<ArticleId> unshown(EditedArchive edited) {
      TreeSet<ArticleId> out = new TreeSet<>(known.report().unshown());
      for (Revision revision : edited.revisions()) {
        Article now = revision.now().article();
        out.remove(now.id());
        if (PictureNames.hasUnshown(now)) {
          out.add(now.id());
        }
      }
      return List.copyOf(out);
    }

    /** Writes the files that are made from other files, one part after the other. */
    private void writeOfFiles(SiteModel site) throws IOException {
      for (SitePart part : SiteParts.ofFiles()) {
        part.write(site, staged.forPart(part));
      }
    }

    private void keep(EditedArchive edited, InputFingerprint input) {
      try {
        StoredArchive archive = edited.archive();
        TreeMap<String, String> sums = new TreeMap<>(archive.issues());
        for (Map.Entry<IssueId, StoredIssue> issue : edited.issues().entrySet()) {
          StoredIssue now = issue.getValue().with(now(issue.getKey(), edited));
          sums.put(issue.getKey().toString(), store.write(issue.getKey(), now));
        }
        String lists = edited.lists().isEmpty() ? archive.lists() : store.write(edited.lists());
        store.write(new StoredArchive(input, archive.assets(), archive.catalog(), lists, sums));
      } catch (IOException e) {
        store.forget();
      }
    }

    /** Returns the edited articles of an issue. */
    private static List<StoredArticle> now(IssueId issue, EditedArchive edited) {
      return edited.revisions().stream()
          .map(Revision::now)
          .filter(article -> article.id().issue().equals(issue))
          .map(
              article ->
                  new StoredArticle(ArticleState.of(article), edited.site().listing(article.id())))
          .toList();
    }
  }
}
