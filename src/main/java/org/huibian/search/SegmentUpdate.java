package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;

/** Changes the texts of some articles of a segment. Not safe for use by several threads. */
final class SegmentUpdate {
  private final Tokenizer tokenizer;
  private final SearchUpdate.Earlier earlier;
  private final StoredSegment segment;
  private final List<DocumentTable.IssueTexts> issues;
  private final List<DocumentTable.Entry> articles;

  /** The changed postings by their tokens; those of a token that stands nowhere more are empty. */
  private final Map<String, Postings> changed = new HashMap<>();

  private final List<IssueFragments> texts = new ArrayList<>();
  private final Set<String> superseded = new HashSet<>();

  SegmentUpdate(StoredSegment segment, Tokenizer tokenizer, SearchUpdate.Earlier earlier) {
    this.segment = segment;
    this.tokenizer = tokenizer;
    this.earlier = earlier;
    this.issues = new ArrayList<>(segment.documents().issues());
    this.articles = new ArrayList<>(segment.documents().articles());
  }

  /**
   * Changes the texts of articles of one issue.
   *
   * @param changes the articles, all of the segment
   */
  void change(IssueId issue, List<SearchUpdate.Change> changes) throws IOException {
    int first = 0;
    int at = 0;
    while (!issues.get(at).issue().equals(issue.toString())) {
      first += issues.get(at++).size();
    }
    DocumentTable.IssueTexts own = issues.get(at);
    List<List<byte[]>> fragments = fragments(own, first);
    for (SearchUpdate.Change change : changes) {
      int place = place(own, change.now().id());
      int document = first + place;
      Occurrences.Text now = Occurrences.of(change.now(), tokenizer);
      fragments.set(place, IssueFragments.encoded(change.now(), tokenizer));
      articles.set(document, articles.get(document).withText(now.length(), fragments.get(place)));
      change(document, Occurrences.of(change.former(), tokenizer).tokens(), now.tokens());
    }
    IssueFragments edited = IssueFragments.of(issue, fragments);
    texts.add(edited);
    issues.set(at, own.withVersion(edited.version()));
    superseded.add(IssueFragments.name(own.issue(), own.version()));
  }

  private static int place(DocumentTable.IssueTexts issue, ArticleId article) {
    PackedNumbers.Cursor numbers = PackedNumbers.of(issue.numbers()).cursor();
    int place = 0;
    while (numbers.next() != article.number()) {
      place++;
    }
    return place;
  }

  /** Reads the fragments of an issue, those of each article. */
  private List<List<byte[]>> fragments(DocumentTable.IssueTexts issue, int first)
      throws IOException {
    byte[] all =
        StoredSegment.members(IssueFragments.name(issue.issue(), issue.version()), earlier);
    List<List<byte[]>> fragments = new ArrayList<>();
    int at = 0;
    for (DocumentTable.Entry article : articles.subList(first, first + issue.size())) {
      List<byte[]> own = new ArrayList<>();
      for (int size : article.sizes()) {
        own.add(Arrays.copyOfRange(all, at, at + size * MemberFiles.UNIT));
        at += size * MemberFiles.UNIT;
      }
      fragments.add(own);
    }
    return fragments;
  }

  private void change(int document, Map<String, Occurrences> former, Map<String, Occurrences> now) {
    Set<String> all = new HashSet<>(former.keySet());
    all.addAll(now.keySet());
    for (String token : all) {
      Occurrences occurrences = now.get(token);
      if (occurrences == null || !occurrences.equals(former.get(token))) {
        changed.put(token, Occurrences.replaced(postings(token), document, occurrences));
      }
    }
  }

  /** Returns the postings of a token after the changes so far; null if no article has it. */
  private Postings postings(String token) {
    if (changed.containsKey(token)) {
      return changed.get(token);
    }
    int at = segment.entries().find(token);
    return at < 0 ? null : TermEntry.read(segment.entries().entry(at)).body();
  }

  /** Returns the tokens with their changed postings. */
  EncodedEntries entries() {
    Map<String, byte[]> encoded = new HashMap<>();
    changed.forEach((token, now) -> encoded.put(token, encoded(token, now)));
    return segment.entries().with(encoded);
  }

  /** Returns the entry of a token; an empty one if no text has the token any more. */
  private byte[] encoded(String token, Postings now) {
    if (now.size() == 0) {
      return new byte[0];
    }
    int at = segment.entries().find(token);
    return at < 0 ? added(token, now) : changed(token, segment.entries().entry(at), now);
  }

  private static byte[] changed(String token, byte[] entry, Postings now) {
    return TermEntry.read(entry).encoded(token, now);
  }

  private static byte[] added(String token, Postings now) {
    // Titles, numbers and issuers are as before, so none of them contains a new token.
    List<Postings> metadata = Arrays.asList(new Postings[SegmentTerms.METADATA.size()]);
    return TermEntry.encoded(token, metadata, now);
  }

  /** Returns the table of the articles with the changes. */
  DocumentTable documents() {
    return new DocumentTable(issues, articles);
  }

  /** Returns the changed texts. */
  List<IssueFragments> texts() {
    return texts;
  }

  /** Returns the names of the former files of the changed texts. */
  Set<String> superseded() {
    return superseded;
  }
}
