package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import org.huibian.recovery.Headlines.Form;

/** The titles of the printed contents for which no article has been found yet. */
final class ExpectedTitles {
  /** Titles of the contents and of the body that are at least so similar are the same. */
  private static final double SAME_TITLE = 0.86;

  private final List<String> titles;

  ExpectedTitles(List<String> titles) {
    this.titles = new ArrayList<>(titles);
  }

  /**
   * Removes the title that names a headline, exactly or nearly, and returns whether there is one. A
   * headline that the article so far has named is a part of that article, however similar to an
   * entry it is; only an exact entry counts then.
   */
  boolean remove(String headline, Form form, boolean named) {
    String key = Headlines.key(headline);
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      boolean similar =
          !named
              && Headlines.form(title) == form
              && Headlines.likeness(title, headline) >= SAME_TITLE;
      if (Headlines.key(title).equals(key) || similar) {
        titles.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Returns the titles that remain, in order. */
  List<String> remaining() {
    return List.copyOf(titles);
  }
}
