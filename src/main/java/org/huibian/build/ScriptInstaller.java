package org.huibian.build;

import java.io.IOException;
import java.nio.file.Path;
import org.huibian.site.asset.CompiledScripts;
import org.huibian.site.template.TemplateFolder;

/**
 * Compiles the scripts of the built-in templates into {@code scripts/} beside the program. The
 * launcher runs it once after each compilation of the program, so that a build need not load the
 * compiler of scripts.
 */
public final class ScriptInstaller {
  private ScriptInstaller() {}

  /** Compiles the scripts that are not there yet. It takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    new CompiledScripts(
            TemplateFolder.of(Path.of("no-overrides")), ScriptFolder.ofProgram().orElseThrow())
        .all();
  }
}
