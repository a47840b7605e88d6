package org.huibian.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.text.Authorities;
import org.huibian.text.DocumentNumber;
import org.huibian.text.OfficialDate;

/** The numbers and the date of an article, read off pieces whose roles are decided. */
final class DocumentFacts {
  private final List<Piece> draft;
  private final Authorities authorities;

  DocumentFacts(List<Piece> draft, Authorities authorities) {
    this.draft = draft;
    this.authorities = authorities;
  }

  /**
   * The document's own numbers: those at the head, those over the addressee of a second notice
   * under the same title, or else the order by which a rule was published. A number may take two
   * lines.
   */
  List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    String printed = "";
    for (int i = 0; i < draft.size(); i++) {
      if (draft.get(i).is(Role.NUMBER) || isSecond(i)) {
        printed += draft.get(i).text();
        Optional<DocumentNumber> number = DocumentNumber.whole(printed);
        if (number.isPresent()) {
          numbers.add(number.get().printed());
          printed = "";
        }
      }
    }
    if (numbers.isEmpty()) {
      DocumentNumber.whole(draft.get(0).text())
          .or(this::promulgated)
          .ifPresent(n -> numbers.add(n.printed()));
    }
    return numbers;
  }

  private boolean isSecond(int i) {
    return draft.get(i).isOpen()
        && i + 1 < draft.size()
        && HeadRoles.isAddressee(draft.get(i + 1).text(), authorities)
        && DocumentNumber.whole(draft.get(i).text()).isPresent();
  }

  /**
   * The numbers that the headline gives with more or fewer characters: one of the two is damaged.
   */
  List<String> damaged() {
    List<String> damaged = new ArrayList<>();
    for (DocumentNumber stated : DocumentNumber.all(draft.get(0).text())) {
      String key = DocumentNumber.key(stated.printed());
      for (String number : numbers()) {
        String other = DocumentNumber.key(number);
        if (!key.equals(other) && (key.endsWith(other) || other.endsWith(key))) {
          damaged.add(number);
        }
      }
    }
    return damaged;
  }

  /** （2025年2月28日国家市场监督管理总局令第99号公布 …）: the order by which a rule was published. */
  private Optional<DocumentNumber> promulgated() {
    for (Piece piece : draft) {
      String text = piece.text();
      int at = text.indexOf("公布");
      if (piece.is(Role.NOTE) && at > 0 && !text.contains("修订") && !text.contains("修正")) {
        String before = text.substring(1, at).replaceFirst("^.*日", "").strip();
        return DocumentNumber.whole(before);
      }
    }
    return Optional.empty();
  }

  /** The date of the first signature that has one. */
  Optional<LocalDate> date() {
    for (Piece piece : draft) {
      if (piece.is(Role.SIGNATURE)) {
        Optional<LocalDate> date = OfficialDate.first(piece.text());
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }
}
