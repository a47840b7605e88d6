package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huibian.model.IssueId;

/**
 * Writes all files of the search below {@code data/search/}. The archive is divided into segments
 * of a year each, so that a new issue changes only the newest segment and the texts of the issue.
 * The files are
 *
 * <ul>
 *   <li>{@code core.js}: rules, names, and the names of the other files, which contain the version
 *       of their contents
 *   <li>{@code 2025-01/VERSION/}: the {@link SegmentFiles} of a segment
 *   <li>{@code heads/VERSION/N.js}: the {@link DocumentFrequencies} of the tokens of all segments
 *       but the newest, if there are several
 *   <li>{@code texts/2025-06-VERSION.js}: the {@link IssueFragments} of an issue, against which
 *       candidates are verified and from which results quote
 *   <li>{@code variants/VERSION/N.js}: traditional characters, loaded for queries that contain any
 * </ul>
 *
 * <p>Of the files with numbers as names and of the texts, a browser loads single members, as ranges
 * of bytes, see {@link MemberFiles}.
 */
public final class SearchFiles {
  /** The folder of the files, relative to the site's root. */
  public static final String FOLDER = "data/search/";

  /** The name of the file in that folder that a browser loads first. */
  public static final String CORE = "core.js";

  /** A segment with this number of issues ends with its year. */
  private static final int SEGMENT_SIZE = 12;

  /** Receives the files. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Receives a file. It is called by several threads at once.
     *
     * @param path relative to the site's root, with slashes
     * @param content its bytes
     * @throws IOException if it cannot be written
     */
    void accept(String path, byte[] content) throws IOException;
  }

  private SearchFiles() {}

  /**
   * Writes the files for a search over these documents. The same documents give the same files.
   *
   * @param documents the documents in any order, each id once
   * @param sink receives each file, in any order
   * @throws IOException if the sink cannot write
   */
  public static void write(List<SearchDocument> documents, Sink sink) throws IOException {
    write(documents, SEGMENT_SIZE, sink);
  }

  /**
   * Writes the files with segments of another size.
   *
   * @param issues the least number of issues of a full segment, 1 or more
   */
  static void write(List<SearchDocument> documents, int issues, Sink sink) throws IOException {
    Tokenizer tokenizer = Tokenizer.standard();
    List<List<SearchDocument>> divided = segments(documents, issues);
    DocumentFrequencies frequencies = new DocumentFrequencies();
    List<CoreJson.Segment> segments = new ArrayList<>();
    for (List<SearchDocument> own : divided) {
      SegmentFiles files = new SegmentFiles(own, tokenizer);
      files.write(sink);
      CoreJson.Members terms = CoreJson.Members.of(files.name(), files.terms().files());
      segments.add(new CoreJson.Segment(terms, own.size()));
      if (segments.size() < divided.size()) {
        frequencies.add(files.terms(), own.size());
      }
    }
    Optional<CoreJson.Members> heads = Optional.empty();
    if (divided.size() > 1) {
      heads = Optional.of(write("heads", frequencies.files(), sink));
    }
    TokenRules rules = tokenizer.rules();
    CoreJson.Members variants = write("variants", variants(rules), sink);
    CoreJson core = new CoreJson(segments, heads, variants, rules, Synonyms.load());
    script(sink, "core", DataScript.json(core::write));
  }

  private static MemberFiles variants(TokenRules rules) {
    return new MemberFiles(
        IntStream.range(0, CoreJson.VARIANTS)
            .mapToObj(member -> CompactText.encode(CoreJson.variants(rules, member)))
            .toList());
  }

  /** Writes members into a folder whose name contains their version. */
  static CoreJson.Members write(String name, MemberFiles files, Sink sink) throws IOException {
    String folder = name + "/" + ContentVersion.of(files.members());
    files.write(folder, sink);
    return CoreJson.Members.of(folder, files);
  }

  /** Writes a file that is loaded as a whole. */
  static void script(Sink sink, String name, String json) throws IOException {
    sink.accept(FOLDER + name + ".js", DataScript.of(name, json));
  }

  /**
   * Divides the documents into segments, oldest issues first. A segment ends with the first year at
   * whose end it has enough issues, so that the issues of later years do not change it.
   */
  private static List<List<SearchDocument>> segments(List<SearchDocument> documents, int issues) {
    TreeMap<IssueId, List<SearchDocument>> byIssue = new TreeMap<>();
    for (SearchDocument document : documents) {
      byIssue.computeIfAbsent(document.id().issue(), id -> new ArrayList<>()).add(document);
    }
    List<List<SearchDocument>> segments = new ArrayList<>();
    int size = issues;
    int year = Integer.MIN_VALUE;
    for (IssueId issue : byIssue.keySet()) {
      if (issue.year() != year && size >= issues) {
        segments.add(new ArrayList<>());
        size = 0;
      }
      segments.get(segments.size() - 1).addAll(byIssue.get(issue));
      year = issue.year();
      size++;
    }
    return segments;
  }
}
