package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.huibian.model.Problem;

/** Writes problems for the desk's page. */
final class ProblemJson {
  private ProblemJson() {}

  /** Writes a field with a problem. */
  static void write(JsonGenerator json, String field, ProblemText problem) throws IOException {
    json.writeObjectFieldStart(field);
    fields(json, problem);
    json.writeEndObject();
  }

  /** Writes the fields of a problem into the object that is open. */
  static void fields(JsonGenerator json, ProblemText problem) throws IOException {
    json.writeStringField("file", problem.file());
    json.writeNumberField("line", problem.line());
    json.writeStringField("message", problem.message());
    json.writeStringField("remedy", problem.remedy());
  }

  /** Returns what an import still needs from the editor; empty if nothing would help. */
  static String needs(Problem problem) {
    return switch (problem) {
      case ISSUE_UNKNOWN, ISSUE_AMBIGUOUS -> "issue";
      case OTHER_ISSUE -> "replace";
      case EDIT_CONFLICT -> "keepEdits";
      case PDF_WITHOUT_TEXT, PDF_FONTS_UNREADABLE -> "ocr";
      case FILE_IS_CONVERTIBLE -> "convert";
      default -> "";
    };
  }
}
