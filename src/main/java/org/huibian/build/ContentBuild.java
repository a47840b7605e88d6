package org.huibian.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.huibian.build.store.ArchiveStore;
import org.huibian.build.store.InputFingerprint;
import org.huibian.build.store.StoredArchive;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.CatalogSnapshot;
import org.huibian.markdown.ContentFolder;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.PageProgress;
import org.huibian.site.SiteInput;

/**
 * Builds the site of a content folder. If neither the content nor the templates nor the program
 * have changed since the last build, and the site is whole, nothing is read or written.
 */
public final class ContentBuild {
  /** How often a build begins anew because the content changes while it is read. */
  private static final int ATTEMPTS = 5;

  private static final String MARKDOWN = ".md";

  private final Path content;
  private final Path templates;
  private final PageProgress progress;
  private Optional<Path> kept = Optional.empty();
  private boolean waits;
  private Optional<Consumer<PagePreview>> previews = Optional.empty();
  private Optional<PagePreview> former = Optional.empty();
  private Consumer<Optional<InputFingerprint>> check = input -> {};

  /**
   * Creates a build.
   *
   * @param content the folder of the issues' Markdown
   * @param templates a folder that overrides the built-in templates file by file; may not exist
   * @param progress is told the number of written pages
   */
  public ContentBuild(Path content, Path templates, PageProgress progress) {
    this.content = content;
    this.templates = templates;
    this.progress = progress;
  }

  /**
   * Sets the folder for what builds keep for later ones, which is otherwise {@code .huibian} beside
   * the site.
   */
  public ContentBuild keepingIn(Path folder) {
    kept = Optional.of(folder);
    return this;
  }

  /** Lets a build wait for the end of another one into the same folder, instead of failing. */
  public ContentBuild waiting() {
    waits = true;
    return this;
  }

  /**
   * Sets a check that is made before anything is written. It is given the state of the input, empty
   * if a file cannot be read, and refuses the build by an exception.
   */
  public ContentBuild checking(Consumer<Optional<InputFingerprint>> before) {
    check = before;
    return this;
  }

  /** Sets the previews of the site before, from which those of an updated site follow. */
  public ContentBuild continuing(PagePreview before) {
    former = Optional.of(before);
    return this;
  }

  /** Sets the receiver of the previews of the site, whether or not it has to be built. */
  public ContentBuild previewingTo(Consumer<PagePreview> receiver) {
    previews = Optional.of(receiver);
    return this;
  }

  /**
   * Builds the site where needed.
   *
   * @param output the folder of the site
   * @return the numbers of the site and what has changed in it
   * @throws org.huibian.model.InputException as {@link SiteInput#read} and {@link
   *     SiteBuilder#build}
   */
  public BuildReport into(Path output) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<BuildReport> built = attempt(output);
      if (built.isPresent()) {
        return built.get();
      }
    }
    throw new InputException(content, Problem.CONTENT_BUSY);
  }

  /**
   * Returns whether the site, as the last build has left it, is known to have all addresses of the
   * register. What an update changes are texts whose anchors and heads stay the same.
   *
   * @throws InputException if an address is lost
   */
  private boolean hasAddresses(BuildRecord known, InputFingerprint input, Path output) {
    AddressGuard guard = new AddressGuard(content);
    try {
      LastBuild last = last(output);
      if (last.hasAddresses(guard.text())) {
        return true;
      }
      ArchiveStore store = last.store(input.program());
      Optional<StoredArchive> archive = store.archive();
      if (archive.isEmpty() || !archive.get().input().digest().equals(known.fingerprint())) {
        return false;
      }
      Optional<CatalogSnapshot> catalog = store.catalog(archive.get());
      if (catalog.isEmpty()) {
        return false;
      }
      AddressBook book = AddressBook.of(catalog.get());
      if (!input.digest().equals(known.fingerprint()) && guard.isLost(book)) {
        // The edits that the site does not have yet may be the remedy.
        return false;
      }
      guard.check(book);
      last.rememberAddresses(guard.text());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Builds the site where needed; empty if the input has changed meanwhile. */
  private Optional<BuildReport> attempt(Path output) {
    // The fingerprint is taken first: what changes later has another one at the next build.
    CompletableFuture<Optional<BuildRecord>> looking =
        CompletableFuture.supplyAsync(() -> known(output));
    Optional<InputFingerprint> fingerprint = fingerprint();
    check.accept(fingerprint);
    Optional<BuildRecord> known = looking.join();
    if (fingerprint.isPresent()
        && known.isPresent()
        && hasAddresses(known.get(), fingerprint.get(), output)) {
      if (known.get().fingerprint().equals(fingerprint.get().digest())) {
        return Optional.of(unchanged(known.get(), output));
      }
      if (previews.isEmpty() || former.filter(p -> p.isOf(known.get().fingerprint())).isPresent()) {
        Optional<BuildReport> updated = update(known.get(), fingerprint.get(), output);
        if (updated.isPresent()) {
          return updated;
        }
      }
    }
    SiteBuilder builder = builder().reportingTo(progress);
    previews.ifPresent(builder::previewingTo);
    SiteInput input;
    try {
      input = SiteInput.read(new ContentFolder(content));
    } catch (InputException e) {
      if (fingerprint.equals(fingerprint())) {
        throw e;
      }
      // A file that is being saved or imported can be missing or half written for a moment.
      return Optional.empty();
    }
    if (!fingerprint.equals(fingerprint())) {
      // Some texts may be those of before a change and others those of after it.
      return Optional.empty();
    }
    return builder.build(input, output, fingerprint, () -> hasSameFiles(fingerprint));
  }

  /**
   * Returns whether the originals and pictures, which are copied while the site is written, are
   * still those that stood beside the texts. A text that is edited meanwhile was read before.
   */
  private boolean hasSameFiles(Optional<InputFingerprint> then) {
    Optional<InputFingerprint> now = fingerprint();
    if (then.isEmpty() || now.isEmpty()) {
      return then.equals(now);
    }
    return now.get()
        .editsSince(then.get())
        .filter(edits -> edits.stream().allMatch(path -> path.endsWith(MARKDOWN)))
        .isPresent();
  }

  private Optional<BuildReport> update(
      BuildRecord known, InputFingerprint fingerprint, Path output) {
    Optional<SiteUpdate.Updated> updated =
        new SiteUpdate(content, templates, kept, waits).of(known, fingerprint, output);
    if (updated.isPresent() && previews.isPresent()) {
      previews
          .get()
          .accept(former.orElseThrow().after(updated.get().articles(), fingerprint.digest()));
    }
    return updated.map(SiteUpdate.Updated::report);
  }

  private void preview(Consumer<PagePreview> receiver, Path output, String fingerprint) {
    try {
      builder()
          .previewingTo(receiver)
          .preview(SiteInput.read(new ContentFolder(content)), output, fingerprint);
    } catch (IOException | InputException e) {
      // The content has changed in the meantime. The next build reports what is wrong.
    }
  }

  private SiteBuilder builder() {
    SiteBuilder builder = new SiteBuilder(templates);
    kept.ifPresent(builder::keepingIn);
    return waits ? builder.waiting() : builder;
  }

  private LastBuild last(Path output) throws IOException {
    return LastBuild.of(kept, OutputFolder.location(output));
  }

  /** Returns the fingerprint of the input; none if a file cannot be read. */
  private Optional<InputFingerprint> fingerprint() {
    try {
      return Optional.of(InputFingerprint.of(content, templates));
    } catch (IOException | UncheckedIOException e) {
      // Reading the content names the file and the remedy.
      return Optional.empty();
    }
  }

  /** Returns the record of the site; empty if the site is not as the last build has left it. */
  private Optional<BuildRecord> known(Path output) {
    try {
      return last(output).known();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private BuildReport unchanged(BuildRecord known, Path output) {
    try {
      last(output).list(SiteChanges.NONE);
    } catch (IOException e) {
      // The list of the build before stays. It names files that were published before.
    }
    try {
      OutputFolder.deleteRemains(output);
    } catch (IOException | InputException e) {
      // The site is right as it is, and the next build that has something to write tries again.
    }
    previews.ifPresent(receiver -> preview(receiver, output, known.fingerprint()));
    return known.report();
  }
}
