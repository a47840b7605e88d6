package org.huibian.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;

/**
 * An address of a link in Markdown that leads to the archive itself: to an article or a place in
 * one, as the files lie in the content folder ({@code 03.md}, {@code ../2024-03/01.md#t2}, {@code
 * #s2-1}), or to a file beside the article ({@code 附件1.docx}). Only an editor writes such links;
 * what an import takes from a source links to http(s) addresses only.
 */
public sealed interface InnerAddress {
  /**
   * A place in an article.
   *
   * @param article the article
   * @param anchor the anchor in it, or empty for its beginning
   */
  record Place(ArticleId article, String anchor) implements InnerAddress {}

  /**
   * A file that stands directly in the issue's folder and that readers may load.
   *
   * @param name the name of the file
   */
  record Attachment(String name) implements InnerAddress {
    /** Returns the ending in small letters, without the dot. */
    public String type() {
      return ending(name);
    }
  }

  /** The kinds of files that readers may load; none of them is run by a browser. */
  Set<String> TYPES =
      Set.of(
          "docx", "doc", "wps", "odt", "rtf", "xlsx", "xls", "et", "ods", "csv", "pptx", "ppt",
          "dps", "pdf", "ofd", "txt", "zip", "png", "jpg", "jpeg", "gif");

  /**
   * Returns the address that a link in an article has.
   *
   * @param url the address as the Markdown has it; the name of a file may be percent-encoded
   * @param from the article
   * @return empty if it leads elsewhere, or to no file that readers may load
   */
  static Optional<InnerAddress> parse(String url, ArticleId from) {
    Matcher place = Forms.PLACE.matcher(url);
    if (place.matches()) {
      return place(place, from);
    }
    if (url.startsWith("#")) {
      String anchor = url.substring(1);
      return Forms.ANCHOR.matcher(anchor).matches()
          ? Optional.of(new Place(from, anchor))
          : Optional.empty();
    }
    String name = decoded(url.startsWith("./") ? url.substring(2) : url);
    boolean isFile = IssueFile.isFileName(name) && !Forms.FORBIDDEN.matcher(name).find();
    return isFile && TYPES.contains(ending(name))
        ? Optional.of(new Attachment(name))
        : Optional.empty();
  }

  /** Returns whether a link leads to the archive itself, from whichever article. */
  static boolean isInner(String url) {
    return parse(url, Forms.ANY).isPresent();
  }

  private static Optional<InnerAddress> place(Matcher place, ArticleId from) {
    Optional<IssueId> issue =
        place.group(1) == null ? Optional.of(from.issue()) : IssueId.parse(place.group(1));
    String anchor = place.group(3) == null ? "" : place.group(3);
    return issue
        .filter(id -> IssueFiles.article(place.group(2)).isPresent())
        .map(
            id ->
                new Place(
                    new ArticleId(id, IssueFiles.article(place.group(2)).getAsInt()), anchor));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String decoded(String url) {
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that encodes nothing stands for itself.
      return url;
    }
  }

  /** The forms of addresses. */
  final class Forms {
    private static final ArticleId ANY = new ArticleId(new IssueId(2000, 1), 1);
    private static final Pattern ANCHOR = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern PLACE =
        Pattern.compile(
            "(?:\\./|\\.\\./([0-9]{4}-[0-9]{2})/)?([0-9]{2,4}\\.md)(?:#([a-z][a-z0-9-]*))?");

    /** What no name of a file can have on some system, or what ends the path of an address. */
    private static final Pattern FORBIDDEN =
        Pattern.compile("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|#\\uFFFD]");

    private Forms() {}
  }
}
