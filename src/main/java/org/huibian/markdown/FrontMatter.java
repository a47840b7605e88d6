package org.huibian.markdown;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.model.Ruling;
import org.huibian.model.SourceSpan;
import org.huibian.model.TopicRuling;
import org.huibian.text.Topics;

/**
 * What stands above an article's text.
 *
 * @param fields the fields as written
 * @param body the Markdown below
 */
record FrontMatter(YamlFields fields, String body) {
  static final String TITLE = "title";
  static final String KIND = "kind";
  static final String DOCUMENT_NUMBERS = "documentNumbers";
  static final String ISSUERS = "issuers";
  static final String AUTHORS = "authors";
  static final String DATE = "date";
  static final String ADDRESSEE = "addressee";
  static final String INTERPRETS = "interprets";
  static final String RELATIONS = "relations";
  static final String TOPICS = "topics";
  static final String SOURCE = "source";

  private static final Set<String> KNOWN =
      Set.of(
          TITLE,
          KIND,
          DOCUMENT_NUMBERS,
          ISSUERS,
          AUTHORS,
          DATE,
          ADDRESSEE,
          INTERPRETS,
          RELATIONS,
          TOPICS,
          SOURCE);
  private static final String FENCE = "---";
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

  /**
   * Takes a file apart.
   *
   * @param text the file, with line feeds
   * @throws InputException if there is no front matter, or it has no end, is no YAML or has a field
   *     that is not known
   */
  static FrontMatter split(Path file, String text) {
    int first = endOfLine(text, 0);
    if (!text.substring(0, first).stripTrailing().equals(FENCE)) {
      throw new InputException(file, 1, Problem.FRONT_MATTER_MISSING);
    }
    int lines = 1;
    for (int start = first + 1; start < text.length(); lines++) {
      int end = endOfLine(text, start);
      if (text.substring(start, end).stripTrailing().equals(FENCE)) {
        String yaml = text.substring(first + 1, start);
        String body = text.substring(Math.min(end + 1, text.length()));
        return new FrontMatter(YamlFields.read(file, yaml, 1, KNOWN::contains), body);
      }
      start = end + 1;
    }
    throw new InputException(file, lines, Problem.FRONT_MATTER_BROKEN, FENCE);
  }

  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  String title() {
    return fields.required(TITLE);
  }

  Kind kind() {
    String text = fields.required(KIND);
    return Kind.parse(text)
        .orElseThrow(
            () ->
                fields.wrong(
                    KIND,
                    Arrays.stream(Kind.values())
                        .map(Kind::toString)
                        .collect(Collectors.joining(", "))));
  }

  List<String> list(String name) {
    return fields.list(name).stream().map(YamlFields.Value::text).toList();
  }

  Optional<LocalDate> date() {
    return fields.text(DATE).map(this::date);
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fields.wrong(DATE, "2025-06-13");
    }
  }

  Optional<String> addressee() {
    return fields.text(ADDRESSEE);
  }

  List<ArticleId> interprets() {
    List<ArticleId> out = new ArrayList<>();
    for (YamlFields.Value value : fields.list(INTERPRETS)) {
      out.add(
          ArticleId.parse(value.text())
              .orElseThrow(() -> fields.wrong(INTERPRETS, value, "2025-06/03")));
    }
    return out;
  }

  List<Ruling> rulings() {
    List<Ruling> out = new ArrayList<>();
    for (YamlFields.Value value : fields.list(RELATIONS)) {
      out.add(
          Ruling.parse(value.text())
              .orElseThrow(() -> fields.wrong(RELATIONS, value, Ruling.EXAMPLE)));
    }
    return out;
  }

  List<TopicRuling> topics() {
    List<TopicRuling> out = new ArrayList<>();
    Topics known = fields.list(TOPICS).isEmpty() ? null : Topics.load();
    for (YamlFields.Value value : fields.list(TOPICS)) {
      TopicRuling ruling = TopicRuling.parse(value.text());
      String name =
          known
              .named(ruling.topic())
              .orElseThrow(() -> fields.wrong(TOPICS, value, names(known)))
              .name();
      out.add(new TopicRuling(ruling.forbids(), name));
    }
    return out;
  }

  private static String names(Topics topics) {
    return "[not] "
        + topics.all().stream().map(Topics.Topic::name).collect(Collectors.joining("|"));
  }

  Optional<SourceSpan> source() {
    return fields.text(SOURCE).map(this::span);
  }

  private SourceSpan span(String text) {
    Matcher m = SPAN.matcher(text);
    if (m.matches()) {
      int first = Integer.parseInt(m.group(1));
      int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
      if (first >= 1 && last >= first) {
        return new SourceSpan(first, last);
      }
    }
    throw fields.wrong(SOURCE, "29-185");
  }
}
