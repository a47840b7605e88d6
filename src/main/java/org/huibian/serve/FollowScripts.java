package org.huibian.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The scripts with which a page follows the builds, and the element that loads them. The server
 * adds the element to the pages that it sends; the files of the site do not contain it. The scripts
 * are files of the server, since the policy of the pages allows no script in the page itself.
 */
final class FollowScripts {
  /** The folder of the server's own addresses. The files of a site never begin with a dot. */
  static final String FOLDER = "/.huibian/";

  /** The address of the events. */
  static final String EVENTS = FOLDER + "events";

  private static final String PAGE = "follow.js";
  private static final List<String> FILES = List.of(PAGE, "follow-worker.js");
  private static final String END_OF_HEAD = "</head>";

  private FollowScripts() {}

  /** Returns the script at an address. */
  static Optional<byte[]> file(String address) throws IOException {
    for (String file : FILES) {
      if (address.equals(FOLDER + file)) {
        try (InputStream in = FollowScripts.class.getResourceAsStream(file)) {
          return Optional.of(in.readAllBytes());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a page with the element that loads the script.
   *
   * @param page the bytes of the page in UTF-8
   * @param version the version of the site that the page belongs to
   */
  static byte[] addedTo(byte[] page, String version) {
    // In this charset, every byte is one character and remains as it is.
    String text = new String(page, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(END_OF_HEAD);
    at = at < 0 ? text.length() : at;
    String element =
        "<script src=\"" + FOLDER + PAGE + "\" data-version=\"" + version + "\" defer></script>";
    return (text.substring(0, at) + element + text.substring(at))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
