package org.huibian.catalog.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Head;
import org.huibian.model.Kind;
import org.junit.jupiter.api.Test;

/** The days that sentences state which were written down before the rules. */
class StatedDaysTest {
  private static final Article NOTICE =
      new Article(
          ArticleId.parse("2025-06/01").orElseThrow(),
          Head.builder("某通知").kind(Kind.POLICY).date(LocalDate.of(2025, 5, 20)).build(),
          Optional.empty(),
          List.of());

  private static List<DatedFact> facts(TextUnit... units) {
    return new DateFinder(Map.of(NOTICE.id(), NOTICE))
        .find(NOTICE, List.of(units), List.of(), List.of());
  }

  private static String told(List<DatedFact> facts, boolean withDuty) {
    return facts.stream()
        .map(
            f ->
                f.kind()
                    + " "
                    + f.date()
                        .map(Object::toString)
                        .or(() -> f.yearly().map(Object::toString))
                        .orElse("open")
                    + (withDuty ? " " + f.duty().bearer() : ""))
        .collect(Collectors.joining(", "));
  }

  private static TextUnit paragraph(int block, String text, String anchor) {
    return new TextUnit(block, 0, text, anchor, false);
  }

  @Test
  void eachParagraphStatesTheseDaysAndNoOther() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("stated-days.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t");
        boolean withDuty = cells[0].matches(".*(members|authorities|others)");
        String found = told(facts(paragraph(0, cells[1], "")), withDuty);
        if (!found.equals(cells[0])) {
          wrong.add(cells[1] + " -> " + found + ", not " + cells[0]);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }
}
