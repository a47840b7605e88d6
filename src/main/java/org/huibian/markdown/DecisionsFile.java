package org.huibian.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.model.Decisions.Verdict;
import org.huibian.model.InputException;

/**
 * Reads {@code decisions.yaml} of an issue's folder, which holds the editor's decisions about lines
 * of the source, one decision a line.
 *
 * <pre>
 * 957: apart
 * 1819: join
 * 2148: heading 3
 * </pre>
 */
public final class DecisionsFile {
  /** The name of the file. */
  public static final String NAME = "decisions.yaml";

  private static final String ALLOWED =
      "join, apart, article, no-article, heading 2 … heading 6, paragraph, box-end, seen";
  private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,7}");
  private static final Pattern VERDICT = Pattern.compile("([a-z-]+)(?: ([2-6]))?");

  private DecisionsFile() {}

  /**
   * Reads the file of an issue's folder. Without a file, there are no decisions.
   *
   * @throws InputException if it cannot be read, a field is no line number, or a verdict is unknown
   */
  public static Decisions read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Decisions.NONE;
    }
    YamlFields fields =
        YamlFields.read(file, TextFile.read(file), 0, name -> LINE.matcher(name).matches());
    Map<Integer, Decision> decisions = new TreeMap<>();
    for (String name : fields.names()) {
      String text = fields.required(name);
      decisions.put(Integer.valueOf(name), decision(fields, name, text));
    }
    return Decisions.of(decisions);
  }

  private static Decision decision(YamlFields fields, String name, String text) {
    Matcher m = VERDICT.matcher(text);
    if (m.matches()) {
      for (Verdict verdict : Verdict.values()) {
        boolean heading = verdict == Verdict.HEADING;
        if (name(verdict).equals(m.group(1)) && heading == (m.group(2) != null)) {
          return heading ? Decision.heading(Integer.parseInt(m.group(2))) : Decision.of(verdict);
        }
      }
    }
    throw fields.wrong(name, ALLOWED);
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
