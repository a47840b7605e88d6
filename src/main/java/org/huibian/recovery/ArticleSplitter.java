package org.huibian.recovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.huibian.layout.ContentsList;
import org.huibian.layout.Family;
import org.huibian.layout.Layout;
import org.huibian.layout.Passage;
import org.huibian.layout.SentenceEnds;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.recovery.Headlines.Form;
import org.huibian.text.Authorities;
import org.huibian.text.OfficialDate;

/**
 * Finds where articles start. A headline shows by its form, by what follows (a document number, an
 * addressee), by its place (a new page, after a signature or a complete sentence) and by the
 * printed contents. The title of the document that a notice issues has the same form; it is told by
 * being named in the notice itself.
 */
final class ArticleSplitter {
  private static final double SAME_TITLE = 0.86;

  private final Layout layout;
  private final Authorities authorities;
  private final List<Piece> pieces;
  private final Decisions decisions;
  private final List<Doubt> doubts;
  private final List<String> expected;

  ArticleSplitter(
      Layout layout,
      Authorities authorities,
      List<Piece> pieces,
      Decisions decisions,
      List<Doubt> doubts) {
    this.layout = layout;
    this.decisions = decisions;
    this.authorities = authorities;
    this.pieces = pieces;
    this.doubts = doubts;
    this.expected = new ArrayList<>(layout.contents().titles());
  }

  /**
   * Cuts the pieces into articles; the first piece of each is its title. Empty if no headline was
   * found.
   */
  List<List<Piece>> split() {
    List<Integer> starts = new ArrayList<>();
    Set<String> named = new HashSet<>();
    int headEnd = 0;
    for (int i = 0; i < pieces.size(); i++) {
      int order = i < headEnd ? 0 : orderHead(i);
      if (order > 0 || i >= headEnd && isStart(i, named, starts.isEmpty())) {
        starts.add(i);
        named.clear();
        headEnd = order > 0 ? i + order + 1 : i + 1;
      }
      Headlines.works(pieces.get(i).text()).forEach(w -> named.add(Headlines.key(w)));
    }
    reportMissing(layout.contents());
    OptionalInt sole = sole(starts);
    if (sole.isPresent()) {
      return List.of(soleArticle(sole.getAsInt()));
    }
    if (starts.isEmpty()) {
      return List.of();
    }
    if (starts.get(0) > 0) {
      Piece first = pieces.get(0);
      doubts.add(new Doubt(first.passage().line(), 3, Doubt.Kind.ARTICLE_START, first.text()));
      starts.add(0, 0);
    }
    List<List<Piece>> articles = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      int end = k + 1 < starts.size() ? starts.get(k + 1) : pieces.size();
      articles.add(titleFirst(pieces.subList(starts.get(k), end)));
    }
    return articles;
  }

  /**
   * The title of all of it, if no article was found, or one whose headline is smaller than the
   * title above it: who issues a standard stands on its cover, too.
   */
  private OptionalInt sole(List<Integer> starts) {
    OptionalInt title = SoleTitle.find(pieces);
    if (title.isEmpty() || starts.isEmpty()) {
      return title;
    }
    int first = starts.get(0);
    boolean larger =
        starts.size() == 1
            && layout.contents().titles().isEmpty()
            && title.getAsInt() < first
            && pieces.get(title.getAsInt()).size() > pieces.get(first).size();
    return larger ? title : OptionalInt.empty();
  }

  private List<Piece> soleArticle(int title) {
    Piece first = pieces.get(title);
    doubts.add(new Doubt(first.passage().line(), 3, Doubt.Kind.ARTICLE_START, first.text()));
    List<Piece> article = new ArrayList<>(pieces);
    article.add(0, article.remove(title));
    return article;
  }

  /**
   * How many pieces from an index on are the head of an order or announcement that has no headline
   * above it: 国家市场监督管理总局公告, 2025年第22号. Not where an article has just started: then it is that one's
   * number.
   */
  private int orderHead(int i) {
    Piece piece = pieces.get(i);
    boolean free =
        piece.isOpen()
            && layout.contents().titles().isEmpty()
            && (layout.family() != Family.PAGE_DUMP || piece.passage().pageStart())
            && HeadRoles.isOrder(piece.text())
            && (i == 0 || endsText(pieces.get(i - 1)))
            && !decisions.has(piece.passage().line(), Verdict.NO_ARTICLE);
    if (!free) {
      return 0;
    }
    for (int k = Math.max(0, i - HeadRoles.HEAD); k < i; k++) {
      if (Headlines.isPossible(pieces.get(k))
          && Headlines.form(pieces.get(k).text()) == Form.NEWS) {
        return 0;
      }
    }
    return HeadRoles.numberLines(pieces, i);
  }

  /**
   * An article's pieces with its title in front: below the head of an announcement its own
   * headline, or else the head itself.
   */
  private static List<Piece> titleFirst(List<Piece> article) {
    List<Piece> ordered = new ArrayList<>(article);
    int head = HeadRoles.isOrder(article.get(0).text()) ? HeadRoles.numberLines(article, 0) : 0;
    if (head == 0) {
      return ordered;
    }
    boolean headline =
        head < article.size()
            && Headlines.isPossible(article.get(head))
            && Headlines.form(article.get(head).text()) == Form.NOTICE;
    if (headline) {
      ordered.add(0, ordered.remove(head));
    } else if (head == 2) {
      Passage whole = ordered.get(0).passage().join(ordered.get(1).passage());
      ordered.remove(0);
      ordered.set(0, new Piece(whole));
    }
    return ordered;
  }

  private boolean isStart(int i, Set<String> named, boolean first) {
    int line = pieces.get(i).passage().line();
    if (decisions.has(line, Verdict.ARTICLE)) {
      return true;
    }
    return !decisions.has(line, Verdict.NO_ARTICLE)
        && Headlines.isPossible(pieces.get(i))
        && startsArticle(i, named, first);
  }

  private boolean startsArticle(int i, Set<String> named, boolean first) {
    Piece piece = pieces.get(i);
    String text = piece.text();
    Form form = Headlines.form(text);
    boolean inner = named.contains(Headlines.key(text));
    if (isExpected(text, form, inner)) {
      return true;
    }
    boolean numberNext = HeadRoles.numberLines(pieces, i + 1) > 0;
    boolean addresseeNext =
        i + 1 < pieces.size() && HeadRoles.isAddressee(pieces.get(i + 1).text(), authorities);
    boolean newPage = piece.passage().pageStart();
    if (numberNext && (form != Form.NONE || newPage)) {
      return true;
    }
    boolean large =
        form == Form.NONE && layout.family() == Family.PAGE_DUMP && piece.passage().isSetLarge();
    if (form == Form.NAMED || form == Form.NONE && !large) {
      return false;
    }
    if (i > 0 && !endsText(pieces.get(i - 1))) {
      return false;
    }
    if (inner || isSigned(i)) {
      return addresseeNext && !inner;
    }
    if (form == Form.INTERPRETATION) {
      return true;
    }
    boolean place = newPage || layout.family() != Family.PAGE_DUMP;
    boolean start =
        form == Form.NOTICE
            ? addresseeNext || place && (layout.contents().titles().isEmpty() || addresseeNext)
            : place && layout.contents().titles().isEmpty();
    if (start && !addresseeNext && !first) {
      doubts.add(new Doubt(piece.passage().line(), 1, Doubt.Kind.ARTICLE_START, text));
    }
    return start;
  }

  /** Right after a signature comes the document that the notice issues, unless a page starts. */
  private boolean isSigned(int i) {
    if (i == 0 || pieces.get(i).passage().pageStart()) {
      return false;
    }
    String before = pieces.get(i - 1).text();
    return OfficialDate.whole(before).isPresent() && layout.family() == Family.PAGE_DUMP;
  }

  /** Whether an article can end with this piece. */
  private boolean endsText(Piece piece) {
    String text = piece.text();
    return piece.is(Role.ROW)
        || SentenceEnds.isComplete(text)
        || OfficialDate.startOfFinalDate(text).isPresent()
        || text.startsWith("http")
        || authorities.isOrgan(text)
        || SentenceEnds.endsSentence(text)
        || piece.passage().lines().size() == 1 && piece.width() < 30;
  }

  /**
   * Whether the printed contents name this headline, to the letter or nearly. A document that the
   * article so far has named is its own part, however like an entry its title is.
   */
  private boolean isExpected(String text, Form form, boolean inner) {
    String key = Headlines.key(text);
    for (int k = 0; k < expected.size(); k++) {
      String entry = expected.get(k);
      boolean alike =
          !inner && Headlines.form(entry) == form && Headlines.likeness(entry, text) >= SAME_TITLE;
      if (Headlines.key(entry).equals(key) || alike) {
        expected.remove(k);
        return true;
      }
    }
    return false;
  }

  private void reportMissing(ContentsList contents) {
    for (String title : expected) {
      int line = contents.lines().isEmpty() ? 1 : contents.lines().get(0);
      doubts.add(new Doubt(line, 3, Doubt.Kind.CONTENTS_ENTRY_MISSING, title));
    }
  }
}
