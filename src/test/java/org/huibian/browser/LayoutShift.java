package org.huibian.browser;

/**
 * Measures the layout shifts of a page since it was opened, by the browser's Layout Instability
 * API.
 */
final class LayoutShift {
  private LayoutShift() {}

  /**
   * Returns each layout shift without user input with its score and elements; empty if there is
   * none.
   */
  static String of(Browser browser) {
    browser.run(
        """
        window.moved = null;
        const found = [];
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if (!entry.hadRecentInput) {
              found.push(entry.value.toFixed(4) + ' '
                + entry.sources.map(s => s.node?.outerHTML?.slice(0, 80)).join(' '));
            }
          }
        }).observe({type: 'layout-shift', buffered: true});
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
          window.moved = found.join('\\n');
        }, 0)));
        """);
    browser.await("window.moved !== null");
    return browser.text("return moved");
  }
}
