package org.huibian.source.web;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.source.Picture;
import org.huibian.source.PictureFile;
import org.jsoup.nodes.Element;

/**
 * The pictures of a page. Only those are read whose file is in the page itself; nothing is fetched.
 */
final class WebPictures {
  /** The longest picture in a page, in characters of Base64. */
  private static final int LONGEST = 16 << 20;

  /** A picture that is narrower or lower, in pixels, is an icon. */
  private static final int SMALLEST = 40;

  private static final Pattern DATA =
      Pattern.compile("^data:image/[a-z.+-]{1,20};base64,", Pattern.CASE_INSENSITIVE);

  /** Names of files of icons, such as those of an attachment's format. */
  private static final Pattern ICON =
      Pattern.compile(
          "(?:^|[/_.-])(?:ico|icon|icons|icon_\\w+|blank|spacer|arrow|dot|logo)[\\w-]*[/.]");

  private WebPictures() {}

  /** Returns whether a picture belongs to the article. */
  static boolean isShown(Element image) {
    String source = image.attr("src");
    boolean isSmall =
        WebBlocks.number(image.attr("width").replace("px", ""), SMALLEST) < SMALLEST
            || WebBlocks.number(image.attr("height").replace("px", ""), SMALLEST) < SMALLEST;
    boolean isIcon =
        !source.startsWith("data:") && ICON.matcher(tail(source).toLowerCase(Locale.ROOT)).find();
    return !source.isBlank() && !isSmall && !isIcon;
  }

  private static String tail(String source) {
    return source.substring(Math.max(0, source.length() - 200));
  }

  /** Returns a picture whose file is in the page; empty for one that would have to be fetched. */
  static Optional<Picture> load(Element image) {
    String source = image.attr("src");
    Matcher m = DATA.matcher(source.substring(0, Math.min(60, source.length())));
    if (!m.find() || source.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(source.substring(m.end()));
      return PictureFile.of(bytes, image.attr("alt").strip());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
