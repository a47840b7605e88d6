package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a missing browser fails the browser tests instead of skipping them. */
class ChromiumTest {
  @Test
  void aMissingBrowserIsAFailureThatNamesThePackages(@TempDir Path empty) {
    Exception failure =
        assertThrows(IllegalStateException.class, () -> Chromium.in(List.of(empty)));
    assertEquals(
        "The browser tests need chromium, which is not installed:"
            + " apt-get install chromium chromium-driver fonts-noto-cjk",
        failure.getMessage());
  }
}
