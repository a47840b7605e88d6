package org.huibian.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.huibian.site.Checksums;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The policy for content that a page states in its own head. A page that holds an issue in one file
 * loads nothing, so its styles and its script stand within it, and its policy admits exactly these.
 */
final class OwnPolicy {
  private final String text;

  private OwnPolicy(String text) {
    this.text = text;
  }

  /** Reads the policy of a page; one that states none admits nothing within the page. */
  static OwnPolicy of(Document page) {
    Element meta = page.selectFirst("head > meta[http-equiv=Content-Security-Policy]");
    String policy = meta == null ? "" : meta.attr("content");
    return new OwnPolicy(policy.contains("default-src 'none'") ? policy : "");
  }

  /** Returns whether the page may hold styles of its own. */
  boolean admitsStyles() {
    return text.contains("style-src 'unsafe-inline'");
  }

  /**
   * Returns whether the page may hold a script of its own: its policy names the script by its hash.
   *
   * @param script the text between the tags
   */
  boolean admitsScript(String script) {
    MessageDigest sha256 = Checksums.sha256();
    byte[] sum = sha256.digest(script.getBytes(StandardCharsets.UTF_8));
    return text.contains("'sha256-" + Base64.getEncoder().encodeToString(sum) + "'");
  }
}
