package org.huibian.browser;

/** What has moved on a page since it was opened, as the browser itself counts it. */
final class LayoutShift {
  private LayoutShift() {}

  /** Each part that moved without a reader's doing, with how much; empty if nothing has. */
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
