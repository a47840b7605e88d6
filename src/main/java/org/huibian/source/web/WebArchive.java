package org.huibian.source.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the page in a web archive (.mht, RFC 2557): a message in parts, of which one is the page
 * and the others are its pictures and style sheets.
 */
final class WebArchive {
  /** Messages in messages nest no deeper. */
  private static final int DEEPEST = 3;

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"\\r\\n]{1,200})\"|([^\\s;]{1,200}))");

  private static final Pattern END_OF_HEAD = Pattern.compile("\\r?\\n\\r?\\n");

  private WebArchive() {}

  /** Returns whether a file begins as a web archive does, given its start in lower case. */
  static boolean isArchive(String start) {
    return start.startsWith("mime-version:")
        || start.startsWith("from: <saved by")
        || start.startsWith("content-type: multipart/related");
  }

  /** Returns the bytes of the page; empty if no part is one. */
  static Optional<byte[]> page(byte[] archive) {
    return page(new String(archive, StandardCharsets.ISO_8859_1), 0);
  }

  private static Optional<byte[]> page(String message, int depth) {
    Matcher end = END_OF_HEAD.matcher(message);
    if (!end.find()) {
      return Optional.empty();
    }
    String head = message.substring(0, end.start()).replaceAll("\\r?\\n[ \\t]+", " ");
    String body = message.substring(end.end());
    String type = field(head, "content-type").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html")) {
      return Optional.of(decoded(body, field(head, "content-transfer-encoding")));
    }
    Matcher boundary = BOUNDARY.matcher(field(head, "content-type"));
    if (!type.startsWith("multipart/") || depth >= DEEPEST || !boundary.find()) {
      return Optional.empty();
    }
    String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    for (int at = body.indexOf(mark); at >= 0; ) {
      int start = at + mark.length();
      int next = body.indexOf("\n" + mark, start);
      String part = body.substring(start, next < 0 ? body.length() : next);
      Optional<byte[]> found = page(part.replaceFirst("^[ \\t]*\\r?\\n", ""), depth + 1);
      if (found.isPresent()) {
        return found;
      }
      at = next < 0 ? -1 : next + 1;
    }
    return Optional.empty();
  }

  private static String field(String head, String name) {
    for (String line : head.split("\\r?\\n")) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
        return line.substring(colon + 1).strip();
      }
    }
    return "";
  }

  private static byte[] decoded(String body, String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "quoted-printable" -> quotedPrintable(body);
      case "base64" -> base64(body);
      default -> body.getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static byte[] base64(String body) {
    try {
      return Base64.getMimeDecoder().decode(body.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** Decodes quoted-printable text (RFC 2045, 6.7); what is damaged stays as it is. */
  private static byte[] quotedPrintable(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '=') {
        out.write(c);
      } else if (body.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (body.startsWith("\n", i + 1)) {
        i++;
      } else {
        int high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
        int low = i + 2 < body.length() ? Character.digit(body.charAt(i + 2), 16) : -1;
        out.write(high < 0 || low < 0 ? c : high * 16 + low);
        i += high < 0 || low < 0 ? 0 : 2;
      }
    }
    return out.toByteArray();
  }
}
