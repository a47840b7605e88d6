package org.huibian.site.view;

/**
 * The logo of a site.
 *
 * @param file the name of its file beside the style sheets; empty if the site has none
 * @param type the media type
 * @param sizes the size in pixels, such as {@code 512x512}, or {@code any}
 */
public record LogoView(String file, String type, String sizes) {
  /** The value of a site without a logo. */
  public static final LogoView NONE = new LogoView("", "", "");
}
