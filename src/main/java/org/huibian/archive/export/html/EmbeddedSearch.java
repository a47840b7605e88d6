package org.huibian.archive.export.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.huibian.archive.export.ExportSource;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.search.CatalogDocuments;
import org.huibian.search.SearchFiles;
import org.huibian.site.Checksums;
import org.huibian.site.template.TemplateFile;
import org.huibian.site.template.TemplateFolder;

/**
 * The search of an issue: the index that the site would have if the issue were all of it, and the
 * scripts of the site's search without its page.
 */
final class EmbeddedSearch {
  private static final String SCRIPTS = "scripts/search";
  private static final String LIBRARY = "assets/elasticlunr.min.js";
  private static final String OWN = "html/search.js";

  /** The first of the scripts that concern the search page; before it, they need no document. */
  private static final String PAGE = SCRIPTS + "/70";

  private EmbeddedSearch() {}

  /** Returns the files of the index as a JSON object: their bytes in base64 by their names. */
  static String index(ExportSource source) throws IOException {
    SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    SearchFiles.write(
        source.articles().stream().map(CatalogDocuments::of).toList(),
        (path, content) -> files.put(name(path), content));
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        json.writeStringField(file.getKey(), Base64.getEncoder().encodeToString(file.getValue()));
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String name(String path) {
    return path.substring(SearchFiles.FOLDER.length(), path.length() - ".js".length());
  }

  /** Returns the scripts as one, which may stand in a page. */
  static String script(TemplateFolder templates) throws IOException {
    StringBuilder script = new StringBuilder(text(LIBRARY, templates)).append('\n');
    for (TemplateFile file : templates.filesIn(SCRIPTS)) {
      if (file.name().compareTo(PAGE) < 0) {
        script.append(text(file.name(), templates));
      }
    }
    // What looks like the end of the element would end it, wherever it stands.
    return script.append(text(OWN, templates)).toString().replace("</", "<\\/");
  }

  /** Returns the hash of a script, as the policy of a page names it. */
  static String hash(String script) {
    byte[] digest = Checksums.sha256().digest(script.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /**
   * Returns the text of a template.
   *
   * @throws InputException TEMPLATE_MISSING if there is none of this name; TEMPLATE_BROKEN if it
   *     has {@code <!--}, after which a script does not end at its end tag
   */
  static String text(String name, TemplateFolder templates) throws IOException {
    TemplateFile file =
        templates
            .file(name)
            .orElseThrow(
                () -> new InputException(templates.path(name), Problem.TEMPLATE_MISSING, name));
    String text = file.text().replace("\r\n", "\n");
    int comment = text.indexOf("<!--");
    if (comment >= 0) {
      int line = (int) text.substring(0, comment).chars().filter(c -> c == '\n').count() + 1;
      throw new InputException(templates.path(name), line, Problem.TEMPLATE_BROKEN, "<!--");
    }
    return text;
  }
}
