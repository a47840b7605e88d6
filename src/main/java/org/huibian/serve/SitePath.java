package org.huibian.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parsed path of a request. Its segments are decoded, plain file names, none of which can lead
 * out of a folder.
 *
 * @param segments the segments from the site's folder down; empty for the first page
 * @param folder whether the path ends in a slash
 */
record SitePath(List<String> segments, boolean folder) {
  /** The characters that need no percent-encoding (RFC 3986, section 2.3). */
  private static final String UNRESERVED =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

  /** Copies the list. */
  SitePath {
    segments = List.copyOf(segments);
  }

  /**
   * Parses the path of a request.
   *
   * @param rawPath the path as the client sent it; may be null
   * @return the path; empty if a segment is hidden (begins with a dot), is empty, contains a
   *     separator or a control character, or is not percent-encoded UTF-8
   */
  static Optional<SitePath> parse(String rawPath) {
    if (rawPath == null || !rawPath.startsWith("/")) {
      return Optional.empty();
    }
    List<String> segments = new ArrayList<>();
    String[] raw = rawPath.substring(1).split("/", -1);
    boolean folder = raw[raw.length - 1].isEmpty();
    for (int i = 0; i < raw.length - (folder ? 1 : 0); i++) {
      Optional<String> segment = decode(raw[i]).filter(SitePath::isFileName);
      if (segment.isEmpty()) {
        return Optional.empty();
      }
      segments.add(segment.get());
    }
    return Optional.of(new SitePath(segments, folder));
  }

  private static boolean isFileName(String segment) {
    return !segment.isEmpty()
        && !segment.startsWith(".")
        && segment
            .chars()
            .noneMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
  }

  private static Optional<String> decode(String raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = raw.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '%') {
        out.write(in[i]);
        continue;
      }
      int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low < 0) {
        return Optional.empty();
      }
      out.write(high * 16 + low);
      i += 2;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(out.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Returns the percent-encoded address of this path as a folder, ending in a slash. */
  String asFolderAddress() {
    StringBuilder address = new StringBuilder("/");
    for (String segment : segments) {
      for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
        if (UNRESERVED.indexOf(b) >= 0) {
          address.append((char) b);
        } else {
          address.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
      }
      address.append('/');
    }
    return address.toString();
  }
}
