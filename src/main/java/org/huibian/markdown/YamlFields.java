package org.huibian.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping of names to texts and lists of texts, each with its line. All values are texts:
 * {@code title: 2025} has the text 2025.
 */
final class YamlFields {
  /** A text of the mapping and the line on which it starts. */
  record Value(String text, int line) {}

  /**
   * A field: its values, and whether they are a list. A field with entries has no values.
   *
   * @param entries the mappings of a list of mappings
   */
  private record Field(List<Value> values, boolean isList, int line, List<YamlFields> entries) {}

  private static final int LEAST_BUFFER = 1024;

  private static final Pattern WIDE_COLON = Pattern.compile("([^\\s:：#\"'][^\\s:：]*) ?：");

  /** What the parser says of the mistakes that people make, and the names of our own words. */
  private static final Map<String, String> REASONS =
      Map.of(
          "mapping values are not allowed here", "YamlColonInText",
          "could not find expected ':'", "YamlNoColon",
          "found unexpected end of stream", "YamlOpenQuote",
          "expected <block end>, but found", "YamlIndent",
          "found character '\\t(TAB)'", "YamlTab",
          "expected ',' or", "YamlOpenBracket",
          "found undefined alias", "YamlStar");

  private final Path file;

  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** The line on which the mapping starts. */
  private int start = 1;

  private YamlFields(Path file) {
    this.file = file;
  }

  /**
   * Parses a mapping.
   *
   * @param file the file, for messages
   * @param yaml the text of the mapping
   * @param linesBefore the number of lines before it in the file
   * @param known returns whether a field of a name may occur
   * @throws InputException if the text is no YAML, no mapping of texts, or has an unknown name
   */
  static YamlFields read(Path file, String yaml, int linesBefore, Predicate<String> known) {
    return read(file, yaml, linesBefore, known, Map.of());
  }

  /**
   * Parses a mapping of which some fields are lists of mappings.
   *
   * @param entries the names that the mappings of such a field may have, by the field's name
   */
  static YamlFields read(
      Path file,
      String yaml,
      int linesBefore,
      Predicate<String> known,
      Map<String, Set<String>> entries) {
    return read(file, yaml, linesBefore, known, entries, name -> name + ": …");
  }

  /**
   * Parses a mapping whose fields are written in forms of their own.
   *
   * @param form how the field of a name is written, for the message about a nested one
   */
  static YamlFields read(
      Path file,
      String yaml,
      int linesBefore,
      Predicate<String> known,
      Map<String, Set<String>> entries,
      UnaryOperator<String> form) {
    refuseWideColon(file, yaml, linesBefore, known);
    Optional<Node> root = compose(file, yaml, linesBefore);
    if (root.isEmpty()) {
      return new YamlFields(file);
    }
    if (!(root.get() instanceof MappingNode mapping)) {
      throw broken(file, line(root.get(), linesBefore), "title: …");
    }
    return fields(file, mapping, linesBefore, known, entries, form);
  }

  /**
   * Refuses a line such as {@code title：题}. For YAML, its full-width colon is an ordinary
   * character, so that the line belongs to a text, and another one would be called wrong.
   */
  private static void refuseWideColon(
      Path file, String yaml, int linesBefore, Predicate<String> known) {
    if (yaml.indexOf('：') < 0) {
      return;
    }
    int number = linesBefore;
    for (String line : (Iterable<String>) yaml.lines()::iterator) {
      number++;
      Matcher wide = WIDE_COLON.matcher(line);
      if (wide.lookingAt() && known.test(wide.group(1))) {
        throw new InputException(file, number, Problem.COLON_WIDE, wide.group(1));
      }
    }
  }

  private static YamlFields fields(
      Path file,
      MappingNode mapping,
      int linesBefore,
      Predicate<String> known,
      Map<String, Set<String>> entries,
      UnaryOperator<String> form) {
    YamlFields out = new YamlFields(file);
    for (NodeTuple tuple : mapping.getValue()) {
      int line = line(tuple.getKeyNode(), linesBefore);
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      if (!known.test(name)) {
        throw new InputException(file, line, Problem.FIELD_UNKNOWN, name);
      }
      if (out.fields.containsKey(name)) {
        throw broken(file, line, name + " × 2");
      }
      Node value = tuple.getValueNode();
      out.fields.put(
          name,
          entries.containsKey(name)
              ? entries(file, name, value, line, linesBefore, entries.get(name))
              : field(file, name, value, line, linesBefore, form));
    }
    return out;
  }

  /** Returns the names of the fields, in their order. */
  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  private static Optional<Node> compose(Path file, String yaml, int linesBefore) {
    // With a small buffer, the parser copies a long text anew for each piece that it reads of it.
    int buffer = Math.max(LEAST_BUFFER, yaml.length());
    try {
      return new Compose(LoadSettings.builder().setBufferSize(buffer).build()).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(1);
      // A mistake that is found at the end of the file is reported on the last line.
      int lines = Math.max(1, (int) yaml.lines().count());
      throw broken(file, linesBefore + Math.min(line, lines), reason(e.getProblem()));
    } catch (ReaderException e) {
      int end = yaml.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(yaml)));
      int line = 1 + (int) yaml.substring(0, end).chars().filter(c -> c == '\n').count();
      throw broken(file, linesBefore + line, "U+%04X".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw broken(file, linesBefore + 1, reason(e.getMessage()));
    } catch (StackOverflowError e) {
      // The parser recurses once for each level; only a hostile file is nested so deeply.
      throw broken(file, linesBefore + 1, "[[[[…");
    }
  }

  /** Returns the name of the words for what the parser says. */
  private static String reason(String problem) {
    return REASONS.entrySet().stream()
        .filter(reason -> String.valueOf(problem).contains(reason.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("Yaml");
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns a field that is a list of mappings; a single mapping is a list of one. */
  private static Field entries(
      Path file, String name, Node node, int line, int linesBefore, Set<String> known) {
    List<YamlFields> out = new ArrayList<>();
    List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    for (Node entry : nodes) {
      if (entry instanceof MappingNode mapping) {
        YamlFields fields =
            fields(file, mapping, linesBefore, known::contains, Map.of(), field -> field + ": …");
        fields.start = line(entry, linesBefore);
        out.add(fields);
      } else if (!(entry instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL))) {
        String text = entry instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
        String example = String.join(": …, ", known) + ": …";
        throw new InputException(
            file, line(entry, linesBefore), Problem.FIELD_WRONG, name, text, example);
      }
    }
    return new Field(List.of(), true, line, out);
  }

  private static Field field(
      Path file, String name, Node node, int line, int linesBefore, UnaryOperator<String> form) {
    List<Value> values = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node entry : list.getValue()) {
        add(file, name, entry, linesBefore, form, values);
      }
    } else {
      add(file, name, node, linesBefore, form, values);
    }
    return new Field(values, node instanceof SequenceNode, line, List.of());
  }

  private static void add(
      Path file,
      String name,
      Node node,
      int linesBefore,
      UnaryOperator<String> form,
      List<Value> out) {
    int line = line(node, linesBefore);
    if (!(node instanceof ScalarNode scalar)) {
      throw new InputException(
          file,
          line,
          Problem.FIELD_WRONG,
          name,
          node instanceof SequenceNode ? "[…]" : "{…}",
          form.apply(name));
    }
    String text = scalar.getTag().equals(Tag.NULL) ? "" : CanonicalText.line(scalar.getValue());
    if (!text.isEmpty()) {
      out.add(new Value(text, line));
    }
  }

  private static int line(Node node, int linesBefore) {
    return linesBefore + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static InputException broken(Path file, int line, String reason) {
    return new InputException(file, line, Problem.FRONT_MATTER_BROKEN, reason);
  }

  /** Returns a field's text, or throws FIELD_MISSING. */
  String required(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  private InputException missing(String name) {
    Field field = fields.get(name);
    int line = field == null ? start : field.line();
    return new InputException(file, line, Problem.FIELD_MISSING, name);
  }

  /** Returns a field's text; empty if the field is missing or has no text. */
  Optional<String> text(String name) {
    Field field = fields.get(name);
    if (field == null) {
      return Optional.empty();
    }
    if (field.isList()) {
      throw new InputException(file, field.line(), Problem.FIELD_WRONG, name, "[…]", name + ": …");
    }
    return field.values().stream().findFirst().map(Value::text);
  }

  /**
   * Returns a field's texts; a single text is a list of one.
   *
   * @throws InputException FIELD_TOO_LONG with the line of the first entry after {@code most}
   */
  List<Value> list(String name, int most) {
    List<Value> values = list(name);
    if (values.size() > most) {
      int line = values.get(most).line();
      throw new InputException(file, line, Problem.FIELD_TOO_LONG, name, Integer.toString(most));
    }
    return values;
  }

  /** Returns a field's texts; a single text is a list of one. */
  List<Value> list(String name) {
    Field field = fields.get(name);
    return field == null ? List.of() : field.values();
  }

  /** Returns the mappings of a field that is a list of mappings. */
  List<YamlFields> entries(String name) {
    Field field = fields.get(name);
    return field == null ? List.of() : field.entries();
  }

  /** Returns the line of the file on which a field that is there begins. */
  int line(String name) {
    return fields.get(name).line();
  }

  /** Returns the exception for a problem of a field. */
  InputException at(String name, Problem problem, String... details) {
    return new InputException(file, fields.get(name).line(), problem, details);
  }

  /** Returns the exception for a field with a text that is not allowed. */
  InputException wrong(String name, String allowed) {
    Field field = fields.get(name);
    return wrong(name, field.values().get(0), allowed);
  }

  /** Returns the exception for an entry of a list that is not allowed. */
  InputException wrong(String name, Value value, String allowed) {
    return new InputException(file, value.line(), Problem.FIELD_WRONG, name, value.text(), allowed);
  }
}
