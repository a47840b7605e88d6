package org.huibian.markdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huibian.model.ArticleId;
import org.huibian.model.Correction;
import org.huibian.model.DayRuling;
import org.huibian.model.ForceRuling;
import org.huibian.model.Head;
import org.huibian.model.Kind;
import org.huibian.model.Redirect;
import org.huibian.model.Ruling;
import org.huibian.model.TopicRuling;
import org.huibian.model.Withdrawal;
import org.huibian.text.OfficialDate;
import org.huibian.text.Topics;

/**
 * The fields of the front matter that hold an article's {@link Head}. Each field is one entry of
 * {@link #FIELDS}, which defines how the field is read, written and brought to its canonical form.
 */
final class HeadFields {

  /**
   * The definition of a field.
   *
   * @param name the name in the front matter
   * @param get returns the field's value of a head
   * @param set sets the field's value of a builder
   * @param canonical returns the value that is read back after this value has been written
   * @param read reads the value of the field with this name
   * @param write writes the canonical value under this name; writes nothing for an empty one
   */
  private record Field<T>(
      String name,
      Function<Head, T> get,
      BiConsumer<Head.Builder, T> set,
      UnaryOperator<T> canonical,
      BiFunction<YamlFields, String, T> read,
      ValueWriter<T> write) {

    void read(YamlFields yaml, Head.Builder head) {
      set.accept(head, read.apply(yaml, name));
    }

    void write(Head head, YamlText yaml) {
      write.write(yaml, name, get.apply(head));
    }

    void canonicalize(Head head, Head.Builder out) {
      set.accept(out, canonical.apply(get.apply(head)));
    }
  }

  /** Writes a value under a name. */
  @FunctionalInterface
  private interface ValueWriter<T> {
    void write(YamlText yaml, String name, T value);
  }

  /** All fields in the order in which they are written. */
  private static final List<Field<?>> FIELDS =
      List.of(
          new Field<String>(
              "title",
              Head::title,
              Head.Builder::title,
              CanonicalText::line,
              YamlFields::required,
              YamlText::text),
          new Field<Kind>(
              "kind",
              Head::kind,
              Head.Builder::kind,
              UnaryOperator.identity(),
              HeadFields::kind,
              (yaml, name, kind) -> yaml.plain(name, kind.toString())),
          texts("documentNumbers", Head::documentNumbers, Head.Builder::documentNumbers),
          texts("issuers", Head::issuers, Head.Builder::issuers),
          texts("authors", Head::authors, Head.Builder::authors),
          new Field<Optional<LocalDate>>(
              "date",
              Head::date,
              Head.Builder::date,
              UnaryOperator.identity(),
              HeadFields::date,
              (yaml, name, date) -> date.ifPresent(d -> yaml.plain(name, d.toString()))),
          text("addressee", Head::addressee, Head.Builder::addressee),
          values(
              "interprets",
              Head::interprets,
              Head.Builder::interprets,
              UnaryOperator.identity(),
              HeadFields::interprets),
          values(
              "relations",
              Head::rulings,
              Head.Builder::rulings,
              HeadFields::canonicalRulings,
              HeadFields::rulings),
          values(
              "topics",
              Head::topicRulings,
              Head.Builder::topicRulings,
              HeadFields::canonicalTopics,
              HeadFields::topics),
          values(
              "days",
              Head::dayRulings,
              Head.Builder::dayRulings,
              HeadFields::canonicalDays,
              (yaml, name) -> parsed(yaml, name, DayRuling::parse, DayRuling.EXAMPLE)),
          new Field<Optional<ForceRuling>>(
              "force",
              Head::force,
              Head.Builder::force,
              HeadFields::canonicalForce,
              HeadFields::force,
              (yaml, name, force) -> force.ifPresent(ruling -> yaml.text(name, ruling.toString()))),
          new Field<Optional<String>>(
              "file",
              Head::file,
              Head.Builder::file,
              value -> value.filter(IssueFile::isFileName),
              HeadFields::file,
              (yaml, name, file) -> file.ifPresent(text -> yaml.text(name, text))),
          values(
              "redirect",
              Head::redirects,
              Head.Builder::redirects,
              HeadFields::canonicalRedirects,
              (yaml, name) -> parsed(yaml, name, Redirect::parse, Redirect.EXAMPLE)),
          new Field<Optional<Withdrawal>>(
              "withdrawn",
              Head::withdrawn,
              Head.Builder::withdrawn,
              value -> value.flatMap(w -> Withdrawal.parse(CanonicalText.line(w.toString()))),
              HeadFields::withdrawn,
              (yaml, name, value) -> value.ifPresent(w -> yaml.text(name, w.toString()))),
          new Field<List<Correction>>(
              CorrectionFields.NAME,
              Head::corrections,
              Head.Builder::corrections,
              CorrectionFields::canonical,
              CorrectionFields::read,
              CorrectionFields::write));

  /** The fields that hold one text; all others are lists. */
  private static final Set<String> TEXTS =
      Set.of("title", "kind", "date", "addressee", "force", "file", "withdrawn");

  /** The most organs, authors or numbers: each has a page, which names all the others. */
  private static final int MOST_NAMES = 200;

  /** The most rulings of a kind: more than the clauses of any law. */
  private static final int MOST_RULINGS = 5000;

  private HeadFields() {}

  /** Returns whether a field of this name belongs to the head. */
  static boolean isField(String name) {
    return FIELDS.stream().anyMatch(field -> field.name().equals(name));
  }

  /** Returns the names of all fields in the order in which they are written. */
  static List<String> names() {
    return FIELDS.stream().map(Field::name).toList();
  }

  /** Returns how a field is written. */
  static HeadValue.Form form(String name) {
    if (name.equals(CorrectionFields.NAME)) {
      return HeadValue.Form.ENTRIES;
    }
    return TEXTS.contains(name) ? HeadValue.Form.TEXT : HeadValue.Form.LIST;
  }

  /**
   * Reads the head.
   *
   * @throws org.huibian.model.InputException if a field is missing or has a wrong value
   */
  static Head read(YamlFields yaml) {
    Head.Builder head = Head.builder("");
    FIELDS.forEach(field -> field.read(yaml, head));
    return head.build();
  }

  /** Writes all fields of a canonical head that have a value. */
  static void write(Head head, YamlText yaml) {
    FIELDS.forEach(field -> field.write(head, yaml));
  }

  /** Returns the head that is read back after this head has been written. */
  static Head canonical(Head head) {
    Head.Builder out = head.toBuilder();
    FIELDS.forEach(field -> field.canonicalize(head, out));
    return out.build();
  }

  /** Defines a field with one text or none. */
  private static Field<Optional<String>> text(
      String name,
      Function<Head, Optional<String>> get,
      BiConsumer<Head.Builder, Optional<String>> set) {
    return new Field<>(
        name,
        get,
        set,
        value -> value.map(CanonicalText::line).filter(text -> !text.isEmpty()),
        YamlFields::text,
        (yaml, key, value) -> value.ifPresent(text -> yaml.text(key, text)));
  }

  /** Defines a field with a list of texts. */
  private static Field<List<String>> texts(
      String name, Function<Head, List<String>> get, BiConsumer<Head.Builder, List<String>> set) {
    return values(
        name,
        get,
        set,
        CanonicalText::lines,
        (yaml, key) -> yaml.list(key, MOST_NAMES).stream().map(YamlFields.Value::text).toList());
  }

  /** Defines a field with a list of values that are written as their {@code toString()}. */
  private static <T> Field<List<T>> values(
      String name,
      Function<Head, List<T>> get,
      BiConsumer<Head.Builder, List<T>> set,
      UnaryOperator<List<T>> canonical,
      BiFunction<YamlFields, String, List<T>> read) {
    return new Field<>(
        name,
        get,
        set,
        canonical,
        read,
        (yaml, key, list) -> yaml.list(key, list.stream().map(Object::toString).toList()));
  }

  private static Kind kind(YamlFields yaml, String name) {
    return Kind.parse(yaml.required(name))
        .orElseThrow(
            () ->
                yaml.wrong(
                    name,
                    Arrays.stream(Kind.values())
                        .map(Kind::toString)
                        .collect(Collectors.joining(", "))));
  }

  private static Optional<Withdrawal> withdrawn(YamlFields yaml, String name) {
    Optional<String> text = yaml.text(name);
    Optional<Withdrawal> withdrawal = text.flatMap(Withdrawal::parse);
    if (text.isPresent() && withdrawal.isEmpty()) {
      throw yaml.wrong(name, Withdrawal.EXAMPLE);
    }
    return withdrawal;
  }

  private static Optional<String> file(YamlFields yaml, String name) {
    Optional<String> file = yaml.text(name);
    if (file.isPresent() && !IssueFile.isFileName(file.get())) {
      throw yaml.wrong(name, "source-1.docx");
    }
    return file;
  }

  private static Optional<LocalDate> date(YamlFields yaml, String name) {
    Optional<String> text = yaml.text(name);
    Optional<LocalDate> date = text.flatMap(OfficialDate::typed);
    if (text.isPresent() && date.isEmpty()) {
      throw yaml.wrong(name, "2025-06-13");
    }
    return date;
  }

  private static List<ArticleId> interprets(YamlFields yaml, String name) {
    return parsed(yaml, name, ArticleId::parse, "2025-06/03");
  }

  private static List<Ruling> rulings(YamlFields yaml, String name) {
    return parsed(yaml, name, Ruling::parse, Ruling.EXAMPLE);
  }

  private static Optional<ForceRuling> force(YamlFields yaml, String name) {
    return yaml.text(name)
        .map(
            text ->
                ForceRuling.parse(text).orElseThrow(() -> yaml.wrong(name, ForceRuling.EXAMPLE)));
  }

  /** Returns the ruling whose text is parsed as the same ruling. */
  private static Optional<ForceRuling> canonicalForce(Optional<ForceRuling> ruling) {
    return ruling.flatMap(r -> ForceRuling.parse(CanonicalText.line(r.toString())));
  }

  private static <T> List<T> parsed(
      YamlFields yaml, String name, Function<String, Optional<T>> parser, String allowed) {
    List<T> out = new ArrayList<>();
    for (YamlFields.Value value : yaml.list(name, MOST_RULINGS)) {
      out.add(parser.apply(value.text()).orElseThrow(() -> yaml.wrong(name, value, allowed)));
    }
    return out;
  }

  private static List<TopicRuling> topics(YamlFields yaml, String name) {
    if (yaml.list(name).isEmpty()) {
      return List.of();
    }
    Topics known = Topics.load();
    String allowed =
        "[not] " + known.all().stream().map(Topics.Topic::name).collect(Collectors.joining("|"));
    return parsed(yaml, name, text -> canonical(TopicRuling.parse(text), known), allowed);
  }

  /** Returns the rulings whose text is parsed as the same ruling. */
  private static List<Ruling> canonicalRulings(List<Ruling> rulings) {
    return rulings.stream()
        .map(ruling -> Ruling.parse(CanonicalText.line(ruling.toString())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the rulings on days whose text is parsed as the same ruling. */
  private static List<DayRuling> canonicalDays(List<DayRuling> rulings) {
    return rulings.stream()
        .map(ruling -> DayRuling.parse(CanonicalText.line(ruling.toString())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the redirects whose text is parsed as the same redirect. */
  private static List<Redirect> canonicalRedirects(List<Redirect> redirects) {
    return redirects.stream()
        .map(redirect -> Redirect.parse(redirect.toString()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the rulings on topics that the list of topics has. */
  private static List<TopicRuling> canonicalTopics(List<TopicRuling> rulings) {
    if (rulings.isEmpty()) {
      return rulings;
    }
    Topics known = Topics.load();
    return rulings.stream().flatMap(ruling -> canonical(ruling, known).stream()).toList();
  }

  private static Optional<TopicRuling> canonical(TopicRuling ruling, Topics known) {
    return known
        .named(ruling.topic().strip())
        .map(topic -> new TopicRuling(ruling.forbids(), topic.name()));
  }
}
