package org.huibian.markdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huibian.model.Correction;
import org.huibian.text.OfficialDate;

/**
 * The field {@code corrections} of the front matter, a list of mappings:
 *
 * <pre>{@code
 * corrections:
 *   - date: 2025-07-02
 *     place: s2-1
 *     was: 6月13日
 *     is: 6月30日
 *     note: 录入有误
 * }</pre>
 */
final class CorrectionFields {
  /** The name of the field. */
  static final String NAME = "corrections";

  private static final String DATE = "date";
  private static final String PLACE = "place";
  private static final String WAS = "was";
  private static final String IS = "is";
  private static final String NOTE = "note";
  private static final String FORMER = "former";

  /** The names of an entry's fields in their order. */
  static final Set<String> NAMES = new LinkedHashSet<>(List.of(DATE, PLACE, WAS, IS, NOTE, FORMER));

  private CorrectionFields() {}

  /**
   * Reads the corrections.
   *
   * @throws org.huibian.model.InputException if an entry has no day or no text, or a wrong value
   */
  static List<Correction> read(YamlFields yaml, String name) {
    List<Correction> out = new ArrayList<>();
    for (YamlFields entry : yaml.entries(name)) {
      Correction read =
          new Correction(
              date(entry),
              place(entry),
              entry.text(WAS).orElse(""),
              entry.text(IS).orElse(""),
              entry.text(NOTE).orElse(""),
              former(entry));
      if (!read.hasText()) {
        entry.required(WAS);
      }
      out.add(read);
    }
    return out;
  }

  private static LocalDate date(YamlFields entry) {
    return OfficialDate.typed(entry.required(DATE))
        .orElseThrow(() -> entry.wrong(DATE, "2025-07-02"));
  }

  private static String place(YamlFields entry) {
    String place = entry.text(PLACE).orElse("");
    String anchor = place.startsWith("#") ? place.substring(1) : place;
    if (!Correction.isPlace(anchor)) {
      throw entry.wrong(PLACE, "s2-1");
    }
    return anchor;
  }

  private static String former(YamlFields entry) {
    String former = entry.text(FORMER).orElse("").toLowerCase(Locale.ROOT);
    if (!former.isEmpty() && !Correction.isSha256(former)) {
      throw entry.wrong(FORMER, "SHA-256, 0–9 a–f × 64");
    }
    return former;
  }

  /** Writes canonical corrections. */
  static void write(YamlText yaml, String name, List<Correction> corrections) {
    yaml.entries(name, corrections.stream().map(CorrectionFields::fields).toList());
  }

  private static Map<String, String> fields(Correction correction) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put(DATE, correction.date().toString());
    out.put(PLACE, correction.place());
    out.put(WAS, correction.was());
    out.put(IS, correction.is());
    out.put(NOTE, correction.note());
    out.put(FORMER, correction.former());
    return out;
  }

  /** Returns the corrections that are read back after these have been written. */
  static List<Correction> canonical(List<Correction> corrections) {
    return corrections.stream()
        .map(
            c ->
                new Correction(
                    c.date(),
                    Correction.isPlace(c.place()) ? c.place() : "",
                    CanonicalText.line(c.was()),
                    CanonicalText.line(c.is()),
                    CanonicalText.line(c.note()),
                    Correction.isSha256(c.former()) ? c.former() : ""))
        .filter(Correction::hasText)
        .toList();
  }
}
