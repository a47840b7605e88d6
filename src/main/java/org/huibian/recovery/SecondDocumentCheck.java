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

  /** Returns a doubt at the later signature or at the other number; none for most articles. */
  static List<Doubt> check(List<Segment> article, Head head) {
    List<String> own = head.documentNumbers().stream().map(DocumentNumber::key).toList();
    List<Doubt> doubts = new ArrayList<>();
    Optional<LocalDate> signed = Optional.empty();
    for (Segment segment : article) {
      if (segment.is(Role.SIGNATURE)) {
        Optional<LocalDate> date = OfficialDate.first(segment.text());
        if (signed.isPresent() && date.filter(signed.get()::isBefore).isPresent()) {
          doubts.add(doubt(segment));
        }
        signed = signed.or(() -> date);
      } else if (signed.isPresent() && !own.isEmpty() && isOther(segment.text().strip(), own)) {
        doubts.add(doubt(segment));
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
