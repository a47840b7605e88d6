package org.huibian.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Compiles the browser scripts of the program before the first test, as the launcher does after an
 * installation. Without it, every test that builds a site would compile them again, which takes
 * longer than the rest of a small build.
 */
public final class InstalledScripts implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(InstalledScripts.class))
        .getOrComputeIfAbsent(InstalledScripts.class, key -> install());
  }

  private static boolean install() {
    try {
      ScriptInstaller.main(new String[0]);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
