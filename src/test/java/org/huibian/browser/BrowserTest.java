package org.huibian.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The base class of browser tests: the site, and one browser for all tests of a class. */
@ExtendWith(RealSite.Provider.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {
  /** The script condition for a finished search. */
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

  /** Starts the browser for this class, by default with the settings of a desktop browser. */
  Browser newBrowser() {
    Browser desktop = Browser.start();
    desktop.resize(1280, 800);
    return desktop;
  }
}
