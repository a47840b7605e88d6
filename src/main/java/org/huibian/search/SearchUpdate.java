package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.model.IssueId;

/**
 * Writes those files of the search again that depend on the texts of some articles, from the
 * earlier files. The result is that of {@link SearchFiles#write} for all documents. Only texts can
 * change: titles, numbers, issuers, kinds and dates of the articles must be as before.
 */
public final class SearchUpdate {
  /** The earlier files. */
  @FunctionalInterface
  public interface Earlier {
    /**
     * Returns the bytes of a file.
     *
     * @param path relative to the site's root, with slashes
     * @throws IOException if there is no such file, or if it cannot be read
     */
    byte[] read(String path) throws IOException;
  }

  /**
   * An article with another text.
   *
   * @param former the article in the earlier files
   * @param now the article as it is now
   */
  public record Change(SearchDocument former, SearchDocument now) {}

  /** The terms of a segment before and after the changes. */
  private record Updated(EncodedEntries before, SegmentTerms now) {}

  private final Earlier earlier;
  private final SearchFiles.Sink sink;
  private final Tokenizer tokenizer = Tokenizer.standard();
  private final Set<String> superseded = new TreeSet<>();

  private SearchUpdate(Earlier earlier, SearchFiles.Sink sink) {
    this.earlier = earlier;
    this.sink = sink;
  }

  /**
   * Writes the files.
   *
   * @param changes the changed articles, each once
   * @param earlier the files as {@link SearchFiles} or this class have written them
   * @param sink receives the files that have changed, and some that may have
   * @return the paths of earlier files that others take the place of; some of them may have been
   *     written again
   * @throws IOException if a file cannot be read, or if the sink cannot write
   */
  public static Set<String> write(List<Change> changes, Earlier earlier, SearchFiles.Sink sink)
      throws IOException {
    return new SearchUpdate(earlier, sink).write(changes);
  }

  private Set<String> write(List<Change> changes) throws IOException {
    CoreJson core =
        CoreJson.read(StoredSegment.script("core", earlier), tokenizer.rules(), Synonyms.load());
    List<CoreJson.Segment> segments = new ArrayList<>(core.segments());
    Map<Integer, Updated> updated = new TreeMap<>();
    for (Map.Entry<Integer, Map<IssueId, List<Change>>> own :
        bySegment(changes, segments).entrySet()) {
      CoreJson.Segment segment = segments.get(own.getKey());
      StoredSegment stored = StoredSegment.read(segment.terms(), earlier);
      SegmentUpdate update = new SegmentUpdate(stored, tokenizer, earlier);
      for (Map.Entry<IssueId, List<Change>> issue : own.getValue().entrySet()) {
        update.change(issue.getKey(), issue.getValue());
      }
      SegmentTerms terms = new SegmentTerms(update.entries());
      updated.put(own.getKey(), new Updated(stored.entries(), terms));
      segments.set(own.getKey(), write(segment, stored, update, terms));
    }
    Optional<CoreJson.Members> heads = core.heads();
    // The directory does not have the newest segment.
    updated.remove(segments.size() - 1);
    if (heads.isPresent() && !updated.isEmpty()) {
      supersede(heads.get());
      heads = Optional.of(SearchFiles.write("heads", heads(core, segments, updated), sink));
    }
    CoreJson now = new CoreJson(segments, heads, core.variants(), core.rules(), core.synonyms());
    SearchFiles.script(sink, "core", DataScript.json(now::write));
    return superseded;
  }

  /** Divides the changes by the positions of the segments, and then by the issues. */
  private static Map<Integer, Map<IssueId, List<Change>>> bySegment(
      List<Change> changes, List<CoreJson.Segment> segments) {
    Map<Integer, Map<IssueId, List<Change>>> out = new TreeMap<>();
    for (Change change : changes) {
      IssueId issue = change.now().id().issue();
      int at = segments.size() - 1;
      while (first(segments.get(at)).compareTo(issue.toString()) > 0) {
        at--;
      }
      out.computeIfAbsent(at, k -> new TreeMap<>())
          .computeIfAbsent(issue, k -> new ArrayList<>())
          .add(change);
    }
    return out;
  }

  /** Returns the first issue of a segment, after which its folder is named. */
  private static String first(CoreJson.Segment segment) {
    String folder = segment.terms().folder();
    return folder.substring(0, folder.indexOf('/'));
  }

  private CoreJson.Segment write(
      CoreJson.Segment segment, StoredSegment stored, SegmentUpdate update, SegmentTerms terms)
      throws IOException {
    String docs = DataScript.json(update.documents()::write);
    String name = SegmentFiles.name(first(segment), terms, docs, stored.facets());
    supersede(segment.terms());
    supersede(segment.terms().folder() + "/" + SegmentFiles.DOCS);
    supersede(segment.terms().folder() + "/" + SegmentFiles.FACETS);
    update.superseded().forEach(this::supersede);
    SegmentFiles.write(name, terms, docs, stored.facets(), sink);
    for (IssueFragments texts : update.texts()) {
      texts.write(sink);
    }
    return new CoreJson.Segment(CoreJson.Members.of(name, terms.files()), segment.articles());
  }

  /** Returns the directory of all segments but the last. */
  private MemberFiles heads(
      CoreJson core, List<CoreJson.Segment> segments, Map<Integer, Updated> updated)
      throws IOException {
    CoreJson.Members former = core.heads().orElseThrow();
    DirectoryUpdate directory =
        new DirectoryUpdate(
            StoredSegment.members(former, earlier),
            PackedNumbers.of(former.sizes()),
            core.segments().subList(0, segments.size() - 1));
    updated.forEach((at, change) -> directory.change(at, change.before(), change.now()));
    Optional<MemberFiles> files = directory.files();
    return files.isPresent() ? files.get() : headsOfAll(segments, updated);
  }

  private MemberFiles headsOfAll(List<CoreJson.Segment> segments, Map<Integer, Updated> updated)
      throws IOException {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    for (int at = 0; at < segments.size() - 1; at++) {
      CoreJson.Segment segment = segments.get(at);
      SegmentTerms terms =
          updated.containsKey(at)
              ? updated.get(at).now()
              : new SegmentTerms(StoredSegment.entries(segment.terms(), earlier));
      frequencies.add(terms, segment.articles());
    }
    return frequencies.files();
  }

  private void supersede(CoreJson.Members members) {
    for (int file = 0; file < members.files(); file++) {
      supersede(members.folder() + "/" + file);
    }
  }

  private void supersede(String name) {
    superseded.add(SearchFiles.FOLDER + name + ".js");
  }
}
