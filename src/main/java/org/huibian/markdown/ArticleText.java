package org.huibian.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;

/**
 * The text of an article's file, in which an editor changes single fields of the front matter or
 * the body. Whatever is not changed stays as it was written, byte for byte.
 */
public final class ArticleText {
  private final Path file;
  private final String text;
  private final FrontMatter front;

  private ArticleText(Path file, String text) {
    this.file = file;
    this.text = text;
    this.front = FrontMatter.split(file, text);
  }

  /**
   * Reads a text.
   *
   * @param file the file, for messages; it is not opened
   * @param text the text of the file
   * @throws InputException if the front matter is missing, broken or has an unknown field; its
   *     values are not checked
   */
  public static ArticleText of(Path file, String text) {
    return new ArticleText(file, TextFile.unix(text));
  }

  /** Returns the names of all fields that the head of an article can have, in their order. */
  public static List<String> names() {
    return HeadFields.names();
  }

  /** Returns how a field is written. */
  public static HeadValue.Form form(String name) {
    return HeadFields.form(name);
  }

  /** Returns the file, which need not exist. */
  public Path file() {
    return file;
  }

  /** Returns the whole text, with line feeds. */
  public String text() {
    return text;
  }

  /** Returns the values of all fields that an article can have, as they are written. */
  public Map<String, HeadValue> head() {
    Map<String, HeadValue> out = new LinkedHashMap<>();
    names().forEach(name -> out.put(name, value(name)));
    return Collections.unmodifiableMap(out);
  }

  /** Returns the value of a field as it is written; an empty one if it is missing. */
  public HeadValue value(String name) {
    YamlFields fields = front.fields();
    HeadValue.Form form = HeadFields.form(name);
    if (form == HeadValue.Form.ENTRIES) {
      List<Map<String, String>> entries = new ArrayList<>();
      for (YamlFields entry : fields.entries(name)) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : entry.names()) {
          String value = first(entry, key);
          if (!value.isEmpty()) {
            values.put(key, value);
          }
        }
        entries.add(values);
      }
      return HeadValue.entries(entries);
    }
    List<String> texts = fields.list(name).stream().map(YamlFields.Value::text).toList();
    return new HeadValue(form, texts, List.of());
  }

  private static String first(YamlFields entry, String key) {
    return entry.list(key).stream().findFirst().map(YamlFields.Value::text).orElse("");
  }

  /** Returns the lines or pages of the original, as they are written; empty if there are none. */
  public String source() {
    return first(front.fields(), FrontMatter.SOURCE);
  }

  /** Returns the line of a field in the file, counted from 1; 1 if the field is missing. */
  public int line(String name) {
    return front.fields().names().contains(name) ? front.fields().line(name) : 1;
  }

  /** Returns the text below the front matter, without blank lines before it. */
  public String body() {
    return front.body().substring(blank());
  }

  /** Returns the line of the file in which {@link #body} begins, counted from 1. */
  public int bodyLine() {
    String before = text.substring(0, text.length() - body().length());
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  private int blank() {
    String body = front.body();
    int start = 0;
    for (int end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', start)) {
      if (!body.substring(start, end).isBlank()) {
        return start;
      }
      start = end + 1;
    }
    return start;
  }

  /** Returns the text with another body. */
  public ArticleText withBody(String body) {
    String given = TextFile.unix(body);
    if (given.equals(body())) {
      return this;
    }
    String head = text.substring(0, text.length() - front.body().length());
    String ended = head.endsWith("\n") ? head : head + "\n";
    String end = given.isEmpty() || given.endsWith("\n") ? "" : "\n";
    return new ArticleText(file, ended + (given.isEmpty() ? "" : "\n") + given + end);
  }

  /** Returns the text with other values of some fields; those that are not named stay. */
  public ArticleText with(Map<String, HeadValue> values) {
    ArticleText out = this;
    for (String name : names()) {
      HeadValue value = values.get(name);
      if (value != null && !value.equals(out.value(name))) {
        out = out.with(name, value);
      }
    }
    return out;
  }

  /** Returns the text with another value of a field; an empty one takes the field out. */
  public ArticleText with(String name, HeadValue value) {
    return written(name, value.isEmpty() ? "" : lines(name, value));
  }

  /** Returns the text with other lines or pages of the original. */
  public ArticleText withSource(String span) {
    String line = new YamlText().plain(FrontMatter.SOURCE, span).toString();
    return written(FrontMatter.SOURCE, span.isEmpty() ? "" : line);
  }

  private ArticleText written(String name, String lines) {
    int start = text.indexOf('\n') + 1;
    String body = front.body();
    String rest = text.substring(start, text.length() - body.length());
    int fence = rest.stripTrailing().lastIndexOf('\n') + 1;
    String yaml = rest.substring(0, fence);
    List<String> order = new ArrayList<>(names());
    order.add(FrontMatter.SOURCE);
    Optional<String> edited = new YamlEdit(yaml, front.fields(), 1).with(name, lines, order);
    String made = edited.orElseGet(() -> rewritten(name, lines));
    return new ArticleText(file, text.substring(0, start) + made + rest.substring(fence) + body);
  }

  /** Writes all fields anew, where they do not stand in lines of their own. */
  private String rewritten(String name, String lines) {
    StringBuilder out = new StringBuilder();
    for (String other : names()) {
      HeadValue value = value(other);
      if (other.equals(name)) {
        out.append(lines);
      } else if (!value.isEmpty()) {
        out.append(lines(other, value));
      }
    }
    if (name.equals(FrontMatter.SOURCE)) {
      out.append(lines);
    } else if (!source().isEmpty()) {
      out.append(new YamlText().plain(FrontMatter.SOURCE, source()));
    }
    return out.toString();
  }

  private static String lines(String name, HeadValue value) {
    YamlText yaml = new YamlText();
    switch (value.form()) {
      case TEXT -> {
        String text = value.texts().get(0);
        // A day needs no quotation marks here, since every value is read as a text.
        if (text.matches("[0-9A-Za-z][0-9A-Za-z-]*")) {
          yaml.plain(name, text);
        } else {
          yaml.text(name, text);
        }
      }
      case LIST -> yaml.list(name, value.texts());
      case ENTRIES -> yaml.entries(name, value.entries());
      default -> throw new IllegalStateException(value.form().toString());
    }
    return yaml.toString();
  }

  /**
   * Checks that an article can be read from the text.
   *
   * @param id the article's identifier
   * @throws InputException with the file and line of the first mistake
   */
  public void requireReadable(ArticleId id) {
    new ArticleReader().read(id, file, text);
  }
}
