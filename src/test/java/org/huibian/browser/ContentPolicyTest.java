package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests what the Content-Security-Policy of the pages forbids, so that even markup injected by a
 * text would have no effect. {@link PagesTest} proves that no page violates the policy itself,
 * since the browser would log that.
 */
class ContentPolicyTest extends BrowserTest {
  @ParameterizedTest
  @EnumSource(Way.class)
  void injectedScriptsAndStylesHaveNoEffect(Way way) {
    browser.open(site.address(way, Sample.PLAIN_ARTICLE.page()));
    browser.run(
        """
        window.ran = [];
        window.refused = [];
        addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = "ran.push('inline script')";
        document.body.append(script);
        const image = document.createElement('div');
        image.innerHTML = '<img src="data:," onerror="ran.push(1)"><p style="color: red">x</p>';
        document.body.append(image);
        const link = document.createElement('a');
        link.href = "javascript:ran.push('address')";
        document.body.append(link);
        link.click();
        const far = document.createElement('script');
        far.src = 'https://example.org/far.js';
        far.onerror = () => { window.far = 'refused'; };
        document.body.append(far);
        const frame = document.createElement('iframe');
        frame.src = 'https://example.org/';
        document.body.append(frame);
        const base = document.createElement('base');
        base.href = 'https://example.org/';
        document.head.append(base);
        // Later, because what the driver itself runs may do more.
        setTimeout(() => {
          try { eval("ran.push('eval')"); } catch (refusal) { refused.push('eval'); }
        });
        """);
    browser.await("window.far === 'refused'");
    browser.await("window.refused.length >= 7");
    assertEquals("", browser.text("return ran.join()"));
    List<String> refused = List.of(browser.text("return refused.join()").split(","));
    for (String directive :
        List.of(
            "script-src-elem",
            "script-src-attr",
            "style-src-attr",
            "frame-src",
            "base-uri",
            "eval")) {
      assertTrue(refused.contains(directive), directive + " of " + refused);
    }
    assertFalse(browser.text("return document.baseURI").startsWith("https://example.org"));
    browser.complaints();
  }
}
