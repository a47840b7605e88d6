package org.huibian.catalog;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.id;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.Article;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The citations of the five issues, compared with labels made by a human reader. */
class LabelledCitationsTest {
  private static final List<List<String>> LABELS = RealArchive.labels("citations.tsv", 4);
  private static Catalog catalog;

  @BeforeAll
  static void read() {
    catalog = Catalog.of(RealArchive.issues());
  }

  private static List<Citation> named(CatalogArticle entry, String title) {
    return entry.cites().stream()
        .filter(c -> TextKey.normalized(c.title()).equals(TextKey.normalized(title)))
        .toList();
  }

  @Test
  void everyLabelledCitationIsFoundAsLabelled() {
    assertTrue(LABELS.size() >= 60);
    List<String> wrong = new ArrayList<>();
    for (List<String> label : LABELS) {
      CatalogArticle entry = catalog.article(id(label.get(0))).orElseThrow();
      List<Citation> found = named(entry, label.get(1));
      String target = label.get(2).equals("outside") ? "" : label.get(3);
      boolean right =
          found.size() == 1
              && found.get(0).state().toString().equals(label.get(2))
              && found.get(0).article().map(Object::toString).orElse("").equals(target);
      if (!right) {
        wrong.add(label + " found " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void noCitationLeadsToAnArticleWithoutALabel() {
    TreeSet<String> labelled = new TreeSet<>();
    LABELS.stream()
        .filter(l -> !l.get(2).equals("outside"))
        .forEach(l -> labelled.add(l.get(0) + " " + l.get(2) + " " + l.get(3)));
    TreeSet<String> found = new TreeSet<>();
    for (CatalogArticle entry : catalog.articles()) {
      for (Citation citation : entry.cites()) {
        if (citation.state() != State.OUTSIDE) {
          String to = citation.article().map(Object::toString).orElse("");
          found.add(entry.id() + " " + citation.state() + " " + to);
        }
      }
    }
    assertEquals(labelled, found);
  }

  @Test
  void sentencesOfALaterIssueLeadWhereTheirLabelsSay() {
    List<List<String>> sentences = RealArchive.labels("sentences.tsv", 3);
    Sample[] later = new Sample[sentences.size()];
    for (int i = 0; i < later.length; i++) {
      String name = "2025-07/%02d".formatted(i + 1);
      later[i] = article(name, "某通知").date("2025-07-20").paragraph(sentences.get(i).get(2));
    }
    Catalog grown =
        Catalog.of(
            RealArchive.with(
                issue(
                    "2025-07",
                    17,
                    Arrays.stream(later).map(Sample::make).toArray(Article[]::new))));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < later.length; i++) {
      List<String> label = sentences.get(i);
      List<Citation> cites =
          grown.article(id("2025-07/%02d".formatted(i + 1))).orElseThrow().cites();
      String found =
          cites.size() == 1
              ? cites.get(0).state()
                  + " "
                  + cites
                      .get(0)
                      .article()
                      .map(Object::toString)
                      .orElse(
                          cites.get(0).candidates().isEmpty()
                              ? "-"
                              : String.join(
                                  ",",
                                  cites.get(0).candidates().stream()
                                      .map(Object::toString)
                                      .toList()))
              : cites.toString();
      if (!found.equals(label.get(0) + " " + label.get(1))) {
        wrong.add(label + " found " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void backlinksAreTheInverseOfLinks() {
    List<String> links = new ArrayList<>();
    List<String> inverse = new ArrayList<>();
    for (CatalogArticle entry : catalog.articles()) {
      for (Citation citation : entry.cites()) {
        citation.article().ifPresent(to -> links.add(entry.id() + " " + to + " " + citation));
      }
      entry
          .backlinks()
          .forEach(back -> inverse.add(back.from() + " " + entry.id() + " " + back.citation()));
    }
    links.sort(null);
    inverse.sort(null);
    assertTrue(links.size() >= 27);
    assertEquals(links, inverse);
  }

  @Test
  void everyCitationHasASentenceThatNamesIt() {
    for (CatalogArticle entry : catalog.articles()) {
      for (Citation citation : entry.cites()) {
        citation
            .places()
            .forEach(
                place ->
                    assertTrue(
                        TextKey.withoutSpaces(place.sentence())
                                .contains(TextKey.withoutSpaces(citation.title()))
                            || citation
                                .documentNumber()
                                .filter(n -> TextKey.withoutSpaces(place.sentence()).contains(n))
                                .isPresent()
                            || place.sentence().contains("《"),
                        () -> entry.id() + " " + citation));
      }
    }
  }
}
