package org.huibian.site.asset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.template.TemplateFile;
import org.huibian.site.template.TemplateFolder;

/**
 * The files that pages load: {@code assets/} of the templates as they are, the style sheets of
 * {@code styles/}, and one script for each folder of {@code scripts/}, made of its parts in the
 * order of their names. Comments and indentation are left out of both.
 *
 * <p>The files are in a folder whose name follows from their content, so that an old copy of a page
 * never loads scripts and styles of another build.
 */
public final class SiteAssets implements SitePart {
  private static final String ASSETS = "assets/";
  private static final String STYLES = "styles/";
  private static final String SCRIPTS = "scripts/";

  private final TreeMap<String, byte[]> files;
  private final String folder;

  private SiteAssets(TreeMap<String, byte[]> files) {
    this.files = files;
    TreeMap<String, String> sums = new TreeMap<>();
    files.forEach((path, content) -> sums.put(path, Checksums.sha256(content)));
    this.folder = ASSETS + new Checksums(sums).version() + "/";
  }

  /**
   * Reads and compiles the files.
   *
   * @param templates the folder of the templates
   * @param store keeps compiled scripts from one build to the next
   * @throws InputException if one of the three folders has no file, or a style sheet or a script is
   *     broken
   */
  public static SiteAssets read(TemplateFolder templates, ScriptStore store) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (TemplateFile file : existing(templates, ASSETS)) {
      files.put(file.name().substring(ASSETS.length()), file.bytes());
    }
    existing(templates, STYLES);
    new StyleSheets(templates, STYLES)
        .all()
        .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    existing(templates, SCRIPTS);
    new CompiledScripts(templates, store)
        .all()
        .forEach((name, text) -> files.put(name + ".js", text.getBytes(StandardCharsets.UTF_8)));
    return new SiteAssets(files);
  }

  private static List<TemplateFile> existing(TemplateFolder templates, String folder) {
    String name = folder.substring(0, folder.length() - 1);
    List<TemplateFile> files = templates.filesIn(name);
    if (files.isEmpty()) {
      throw new InputException(templates.path(name), Problem.TEMPLATE_MISSING, name);
    }
    return files;
  }

  /**
   * Returns the folder below the site's root, with its slash, such as {@code assets/0123456789ab/}.
   */
  public String folder() {
    return folder;
  }

  @Override
  public String name() {
    return "assets";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.STYLES, SiteSource.SCRIPTS, SiteSource.TEMPLATES);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(ASSETS + "*/**");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      output.write(folder + file.getKey(), file.getValue());
    }
  }
}
