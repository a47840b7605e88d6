package org.huibian.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Head;
import org.huibian.model.Kind;
import org.huibian.recovery.boundary.Addressees;
import org.huibian.text.Authorities;
import org.huibian.text.DocumentNumber;
import org.huibian.text.OfficialDate;

/** Reads the head of an article (its metadata) from segments with roles. */
final class HeadReader {
  private static final Pattern NUMBER_IN_TITLE = Pattern.compile("[（(]([^（）()]{5,30}号)[）)]$");

  /** The year and the number of an announcement beside its title: 关于…的公告　2025年第21号. */
  private static final Pattern BESIDE_TITLE =
      Pattern.compile("(?<=公告|通告|令)\\s*([12][0-9]{3}\\s*年\\s*第[^（）()]{1,8}号)$");

  private static final Pattern DATE_IN_BRACKETS = Pattern.compile("[（(]([^（）()]{6,20}日)[）)]");

  private final Authorities authorities;
  private final IssuerFinder issuers;
  private final KindWeights weights = KindWeights.load();

  HeadReader(Authorities authorities) {
    this.authorities = authorities;
    this.issuers = new IssuerFinder(authorities);
  }

  /** Reads the head; what the article interprets is found later, among all articles. */
  Head read(List<Segment> article) {
    Kind kind = weights.kind(KindEvidenceReader.read(article));
    List<String> numbers = numbers(article);
    return Head.builder(article.get(0).text())
        .kind(kind)
        .documentNumbers(numbers)
        .issuers(issuers.find(article, kind, numbers))
        .date(
            date(article)
                .or(() -> kind == Kind.POLICY ? dateBelowTitle(article) : Optional.empty())
                .or(() -> published(article)))
        .addressee(addressee(article))
        .authors(kind == Kind.EXPERT ? CommentaryAuthors.of(article) : List.of())
        .build();
  }

  /**
   * Returns the document numbers of an article: those of its head, those above the addressee of a
   * second notice under the same title, or else that of the order by which a rule was published, or
   * else that of the only document inside the article, which stands on a line of its own. A number
   * may take two segments.
   */
  private List<String> numbers(List<Segment> article) {
    List<String> numbers = new ArrayList<>();
    String printed = "";
    for (int i = 0; i < article.size(); i++) {
      if (article.get(i).is(Role.NUMBER) || isSecondNumber(article, i)) {
        printed += article.get(i).text();
        String whole = printed;
        Optional<DocumentNumber> number =
            DocumentNumber.whole(whole).or(() -> DocumentNumber.yearly(whole));
        if (number.isPresent()) {
          numbers.add(number.get().printed());
          printed = "";
        }
      }
    }
    if (numbers.isEmpty()) {
      String title = article.get(0).text();
      Optional<DocumentNumber> inTitle =
          title.contains("关于") ? numberInTitle(title) : Optional.empty();
      inTitle
          .or(() -> DocumentNumber.whole(title))
          .or(() -> numberInTitle(title))
          .or(() -> orderNumber(article))
          .or(() -> onlyNumber(article))
          .ifPresent(n -> numbers.add(n.printed()));
    }
    return numbers;
  }

  /**
   * Returns the number in brackets at the end of a title, 示例市管理办法（示政规〔2025〕2号）, or the one of an
   * announcement that the title starts with: 示例总署公告2025年第22号（…）.
   */
  private static Optional<DocumentNumber> numberInTitle(String title) {
    Matcher m = NUMBER_IN_TITLE.matcher(title);
    Optional<DocumentNumber> last =
        m.find()
            ? DocumentNumber.whole(m.group(1)).or(() -> DocumentNumber.yearly(m.group(1)))
            : Optional.empty();
    Matcher beside = BESIDE_TITLE.matcher(title);
    Optional<DocumentNumber> own =
        last.isEmpty() && title.contains("关于") && beside.find()
            ? DocumentNumber.yearly(beside.group(1))
            : last;
    return own.or(
        () ->
            DocumentNumber.all(title).stream()
                .filter(number -> number.start() == 0 && number.printed().contains("公告"))
                .findFirst());
  }

  private boolean isSecondNumber(List<Segment> article, int i) {
    return article.get(i).isOpen()
        && i + 1 < article.size()
        && Addressees.isAddressee(article.get(i + 1).text(), authorities)
        && DocumentNumber.whole(article.get(i).text()).isPresent();
  }

  /**
   * Returns the number of the order by which a rule was published, from a note such as
   * （2025年2月28日国家市场监督管理总局令第99号公布 …）.
   */
  private static Optional<DocumentNumber> orderNumber(List<Segment> article) {
    for (Segment segment : article) {
      String text = segment.text();
      int at = text.indexOf("公布");
      if (segment.is(Role.NOTE) && at > 0 && !text.contains("修订") && !text.contains("修正")) {
        String before = text.substring(1, at).replaceFirst("^.*日", "").strip();
        return DocumentNumber.whole(before);
      }
    }
    return Optional.empty();
  }

  /** Returns the number that stands alone on a line, if the article has one such number. */
  private static Optional<DocumentNumber> onlyNumber(List<Segment> article) {
    Map<String, DocumentNumber> numbers = new LinkedHashMap<>();
    for (Segment segment : article) {
      if (segment.isOpen()) {
        DocumentNumber.whole(segment.text())
            .ifPresent(number -> numbers.putIfAbsent(DocumentNumber.key(number.printed()), number));
      }
    }
    return numbers.size() == 1 ? numbers.values().stream().findFirst() : Optional.empty();
  }

  private static Optional<String> addressee(List<Segment> article) {
    return article.stream()
        .filter(segment -> segment.is(Role.ADDRESSEE))
        .map(Segment::text)
        .findFirst();
  }

  /**
   * Returns the date that stands alone in brackets right below the title, where documents without
   * signature have it: 中共中央　国务院关于…的意见, （2025年1月2日）.
   */
  private static Optional<LocalDate> dateBelowTitle(List<Segment> article) {
    return article.stream()
        .skip(1)
        .limit(1)
        .map(segment -> DATE_IN_BRACKETS.matcher(segment.text()))
        .filter(Matcher::matches)
        .flatMap(m -> OfficialDate.whole(m.group(1)).stream())
        .findFirst();
  }

  /** Returns the day on which a web page with the article was published. */
  private static Optional<LocalDate> published(List<Segment> article) {
    return article.stream()
        .filter(segment -> segment.is(Role.PUBLICATION))
        .flatMap(segment -> PublicationFacts.day(segment.text()).stream())
        .findFirst();
  }

  /** Returns the date of the first signature that has one. */
  private static Optional<LocalDate> date(List<Segment> article) {
    for (Segment segment : article) {
      if (segment.is(Role.SIGNATURE)) {
        Optional<LocalDate> date = OfficialDate.first(segment.text());
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }
}
