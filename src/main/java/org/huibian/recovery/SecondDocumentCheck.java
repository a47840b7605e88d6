package org.huibian.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Head;
import org.huibian.text.DocumentNumber;
import org.huibian.text.OfficialDate;

/**
 * Checks whether an article holds a second document: what is signed later than the whole was not
 * sent with it, and a number of its own belongs to another paper. The days of such a text are not
 * published, since they are not those of the document on whose page they would stand.
 */
final class SecondDocumentCheck {
  /** How probable it is that another article starts there; otherwise a text was enclosed. */
  private static final double ANOTHER = 0.4;

  private SecondDocumentCheck() {}

  /**
   * Returns a doubt at the first later signature and at the first other number; none for most
   * articles. A list of documents has many numbers for one cause.
   */
  static List<Doubt> check(List<Segment> article, Head head) {
    List<String> own = head.documentNumbers().stream().map(DocumentNumber::key).toList();
    List<Doubt> doubts = new ArrayList<>();
    Optional<LocalDate> signed = Optional.empty();
    boolean later = false;
    boolean other = false;
    for (Segment segment : article) {
      if (segment.is(Role.SIGNATURE)) {
        Optional<LocalDate> date = OfficialDate.first(segment.text());
        if (!later && signed.isPresent() && date.filter(signed.get()::isBefore).isPresent()) {
          doubts.add(doubt(segment));
          later = true;
        }
        signed = signed.or(() -> date);
      } else if (!other
          && signed.isPresent()
          && !own.isEmpty()
          && isOther(segment.text().strip(), own)) {
        doubts.add(doubt(segment));
        other = true;
      }
    }
    return doubts;
  }

  private static boolean isOther(String text, List<String> own) {
    return DocumentNumber.whole(text)
        .filter(number -> !own.contains(DocumentNumber.key(number.printed())))
        .isPresent();
  }

  private static Doubt doubt(Segment segment) {
    return new Doubt(segment.line(), ANOTHER, Doubt.Kind.SECOND_DOCUMENT, segment.text());
  }
}
