package org.huibian.site.asset;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.template.TemplateFile;
import org.huibian.site.template.TemplateFolder;

/**
 * Builds the style sheets. Each {@code .css} file directly in {@code styles/} is a style sheet; it
 * includes files of the folders beside it by lines such as {@code @import "article/text.css";}. A
 * page loads one file, whatever number of files it is made of.
 */
final class StyleSheets {
  private static final Pattern IMPORT = Pattern.compile("\\s*@import \"([^\"]+)\";\\s*");

  private final TemplateFolder templates;
  private final String folder;

  /**
   * Creates a builder for the style sheets of a folder.
   *
   * @param folder the subfolder of the templates, with its slash
   */
  StyleSheets(TemplateFolder templates, String folder) {
    this.templates = templates;
    this.folder = folder;
  }

  /**
   * Returns the minified style sheets by their file names.
   *
   * @throws InputException if an included file does not exist or includes itself, with file and
   *     line
   */
  Map<String, String> all() throws IOException {
    Map<String, String> sheets = new TreeMap<>();
    for (TemplateFile file : templates.filesIn(folder.substring(0, folder.length() - 1))) {
      String name = file.name().substring(folder.length());
      if (name.indexOf('/') < 0 && name.endsWith(".css")) {
        StringBuilder text = new StringBuilder();
        append(text, file, new ArrayDeque<>());
        sheets.put(name, CompactStyle.of(text.toString()));
      }
    }
    return sheets;
  }

  private void append(StringBuilder out, TemplateFile file, Deque<String> including)
      throws IOException {
    including.push(file.name());
    int number = 0;
    for (String line : file.lines()) {
      number++;
      Matcher statement = IMPORT.matcher(line);
      if (statement.matches()) {
        Optional<TemplateFile> included = templates.file(folder + statement.group(1));
        if (included.isEmpty() || including.contains(included.get().name())) {
          throw new InputException(
              file.path(), number, Problem.TEMPLATE_MISSING, statement.group(1));
        }
        append(out, included.get(), including);
      } else {
        out.append(line).append('\n');
      }
    }
    including.pop();
  }
}
