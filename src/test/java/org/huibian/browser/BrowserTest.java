package org.huibian.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of what a reader does: the real site, and one browser for all tests of a class. */
@ExtendWith(RealSite.Provider.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {
  /** Holds once the search has answered. */
  static final String SETTLED =
      "document.getElementById('search-results').getAttribute('aria-busy') === 'false'"
          + " && !['', '正在查找…'].includes(document.getElementById('search-status').textContent)";

  RealSite site;
  Browser browser;

  @BeforeAll
  final void start(RealSite built) {
    site = built;
    browser = newBrowser();
  }

  @AfterAll
  final void end() {
    if (browser != null) {
      browser.close();
    }
  }

  /** The browser that the reader of this class has: a desktop's, unless it says otherwise. */
  Browser newBrowser() {
    Browser desktop = Browser.start();
    desktop.resize(1280, 800);
    return desktop;
  }
}
