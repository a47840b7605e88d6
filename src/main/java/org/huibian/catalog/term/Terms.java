package org.huibian.catalog.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.text.TextUnit;

/**
 * The terms of a document.
 *
 * @param defined the terms that it defines, in order of the text
 * @param uses where it uses them: the first place below each heading
 */
public record Terms(List<Term> defined, List<TermUse> uses) {
  /** A document without terms. */
  public static final Terms NONE = new Terms(List.of(), List.of());

  /** A shorter term is part of too many other words. */
  private static final int SHORTEST_USE = 4;

  /** Copies the lists. */
  public Terms {
    defined = List.copyOf(defined);
    uses = List.copyOf(uses);
  }

  /** Returns the terms of a text. */
  public static Terms of(List<TextUnit> units) {
    List<Term> defined = TermFinder.find(units);
    return defined.isEmpty() ? NONE : new Terms(defined, uses(units, defined));
  }

  private static List<TermUse> uses(List<TextUnit> units, List<Term> defined) {
    List<TermUse> out = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (TextUnit unit : units) {
      if (unit.heading()) {
        used.clear();
        continue;
      }
      for (Term term : defined) {
        String anchor = term.evidence().anchor();
        int at = unit.text().indexOf(term.name());
        boolean elsewhere = !anchor.isEmpty() && !anchor.equals(unit.anchor());
        if (elsewhere && at >= 0 && term.name().length() >= SHORTEST_USE && used.add(term.name())) {
          int end = at + term.name().length();
          out.add(new TermUse(unit.block(), unit.part(), at, end, anchor));
        }
      }
    }
    return out;
  }
}
