package org.huibian.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes single decisions into the text of {@code decisions.yaml}. Comments, empty lines and all
 * other decisions stay as the editor wrote them.
 */
public final class DecisionsText {
  private static final Pattern DECISION =
      Pattern.compile("(.*?)([1-9][0-9]{0,7})(-[1-9][0-9]{0,7})?\\s*:.*");

  private static final Pattern COMMENT = Pattern.compile("\\s+#.*$");

  private final String prefix;

  /**
   * Creates a writer of decisions about one original.
   *
   * @param original the name of the original in the folder of an issue with several originals;
   *     empty in an issue with one
   */
  public DecisionsText(String original) {
    this.prefix = original.isEmpty() ? "" : original + " ";
  }

  /**
   * Returns the text with a decision, which replaces a former one about the same line or the same
   * range of lines.
   *
   * @param text the text of the file; empty if there is none
   * @param first the line of the original, from 1
   * @param last the last line of a range; empty for a single line
   * @param verdict the verdict as the file has it, {@code heading 3}; empty to take a decision back
   */
  public String with(String text, int first, OptionalInt last, String verdict) {
    String name = prefix + first + (last.isPresent() ? "-" + last.getAsInt() : "");
    List<String> lines = new ArrayList<>(TextFile.unix(text).lines().toList());
    int place = lines.size();
    String remark = "";
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher m = DECISION.matcher(lines.get(i));
      if (!m.matches() || !m.group(1).equals(prefix)) {
        continue;
      }
      String range = m.group(3) == null ? "" : m.group(3);
      if ((prefix + m.group(2) + range).equals(name)) {
        Matcher comment = COMMENT.matcher(lines.remove(i));
        remark = comment.find() && !verdict.isEmpty() ? comment.group() : "";
        place = i;
        break;
      }
      if (Integer.parseInt(m.group(2)) > first) {
        place = i;
      }
    }
    if (!verdict.isEmpty()) {
      lines.add(Math.min(place, lines.size()), name + ": " + verdict + remark);
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
