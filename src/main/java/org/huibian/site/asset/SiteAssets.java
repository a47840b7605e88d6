package org.huibian.site.asset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.markdown.SiteColor;
import org.huibian.markdown.SiteSettings;
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
import org.huibian.site.view.LogoView;

/**
 * The files that pages load: {@code assets/} of the templates as they are, the style sheets of
 * {@code styles/}, and one script for each folder of {@code scripts/}, made of its parts in the
 * order of their names, beside the logo of the site. Comments and indentation are left out of both.
 *
 * <p>The files are in a folder whose name follows from their content, so that an old copy of a page
 * never loads scripts and styles of another build.
 */
public final class SiteAssets implements SitePart {
  private static final String ASSETS = "assets/";
  private static final String ICON = ASSETS + "icon-";
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
   * @param settings the settings, of which colour, title and logo are used
   * @param content the content folder, which holds the logo
   * @throws InputException if one of the three folders has no file, or a style sheet, a script or
   *     the logo is broken
   */
  public static SiteAssets read(
      TemplateFolder templates, ScriptStore store, SiteSettings settings, Path content)
      throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    StyleValues values = new StyleValues(settings);
    for (TemplateFile file : existing(templates, ASSETS)) {
      files.put(file.name().substring(ASSETS.length()), asset(file, settings, values));
    }
    LogoFile.of(settings, content).ifPresent(logo -> files.put(logo.name(), logo.bytes()));
    existing(templates, STYLES);
    new StyleSheets(templates, STYLES)
        .all()
        .forEach((name, text) -> files.put(name, utf8(values.in(text))));
    existing(templates, SCRIPTS);
    new CompiledScripts(templates, store)
        .all()
        .forEach((name, text) -> files.put(name + ".js", utf8(text)));
    return new SiteAssets(files);
  }

  /** Returns a file of {@code assets/}; icons have the colour of the site. */
  private static byte[] asset(TemplateFile file, SiteSettings settings, StyleValues values)
      throws IOException {
    if (file.name().endsWith(".svg")) {
      return utf8(values.in(file.text()));
    }
    boolean isIcon = file.name().startsWith(ICON) && file.name().endsWith(".png");
    return isIcon && !settings.color().equals(SiteColor.DEFAULT)
        ? PaletteIcon.in(settings.color(), file.bytes())
        : file.bytes();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns what pages say about the logo of the site. */
  public static LogoView logo(SiteSettings settings, Path content) {
    return LogoFile.of(settings, content).map(LogoFile::view).orElse(LogoView.NONE);
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
    return Set.of(SiteSource.STYLES, SiteSource.SCRIPTS, SiteSource.TEMPLATES, SiteSource.SETTINGS);
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
