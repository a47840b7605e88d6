package org.huibian.site;

/**
 * What the site says of itself, from {@code content/site.yaml}.
 *
 * @param title the compendium's name
 * @param publisher who publishes it
 * @param baseUrl the address that the site will have, with or without a closing slash, or empty if
 *     it is not known; only the site map, canonical addresses and the page for lost readers need it
 * @param language the language of the pages, {@code zh-Hans}
 * @param description one sentence
 */
public record SiteSettings(
    String title, String publisher, String baseUrl, String language, String description) {
  /** Gives a base address its closing slash. */
  public SiteSettings {
    if (!baseUrl.isEmpty() && !baseUrl.endsWith("/")) {
      baseUrl = baseUrl + "/";
    }
  }
}
