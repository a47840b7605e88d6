package org.huibian.site;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Article;
import org.huibian.model.Block;

/**
 * The files of the pictures that articles show. A picture is a file in the folder or in a
 * folder of it, and the site has it beside the page of the article.
 */
public final class PictureNames {
  /** A name that is the same in every address and on every system. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._-]+");

  /** What no name of a file can have on some system, or what ends the path of an address. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\:*?\"<>|#]");

  /** A page among the pictures would take the place of the article's own. */
  private static final Pattern PAGE = Pattern.compile("(?is).*\\.(?:html?|md)");

  /** Hexadecimal digits that tell published names apart. */
  private static final int DIGITS = 8;

  /** The most characters of an ending such as {@code .jpeg}. */
  private static final int ENDING = 6;

  private PictureNames() {}

  /**
   * A picture that is shown.
   *
   * @param path the path of its file in the folder
   * @param name the name of its file in the site
   */
  public record Picture(String path, String name) {}

  /** Returns the pictures of an article that are shown, each once, in the order of the text. */
  public static List<Picture> of(CatalogArticle article) {
    return images(article.article()).flatMap(image -> picture(image).stream()).distinct().toList();
  }

  /** Returns whether an article names a picture that is not shown. */
  public static boolean hasUnshown(Article article) {
    return images(article).anyMatch(PictureNames::isUnshown);
  }

  /** Returns whether this is the address of a picture that is not shown. */
  public static boolean isUnshown(String image) {
    return !image.isBlank() && picture(image).isEmpty();
  }

  private static Stream<String> images(Article article) {
    return Block.flatten(article.blocks())
        .flatMap(block -> block instanceof Block.Figure f ? Stream.of(f.image()) : Stream.empty());
  }

  /**
   * Returns the name of a picture's file in the site; an empty text if the picture is not shown.
   */
  public static String fileName(String image) {
    return picture(image).map(Picture::name).orElse("");
  }

  /**
   * Returns the picture of an address in Markdown, which may be percent-encoded; empty if that is
   * not a path within the folder.
   */
  public static Optional<Picture> picture(String image) {
    Optional<String> decoded = decode(image.strip());
    if (decoded.isEmpty() || FORBIDDEN.matcher(decoded.get()).find()) {
      return Optional.empty();
    }
    List<String> segments = new ArrayList<>(List.of(decoded.get().split("/", -1)));
    if (segments.size() > 1 && segments.get(0).equals(".")) {
      segments.remove(0);
    }
    for (String segment : segments) {
      if (segment.isBlank() || segment.startsWith(".")) {
        return Optional.empty();
      }
    }
    String path = String.join("/", segments);
    return PAGE.matcher(path).matches()
        ? Optional.empty()
        : Optional.of(new Picture(path, published(path)));
  }

  /**
   * Returns the name in the site: the name itself if it is plain, otherwise what is plain of it and
   * a digest of all of it.
   */
  private static String published(String path) {
    if (PLAIN.matcher(path).matches()) {
      return path;
    }
    String plain = path.replaceAll("[^\\p{L}\\p{N}._]+", "-");
    int dot = plain.lastIndexOf('.');
    boolean hasEnding = dot > 0 && plain.length() - dot <= ENDING;
    String ending = hasEnding ? plain.substring(dot) : "";
    String stem = plain.substring(0, plain.length() - ending.length()).replaceAll("^-|-$", "");
    String digest = Checksums.sha256(path.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    return (stem.isEmpty() ? "" : stem + "-") + digest + ending.toLowerCase(Locale.ROOT);
  }

  /** Decodes a percent-encoded text; a percent sign that encodes nothing stands for itself. */
  private static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(in[i]);
      }
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
