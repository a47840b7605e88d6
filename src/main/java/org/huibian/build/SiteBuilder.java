package org.huibian.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huibian.build.store.ArchiveStore;
import org.huibian.build.store.InputFingerprint;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.Workers;
import org.huibian.site.Folders;
import org.huibian.site.PageCounter;
import org.huibian.site.PageProgress;
import org.huibian.site.PictureNames;
import org.huibian.site.SiteInput;
import org.huibian.site.SiteModel;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.WrittenFile;
import org.huibian.site.asset.ScriptStore;
import org.huibian.site.asset.SiteAssets;
import org.huibian.site.template.PageRenderer;
import org.huibian.site.template.TemplateFolder;
import org.huibian.site.template.TemplatePart;

/**
 * Builds the whole site into a staging folder beside the output, which takes the output's place
 * only when it is complete. The same content and templates give the same bytes.
 *
 * <pre>{@code
 * SiteInput input = SiteInput.read(new ContentFolder(Path.of("content")));
 * BuildReport report = new SiteBuilder(Path.of("templates")).build(input, Path.of("site"));
 * }</pre>
 *
 * <p>An instance is not safe for use by several threads; a build uses all processors itself.
 */
public final class SiteBuilder {
  private final TemplateFolder templates;
  private final List<SitePart> additional = new ArrayList<>();
  private Optional<Path> kept = Optional.empty();
  private boolean waits;
  private PageProgress progress = (done, all) -> {};
  private Consumer<PagePreview> previews = preview -> {};

  /**
   * Creates a builder with the templates of a folder and, where it has none, the built-in ones.
   *
   * @param templates a folder that overrides the built-in templates file by file; may not exist
   * @throws InputException if the folder cannot be read
   */
  public SiteBuilder(Path templates) {
    this(TemplateFolder.of(templates));
  }

  /** Creates a builder with these templates, style sheets and scripts. */
  public SiteBuilder(TemplateFolder templates) {
    this.templates = templates;
  }

  /** Adds a part that is written after the program's own parts and before the manifest. */
  public SiteBuilder with(SitePart part) {
    additional.add(part);
    return this;
  }

  /** Sets the listener for the number of written pages. */
  public SiteBuilder reportingTo(PageProgress listener) {
    progress = listener;
    return this;
  }

  /**
   * Sets the folder for what builds keep for later ones, which is otherwise {@code .huibian} beside
   * the site.
   */
  public SiteBuilder keepingIn(Path folder) {
    kept = Optional.of(folder);
    return this;
  }

  /** Lets a build wait for the end of another one into the same folder, instead of failing. */
  public SiteBuilder waiting() {
    waits = true;
    return this;
  }

  /** Sets the receiver of the previews of each site that is built. */
  SiteBuilder previewingTo(Consumer<PagePreview> receiver) {
    previews = receiver;
    return this;
  }

  /**
   * Builds the site.
   *
   * @param input the issues and what belongs to them
   * @param output the folder of the site; created if it does not exist
   * @return what was written
   * @throws InputException if there is no issue, a template is missing or broken, an original
   *     cannot be read, the output holds files that are not of a site, or another build writes it
   */
  public BuildReport build(SiteInput input, Path output) {
    return build(input, output, Optional.empty(), () -> true).orElseThrow();
  }

  /**
   * Builds the site and records from which input. The record is written while no other build can
   * replace the site.
   *
   * @param fingerprint the fingerprint of the input, if it is known
   * @param isStill tells whether the files that were copied still belong to the input; asked when
   *     all is written and the old site still stands
   * @return what was written; empty if the files no longer belong to the input. Then the old site
   *     remains.
   */
  Optional<BuildReport> build(
      SiteInput input,
      Path output,
      Optional<InputFingerprint> fingerprint,
      BooleanSupplier isStill) {
    if (input.issues().isEmpty()) {
      throw new InputException(input.content(), Problem.CONTENT_EMPTY);
    }
    OutputFolder folder = OutputFolder.prepare(output, waits);
    try {
      SiteAssets assets =
          SiteAssets.read(templates, scripts(folder.output()), input.settings(), input.content());
      SiteModel site = SiteModel.of(input, assets.folder());
      AddressGuard guard = new AddressGuard(input.content());
      guard.check(site.addresses());
      CorrectionPlaces.check(site.catalog(), input.content());
      InnerLinkCheck.check(site.catalog(), input.content());
      LastBuild last = LastBuild.of(kept, folder.output());
      StagedOutput staged = new StagedOutput(folder.stage(), folder.output(), sums(last));
      PageCounter counter = new PageCounter(progress);
      PageRenderer renderer = new PageRenderer(templates, assets.folder(), counter);
      List<SitePart> parts = SiteParts.of(renderer, assets, additional);
      counter.expect(pages(parts, site));
      write(parts, site, staged);
      if (!isStill.getAsBoolean()) {
        return Optional.empty();
      }
      SiteChanges changes =
          SiteChanges.between(folder.earlier(), staged.files().keySet(), staged.unchanged());
      staged.sync();
      last.forget();
      folder.swap();
      List<ArticleId> unshown =
          site.catalog().articles().stream()
              .filter(article -> PictureNames.hasUnshown(article.article()))
              .map(CatalogArticle::id)
              .toList();
      BuildReport report = report(site, staged.files().values(), unshown, changes);
      last.list(changes);
      if (fingerprint.isPresent()) {
        store(site, fingerprint.get(), last);
        last.remember(fingerprint.get().digest(), report);
        last.rememberAddresses(guard.text());
      }
      previews.accept(new PagePreview(site, parts, fingerprint.map(InputFingerprint::digest)));
      return Optional.of(report);
    } catch (IOException e) {
      throw unwritable(output, e);
    } catch (UncheckedIOException e) {
      throw unwritable(output, e.getCause());
    } finally {
      folder.discard();
    }
  }

  private static Map<String, String> sums(LastBuild last) throws IOException {
    Optional<BuildRecord> known = last.known();
    return known.isEmpty() ? Map.of() : last.sums();
  }

  /** Keeps what the next build can continue from. */
  private static void store(SiteModel site, InputFingerprint input, LastBuild last) {
    ArchiveStore store = last.store(input.program());
    try {
      store.write(site, input);
    } catch (IOException e) {
      // Without a store, the next build computes the whole site.
      store.forget();
    }
  }

  /**
   * Computes the previews of a site that needs no build.
   *
   * @param fingerprint the fingerprint of the input
   */
  void preview(SiteInput input, Path output, String fingerprint) throws IOException {
    Path site = OutputFolder.location(output);
    SiteAssets assets =
        SiteAssets.read(templates, scripts(site), input.settings(), input.content());
    PageRenderer renderer = new PageRenderer(templates, assets.folder(), () -> {});
    previews.accept(
        new PagePreview(
            SiteModel.of(input, assets.folder()),
            SiteParts.of(renderer, assets, additional),
            Optional.of(fingerprint)));
  }

  /** Writes the parts that read no files of others at the same time, and then the other ones. */
  private static void write(List<SitePart> parts, SiteModel site, StagedOutput staged)
      throws IOException {
    Map<Boolean, List<SitePart>> byReading =
        parts.stream()
            .collect(
                Collectors.partitioningBy(
                    part ->
                        part.reads().contains(SiteSource.FILES_OF_OTHER_PARTS)
                            || part.reads().contains(SiteSource.PAGES_OF_OTHER_PARTS)));
    Workers.each(byReading.get(false), part -> part.write(site, staged.forPart(part)));
    for (SitePart part : byReading.get(true)) {
      part.write(site, staged.forPart(part));
    }
  }

  private ScriptStore scripts(Path site) {
    ScriptFolder compiled = new ScriptFolder(LastBuild.folder(kept, site).resolve("scripts"));
    return compiled.orElse(
        ScriptFolder.ofProgram().map(ScriptStore.class::cast).orElse(ScriptStore.NONE));
  }

  private static int pages(List<SitePart> parts, SiteModel site) {
    int pages = 0;
    for (SitePart part : parts) {
      if (part instanceof TemplatePart template) {
        pages += template.pages().apply(site).size();
      }
    }
    return pages;
  }

  static InputException unwritable(Path output, IOException e) {
    return new InputException(output, Problem.FILE_UNWRITABLE, Folders.reason(e));
  }

  static BuildReport report(
      SiteModel site, Collection<WrittenFile> files, List<ArticleId> unshown, SiteChanges changes) {
    return new BuildReport(
        site.catalog().issues().size(),
        site.catalog().articles().size(),
        (int) files.stream().filter(file -> file.path().endsWith(".html")).count(),
        files.size(),
        files.stream().mapToLong(WrittenFile::size).sum(),
        !site.baseUrl().isEmpty(),
        unshown,
        changes);
  }
}
