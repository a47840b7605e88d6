package org.huibian.site.view;

/**
 * Facts about the site.
 *
 * @param title the title
 * @param publisher the publishing association, or empty
 * @param language the language of the pages, such as {@code zh-Hans}
 * @param description one or two sentences about the site, or empty
 * @param color the colour of titles and rules, {@code #rrggbb}
 * @param logo the logo
 * @param contact where readers reach the publisher, or empty
 * @param issues how many issues the site has
 * @param articles how many articles the site has
 * @param first the oldest issue, {@code 2025-03}
 * @param last the newest issue
 * @param publicKey the public key of the publisher's signatures, or empty
 */
public record SiteView(
    String title,
    String publisher,
    String language,
    String description,
    String color,
    LogoView logo,
    String contact,
    int issues,
    int articles,
    String first,
    String last,
    String publicKey) {}
