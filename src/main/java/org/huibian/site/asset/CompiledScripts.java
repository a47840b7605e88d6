package org.huibian.site.asset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.site.Checksums;
import org.huibian.site.template.TemplateFile;
import org.huibian.site.template.TemplateFolder;

/**
 * The compiled scripts of a folder of templates. Loading the compiler takes seconds, so that it is
 * used only for scripts that no store contains in compiled form.
 */
public final class CompiledScripts {
  private static final String SCRIPTS = "scripts/";

  private final Map<String, List<TemplateFile>> sources;
  private final ScriptStore store;

  /**
   * Finds the scripts of a folder of templates.
   *
   * @param templates the templates; each folder below {@code scripts/} is one script
   * @param store looked up before a script is compiled, and receives the compiled script
   */
  public CompiledScripts(TemplateFolder templates, ScriptStore store) {
    this.sources = sources(templates);
    this.store = store;
  }

  /** Returns the files of each script by its name, {@code page} for {@code scripts/page/}. */
  private static Map<String, List<TemplateFile>> sources(TemplateFolder templates) {
    Map<String, List<TemplateFile>> scripts = new TreeMap<>();
    for (TemplateFile file : templates.filesIn(SCRIPTS.substring(0, SCRIPTS.length() - 1))) {
      String name = file.name().substring(SCRIPTS.length());
      int end = name.indexOf('/');
      if (end > 0 && name.endsWith(".js")) {
        scripts.computeIfAbsent(name.substring(0, end), n -> new ArrayList<>()).add(file);
      }
    }
    return scripts;
  }

  /**
   * Returns the minified scripts by their names, such as {@code page}.
   *
   * @throws InputException if a file is not valid JavaScript, with file and line
   */
  public Map<String, String> all() throws IOException {
    Map<String, String> scripts = new TreeMap<>();
    for (Map.Entry<String, List<TemplateFile>> script : sources.entrySet()) {
      scripts.put(script.getKey(), script(script.getValue()));
    }
    return scripts;
  }

  private String script(List<TemplateFile> files) throws IOException {
    String key = key(files);
    Optional<String> known = store.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    String script = ScriptCompiler.compile(files);
    store.put(key, script);
    return script;
  }

  /** Returns the digest of the compiler's version and of the texts of the files. */
  private static String key(List<TemplateFile> files) throws IOException {
    StringBuilder all = new StringBuilder(CompilerVersion.TEXT);
    for (TemplateFile file : files) {
      String text = file.text();
      all.append('\n').append(text.length()).append('\n').append(text);
    }
    return Checksums.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
