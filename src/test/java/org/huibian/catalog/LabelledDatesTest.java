package org.huibian.catalog;

import static org.huibian.catalog.Sample.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.date.DatedFact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The days that the five issues state, compared with labels made by a human reader. */
class LabelledDatesTest {
  private static final List<List<String>> LABELS = RealArchive.labels("dates.tsv", 6);
  private static Catalog catalog;

  @BeforeAll
  static void read() {
    catalog = Catalog.of(RealArchive.issues());
  }

  private static boolean matches(List<String> label, DatedFact fact) {
    String day =
        fact.date().map(Object::toString).or(() -> fact.yearly().map(Object::toString)).orElse("");
    String about = label.get(5) == null ? "" : label.get(5);
    return fact.kind().toString().equals(label.get(1))
        && day.equals(label.get(2))
        && fact.evidence().anchor().equals(label.get(3))
        && fact.evidence().sentence().contains(label.get(4))
        && fact.about().map(Object::toString).orElse("").equals(about);
  }

  @Test
  void everyLabelledDayIsFound() {
    List<String> missed = new ArrayList<>();
    for (List<String> label : LABELS) {
      List<DatedFact> facts = catalog.article(id(label.get(0))).orElseThrow().dates();
      if (facts.stream().filter(f -> matches(label, f)).count() != 1) {
        missed.add(label + " among " + facts);
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void noOtherDayIsFound() {
    List<String> extra = new ArrayList<>();
    for (CatalogArticle entry : catalog.articles()) {
      for (DatedFact fact : entry.dates()) {
        boolean labelled =
            LABELS.stream()
                .anyMatch(l -> l.get(0).equals(entry.id().toString()) && matches(l, fact));
        if (!labelled) {
          extra.add(entry.id() + " " + fact);
        }
      }
    }
    assertEquals(List.of(), extra);
    assertTrue(LABELS.size() >= 40);
  }
}
