package org.huibian.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an address leads from the file that contains it. */
sealed interface Address {
  /**
   * An address within the site.
   *
   * @param path the percent-decoded path relative to the site's folder; ends in a slash or is empty
   *     for a folder
   * @param fragment the decoded anchor; empty if there is none
   */
  record Inside(String path, String fragment) implements Address {}

  /** An address on another host. */
  record Outside() implements Address {}

  /** An address that requests no file, such as {@code mailto:} or {@code data:image/…}. */
  record Harmless() implements Address {}

  /** An address above the site's folder. */
  record Escapes() implements Address {}

  /** An address from the root of the host; it breaks if the site is below a sub-path. */
  record FromRoot() implements Address {}

  /** An address that may run code or open local files: {@code javascript:}, {@code file:}. */
  record Forbidden() implements Address {}

  /** Schemes that a browser passes to another program. */
  Set<String> EXTERNAL_SCHEMES = Set.of("mailto", "tel", "sms");

  /** An address with a scheme, as browsers recognise it. */
  Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

  /** Characters that browsers remove from an address before they parse it. */
  Pattern IGNORED = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]");

  /**
   * Resolves an address.
   *
   * @param page the file that contains it, relative to the site's folder
   * @param written the address as written
   * @param base the address at which the site is published, ending in a slash, if it is known
   */
  static Address resolve(String page, String written, Optional<String> base) {
    String address = IGNORED.matcher(written).replaceAll("");
    if (base.isPresent()) {
      String home = base.get();
      if (address.startsWith(home)) {
        return inside("", address.substring(home.length()));
      }
      if ((address + "/").equals(home)) {
        return inside("", "");
      }
    }
    Matcher scheme = SCHEME.matcher(address);
    if (scheme.matches()) {
      return ofScheme(scheme.group(1).toLowerCase(Locale.ROOT), address);
    }
    // Browsers treat a backslash as a slash.
    if (address.startsWith("//") || address.startsWith("\\") || address.startsWith("/\\")) {
      return new Outside();
    }
    return address.startsWith("/") ? new FromRoot() : inside(page, address);
  }

  private static Address ofScheme(String scheme, String address) {
    if (scheme.equals("http") || scheme.equals("https")) {
      return new Outside();
    }
    boolean image =
        scheme.equals("data")
            && address.regionMatches(true, 0, "data:image/", 0, "data:image/".length());
    return image || EXTERNAL_SCHEMES.contains(scheme) ? new Harmless() : new Forbidden();
  }

  private static Address inside(String page, String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    String path = hash < 0 ? address : address.substring(0, hash);
    int query = path.indexOf('?');
    if (query >= 0) {
      path = path.substring(0, query);
    }
    // A text directive, which follows :~:, is not part of the anchor.
    int directive = fragment.indexOf(":~:");
    if (directive >= 0) {
      fragment = fragment.substring(0, directive);
    }
    if (path.isEmpty()) {
      return new Inside(page, decode(fragment));
    }
    Deque<String> segments = new ArrayDeque<>();
    String[] above = page.split("/", -1);
    for (int i = 0; i < above.length - 1; i++) {
      segments.addLast(above[i]);
    }
    boolean folder = false;
    for (String raw : path.split("/", -1)) {
      String decoded = decode(raw);
      // An encoded slash is part of a file name, and no file has such a name.
      String segment = decoded.contains("/") ? raw : decoded;
      folder = segment.isEmpty() || segment.equals(".") || segment.equals("..");
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return new Escapes();
        }
      } else if (!folder) {
        segments.addLast(segment);
      }
    }
    String joined = String.join("/", segments);
    return new Inside(folder && !joined.isEmpty() ? joined + "/" : joined, decode(fragment));
  }

  /** Decodes percent-encoding; returns the text itself if the result is not UTF-8. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low >= 0) {
        out.put((byte) (high * 16 + low));
        i += 2;
      } else {
        out.put(in[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
