package org.huibian.archive.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.huibian.archive.SiteAddresses;
import org.huibian.archive.SiteSums;
import org.huibian.archive.publish.Publication.Stage;
import org.huibian.archive.sign.SiteSignature;
import org.huibian.build.KeptFiles;
import org.huibian.ingest.AddressRecorder;
import org.huibian.ingest.EditionRecorder;
import org.huibian.markdown.PublishSettings.Target;
import org.huibian.site.view.PublicationView;

/**
 * Brings a built site to a place, as a use case: compares it with what the place has, writes down
 * what readers will see changed, sends what differs, and records what is published now. Whoever
 * calls it holds the lock of the site.
 *
 * @param content the content folder, with the registers of what was published
 * @param site the folder of the built site
 * @param templates the folder of templates; it need not exist
 * @param kept the folder in which the summary is kept
 */
public record SitePublisher(Path content, Path site, Path templates, Path kept) {
  /** What a publication is at. */
  public enum Step {
    /** The files of the site are compared with their sums. */
    CHECKING,
    /** Files are sent. */
    SENDING,
    /** Files that the site no longer has are removed. */
    REMOVING
  }

  /** Receives the progress of a publication. */
  @FunctionalInterface
  public interface Progress {
    /** Reports that so many of all files are done. */
    void at(Step step, int done, int all);
  }

  /**
   * What was published, or would be.
   *
   * @param publication what was sent and removed, or would be
   * @param view what readers see changed; empty if nothing differs
   * @param files how many files the site has
   */
  public record Published(Publication publication, Optional<PublicationView> view, int files) {}

  /** Publishes the site. */
  public Published publish(
      String name, Target target, Optional<String> signingKey, Progress progress)
      throws IOException {
    SortedMap<String, String> sums = sums(progress);
    sign(signingKey);
    try (Place place = Places.open(target)) {
      place.hold();
      Publication publication = Publication.of(site, sums, place);
      Optional<PublicationView> view = summarize(name, false, publication, place, sums);
      // What a publication that fails has sent may have been read already.
      recordAddresses(sums);
      publication.run(place, (stage, done, all) -> progress.at(step(stage), done, all));
      record(sums);
      return new Published(publication, view, sums.size());
    }
  }

  /**
   * Compares the site with a place, and sends nothing. It signs nothing either, since the key may
   * ask for its password.
   */
  public Published compare(
      String name, Target target, Optional<String> signingKey, Progress progress)
      throws IOException {
    SortedMap<String, String> sums = sums(progress);
    try (Place place = Places.open(target)) {
      Publication publication =
          signingKey.isPresent()
              ? Publication.ofUnsigned(site, sums, place)
              : Publication.of(site, sums, place);
      return new Published(
          publication, summarize(name, true, publication, place, sums), sums.size());
    }
  }

  /** Records the site as published, after an upload by other means. */
  public void record(Progress progress) throws IOException {
    record(sums(progress));
  }

  /** Adds the addresses of the site, and the sums of its articles, to the registers. */
  private void record(SortedMap<String, String> sums) throws IOException {
    recordAddresses(sums);
    EditionRecorder.record(content, sums);
  }

  private void recordAddresses(SortedMap<String, String> sums) throws IOException {
    AddressRecorder.record(content, SiteAddresses.read(site, sums.keySet()));
  }

  private Optional<PublicationView> summarize(
      String name,
      boolean isPlanned,
      Publication publication,
      Place place,
      SortedMap<String, String> sums)
      throws IOException {
    if (publication.isEmpty()) {
      return Optional.empty();
    }
    PublicationView view =
        PublicationSummary.of(name, isPlanned, site, place, publication.before(), sums);
    KeptFiles.write(summary(name), PublicationSummary.page(view, templates));
    return Optional.of(view);
  }

  /** Signs the list of sums, or removes the signature of a site that is not signed any more. */
  private void sign(Optional<String> key) throws IOException {
    SiteSignature signature = new SiteSignature(content, site);
    if (key.isPresent()) {
      signature.sign(key.get());
    } else {
      signature.remove();
    }
  }

  /** Returns the file of what readers see changed; names of places may have any characters. */
  public Path summary(String name) {
    return kept.resolve("publish-" + name.replaceAll("[^\\p{L}\\p{N}_-]", "_") + ".html");
  }

  private static Step step(Stage stage) {
    return stage == Stage.REMOVALS ? Step.REMOVING : Step.SENDING;
  }

  /** Returns the sums of the site's files, which are compared with the files. */
  private SortedMap<String, String> sums(Progress progress) throws IOException {
    return SiteSums.compared(site, (done, all) -> progress.at(Step.CHECKING, done, all));
  }
}
