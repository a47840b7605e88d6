package org.huibian.catalog.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huibian.catalog.text.TextUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The terms that a text defines. The sentences were invented before the rule. */
class TermFinderTest {
  private static List<Term> find(String... texts) {
    List<TextUnit> units =
        IntStream.range(0, texts.length)
            .mapToObj(n -> new TextUnit(n, 0, texts[n], "t" + (n + 1), false))
            .toList();
    return TermFinder.find(units);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "definitions.tsv", delimiter = '\t')
  void aSentenceDefinesATermIfItsReaderSaysSo(String sentence, String term) {
    assertEquals(
        term == null ? "" : term,
        find(sentence).stream().map(Term::name).collect(Collectors.joining("、")),
        sentence);
  }

  @Test
  void aTermHasItsDefinitionItsPlaceAndItsScope() {
    Term term = find("略。", "本办法所称基地，是指经认定的场所。基地分三类。").get(0);
    assertEquals("本办法所称基地，是指经认定的场所。", term.evidence().sentence());
    assertEquals("t2", term.evidence().anchor());
    assertEquals("本办法", term.scope());
  }

  @Test
  void aTermThatIsDefinedTwiceIsListedWhereItIsDefinedFirst() {
    List<Term> terms = find("本办法所称基地，是指甲。", "本办法所称基地，是指乙。");
    assertEquals(List.of("t1"), terms.stream().map(t -> t.evidence().anchor()).toList());
  }
}
