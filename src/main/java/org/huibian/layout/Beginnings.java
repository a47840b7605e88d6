package org.huibian.layout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/** What shows at the beginning of a passage. */
final class Beginnings {
  private static final Pattern LABEL = Pattern.compile("^[\\p{L}\\p{N}]{2,16}[：:].+");
  private static final Pattern ADDRESS = Pattern.compile("^<?https?://\\S+>?$");

  private Beginnings() {}

  /** Whether a text shows by its own beginning that it is the start of a paragraph. */
  static boolean startsItself(String text) {
    Optional<Mark> mark = Mark.of(text);
    if (mark.isPresent()) {
      return true;
    }
    return text.startsWith("——") || text.startsWith("- ") || LABEL.matcher(text).matches();
  }

  /** Whether a passage is a number, a date, a note: a line of a document's own. */
  static boolean startsDocument(Passage passage) {
    String text = passage.text();
    return DocumentNumber.whole(text).isPresent() && !text.startsWith("〔")
        || OfficialDate.whole(text).isPresent();
  }

  /** Whether a text is an address and nothing else. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Contents and body differ in the bar after 解读. */
  static String titleKey(String title) {
    return TextKey.loose(title).replace("|", "");
  }
}
