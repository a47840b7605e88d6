package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.api.Test;

/** Tests data blocks and the days of the calendar with scripts enabled. */
class PageDataTest extends BrowserTest {
  @Test
  void theContentPolicyAllowsDataBlocksButDoesNotExecuteThem() {
    browser.open(site.address(Way.SERVED, "2025-06/01/"));
    String policy = browser.text("return document.querySelector('meta[http-equiv]').content");
    assertTrue(policy.startsWith("default-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals(
        "Legislation",
        browser.text(
            "return JSON.parse(document.querySelector("
                + "'script[type=\"application/ld+json\"]').textContent)['@type']"));
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void theCalendarDividesTheDaysAtTheCurrentDate() {
    browser.open(site.address(Way.SERVED, "calendar/"));
    browser.await("document.querySelector('[data-as-of]').textContent.startsWith('今天')");
    assertEquals(
        "",
        browser.text(
            "const now = new Date(), two = n => String(n).padStart(2, '0');"
                + "const today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-'"
                + " + two(now.getDate());"
                + "const of = s => [...document.querySelectorAll(s + ' > li time')]"
                + ".map(t => t.dateTime);"
                + "return [...of('[data-coming]').filter(d => d < today),"
                + "...of('[data-past]').filter(d => d >= today)].join(' ')"));
    // The lists of members' days and of others' remain in order, the nearest day first.
    assertEquals(
        "true true true true",
        browser.text(
            "const of = l => [...l.querySelectorAll(':scope > li time')].map(t => t.dateTime);"
                + "const lists = s => [...document.querySelectorAll(s)].map(of);"
                + "const down = lists('[data-past]').map(l => l.reverse());"
                + "const sorted = l => String(l) === String([...l].sort());"
                + "return [...lists('[data-coming]'), ...down].map(sorted).join(' ')"));
    assertEquals(List.of(), browser.complaints());
  }
}
