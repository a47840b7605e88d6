package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibian.markdown.ArticleText;
import org.huibian.markdown.DayText;
import org.huibian.markdown.HeadValue;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.data.Json;

/** The head of an article as a form: a text, a list of texts, or a list of objects by each name. */
final class ArticleForm {
  private static final String DATE = "date";

  private ArticleForm() {}

  /** Writes the fields of a head into the object that is open. */
  static void write(JsonGenerator json, Map<String, HeadValue> head) throws IOException {
    for (Map.Entry<String, HeadValue> field : head.entrySet()) {
      HeadValue value = field.getValue();
      switch (value.form()) {
        case TEXT ->
            json.writeStringField(field.getKey(), value.texts().stream().findFirst().orElse(""));
        case LIST -> Json.strings(json, field.getKey(), value.texts());
        case ENTRIES ->
            Json.objects(
                json,
                field.getKey(),
                value.entries(),
                entry -> {
                  for (Map.Entry<String, String> part : entry.entrySet()) {
                    json.writeStringField(part.getKey(), part.getValue());
                  }
                });
        default -> throw new IllegalStateException(value.form().toString());
      }
    }
  }

  /**
   * Returns a text with the values of a form. Fields that the form does not have stay.
   *
   * @param file the file of the article, for messages
   * @throws InputException FIELD_UNKNOWN if an article has no such field, DESK_CALL_WRONG if a
   *     value has another form
   */
  static ArticleText applied(Path file, ArticleText text, DeskFields form) {
    Map<String, HeadValue> values = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : form.values().entrySet()) {
      if (!ArticleText.names().contains(field.getKey())) {
        throw new InputException(file, Problem.FIELD_UNKNOWN, field.getKey());
      }
      values.put(field.getKey(), value(form, field.getKey()));
    }
    return text.with(values);
  }

  private static HeadValue value(DeskFields form, String name) {
    return switch (ArticleText.form(name)) {
      case TEXT -> HeadValue.text(name.equals(DATE) ? day(form.text(name)) : form.text(name));
      case LIST -> HeadValue.list(form.texts(name));
      case ENTRIES -> HeadValue.entries(entries(form, name));
    };
  }

  /** Returns a day as the program writes it; other texts as they are, with which reading fails. */
  private static String day(String text) {
    return DayText.parse(text).map(Object::toString).orElse(text);
  }

  private static List<Map<String, String>> entries(DeskFields form, String name) {
    List<Map<String, String>> entries = new ArrayList<>();
    if (!(form.values().get(name) instanceof List<?> list)) {
      throw new InputException(Problem.DESK_CALL_WRONG, name);
    }
    for (Object item : list) {
      if (!(item instanceof DeskFields object)) {
        throw new InputException(Problem.DESK_CALL_WRONG, name);
      }
      Map<String, String> entry = new LinkedHashMap<>();
      for (String part : object.names()) {
        String text = object.text(part);
        entry.put(part, part.equals(DATE) ? day(text) : text);
      }
      entries.add(HeadValue.entry(entry));
    }
    return entries;
  }
}
