package org.huibian.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.model.Decisions.Verdict;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.SourceText;

/**
 * Reads {@code decisions.yaml} of an issue's folder, which holds the editor's decisions about lines
 * of the source, one decision for a line or a range of lines.
 *
 * <pre>
 * 957: apart
 * 1819: join
 * 2148: heading 3
 * 2301-2316: list
 * </pre>
 *
 * <p>In an issue with several originals, the name of the original stands before the line: {@code
 * source-2.pdf 957: apart}.
 */
public final class DecisionsFile {
  /** The name of the file. */
  public static final String NAME = "decisions.yaml";

  private static final String ALLOWED =
      "join, not-joined, apart, article, no-article, heading 2 … heading 6, run-in, paragraph, "
          + "list, leave-out, box-end, seen";
  private static final String ALLOWED_FOR_RANGES =
      "apart, not-joined, paragraph, list, leave-out, seen";
  private static final Pattern LINES = Pattern.compile("([1-9][0-9]{0,7})(?:-([1-9][0-9]{0,7}))?");
  private static final Pattern VERDICT = Pattern.compile("([a-z-]+)(?: ([2-6]))?");

  /** How many characters of a line a message quotes. */
  private static final int QUOTED = 24;

  private final YamlFields fields;
  private final SourceText source;

  /** The names of the fields about this original, by their lines. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Map<Integer, Decision> decisions = new TreeMap<>();

  private DecisionsFile(YamlFields fields, SourceText source, String prefix) {
    this.fields = fields;
    this.source = source;
    for (String name : fields.names()) {
      if (name.startsWith(prefix)) {
        names.put(name.substring(prefix.length()), name);
      }
    }
  }

  /**
   * Reads the file of an issue's folder. Without a file, there are no decisions. A decision about a
   * single line holds even where a range includes it.
   *
   * @param source the original whose lines the decisions are about
   * @throws InputException if it cannot be read, a field is no line number, a verdict is unknown,
   *     or a line has no text or does not exist
   */
  public static Decisions read(Path folder, SourceText source) {
    return parse(folder, text(folder), source);
  }

  /**
   * Returns the text of the file in an issue's folder; empty if there is none.
   *
   * @throws InputException if it cannot be read
   */
  public static String text(Path folder) {
    Path file = folder.resolve(NAME);
    return Files.exists(file) ? TextFile.read(file) : "";
  }

  /**
   * Parses the text of the file.
   *
   * @param folder the folder, for messages
   * @param text the text; empty if there is no file
   * @param source the original whose lines the decisions are about
   * @throws InputException as {@link #read(Path, SourceText)}
   */
  public static Decisions parse(Path folder, String text, SourceText source) {
    if (text.isEmpty()) {
      return Decisions.NONE;
    }
    YamlFields fields =
        YamlFields.read(folder.resolve(NAME), text, 0, name -> LINES.matcher(name).matches());
    return new DecisionsFile(fields, source, "").read();
  }

  /**
   * Reads the file of an issue with several originals.
   *
   * @param sources the originals by their names in the folder, in order
   * @return the decisions about each original, in the same order
   * @throws InputException as for one original, and if a field does not name an original
   */
  public static List<Decisions> read(Path folder, Map<String, SourceText> sources) {
    return parse(folder, text(folder), sources);
  }

  /**
   * Parses the text of the file of an issue with several originals.
   *
   * @param folder the folder, for messages
   * @param text the text; empty if there is no file
   * @throws InputException as {@link #read(Path, Map)}
   */
  public static List<Decisions> parse(Path folder, String text, Map<String, SourceText> sources) {
    if (text.isEmpty()) {
      return sources.keySet().stream().map(name -> Decisions.NONE).toList();
    }
    YamlFields fields =
        YamlFields.read(
            folder.resolve(NAME),
            text,
            0,
            name -> sources.keySet().stream().anyMatch(source -> isAbout(source, name)));
    return sources.entrySet().stream()
        .map(entry -> new DecisionsFile(fields, entry.getValue(), entry.getKey() + " ").read())
        .toList();
  }

  private static boolean isAbout(String source, String field) {
    return field.startsWith(source + " ")
        && LINES.matcher(field.substring(source.length() + 1)).matches();
  }

  private Decisions read() {
    names.keySet().forEach(this::addRange);
    names.keySet().forEach(this::addLine);
    return Decisions.of(decisions);
  }

  private void addRange(String name) {
    Matcher m = LINES.matcher(name);
    if (!m.matches() || m.group(2) == null) {
      return;
    }
    int first = Integer.parseInt(m.group(1));
    int last = Integer.parseInt(m.group(2));
    Decision decision = decision(name, fields.required(names.get(name)));
    if (last < first) {
      throw fields.at(names.get(name), Problem.FIELD_UNKNOWN, name);
    }
    if (!decision.verdict().allowsRange()) {
      throw fields.wrong(names.get(name), ALLOWED_FOR_RANGES);
    }
    check(name, first);
    check(name, last);
    for (int line = first; line <= last; line++) {
      if (!isBlank(line)) {
        decisions.put(line, decision);
      }
    }
  }

  private void addLine(String name) {
    Matcher m = LINES.matcher(name);
    if (m.matches() && m.group(2) == null) {
      Decision decision = decision(name, fields.required(names.get(name)));
      int line = Integer.parseInt(name);
      check(name, line);
      decisions.put(line, decision);
    }
  }

  private boolean isBlank(int line) {
    return source.lines().get(line - 1).isBlank() && source.marks().at(line).suspicion().isEmpty();
  }

  /**
   * Refuses a line without text: a decision about it would have no effect, and nobody would see.
   */
  private void check(String name, int line) {
    int size = source.lines().size();
    if (line > size) {
      int last = size;
      while (last > 1 && source.lines().get(last - 1).isBlank()) {
        last--;
      }
      throw fields.at(
          names.get(name),
          Problem.DECISION_BEYOND_END,
          Integer.toString(line),
          Integer.toString(size),
          Integer.toString(last),
          quoted(last));
    }
    if (isBlank(line)) {
      int nearest = nearest(line);
      throw fields.at(
          names.get(name),
          Problem.DECISION_ON_BLANK_LINE,
          Integer.toString(line),
          Integer.toString(nearest),
          quoted(nearest));
    }
  }

  /** Returns the nearest line that has text, of two that are as near the later one. */
  private int nearest(int line) {
    for (int step = 1; step <= source.lines().size(); step++) {
      for (int at : new int[] {line + step, line - step}) {
        if (at >= 1 && at <= source.lines().size() && !source.lines().get(at - 1).isBlank()) {
          return at;
        }
      }
    }
    return line;
  }

  private String quoted(int line) {
    String text = CanonicalText.line(source.lines().get(line - 1));
    int end = Math.min(QUOTED, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, end));
  }

  private Decision decision(String name, String text) {
    Matcher m = VERDICT.matcher(text);
    if (m.matches()) {
      for (Verdict verdict : Verdict.values()) {
        boolean heading = verdict == Verdict.HEADING;
        if (name(verdict).equals(m.group(1)) && heading == (m.group(2) != null)) {
          return heading ? Decision.heading(Integer.parseInt(m.group(2))) : Decision.of(verdict);
        }
      }
    }
    throw fields.wrong(names.get(name), ALLOWED);
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
