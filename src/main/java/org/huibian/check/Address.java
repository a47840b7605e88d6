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

/** Where an address leads, seen from the file that holds it. */
sealed interface Address {
  /**
   * Inside of the site.
   *
   * @param path relative to the site's folder, percent signs decoded; ends in a slash or is empty
   *     for a folder
   * @param fragment the anchor, decoded; empty if there is none
   */
  record Inside(String path, String fragment) implements Address {}

  /** On another host. */
  record Outside() implements Address {}

  /** Not an address of a file: {@code mailto:}, {@code data:image/…}. */
  record Elsewhere() implements Address {}

  /** Above the site's folder. */
  record Escapes() implements Address {}

  /** From the root of the host: breaks when the site stands below a sub-path. */
  record FromRoot() implements Address {}

  /** May run something or opens the reader's own files: {@code javascript:}, {@code file:}. */
  record Forbidden() implements Address {}

  /** Schemes that a browser hands to another program. */
  Set<String> HANDED_ON = Set.of("mailto", "tel", "sms");

  /** A scheme, as browsers read it. */
  Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

  /** What browsers drop from an address before they read it. */
  Pattern DROPPED = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]");

  /**
   * Resolves an address.
   *
   * @param page the file that holds it, relative to the site's folder
   * @param written the address as written
   * @param base where the site is published, ending in a slash, if it is known
   */
  static Address of(String page, String written, Optional<String> base) {
    String address = DROPPED.matcher(written).replaceAll("");
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
    // Browsers read a backslash as a slash.
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
    return image || HANDED_ON.contains(scheme) ? new Elsewhere() : new Forbidden();
  }

  private static Address inside(String page, String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    String path = hash < 0 ? address : address.substring(0, hash);
    int query = path.indexOf('?');
    if (query >= 0) {
      path = path.substring(0, query);
    }
    // What follows :~: tells the browser which words to mark; it is no anchor.
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
      // An encoded slash is part of a name, which no file has.
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

  /** Decodes percent signs; text whose percent signs are no UTF-8 stays as it is. */
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
