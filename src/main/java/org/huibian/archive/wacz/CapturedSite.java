package org.huibian.archive.wacz;

import java.net.IDN;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The addresses and the time by which a web archive has the files of a site. They follow from the
 * site alone: no clock is asked.
 */
final class CapturedSite {
  /** The address of a site that does not know its own; no host has it (RFC 2606). */
  static final String WITHOUT_ADDRESS = "https://compendium.invalid/";

  private static final Pattern ISSUE = Pattern.compile("([0-9]{4}-(?:0[1-9]|1[0-2]))/index\\.html");
  private static final String OLDEST = "1900-01";
  private static final String PAGE = "index.html";

  private static final Pattern AUTHORITY = Pattern.compile("(.*?)(:[0-9]*)?");
  private static final int FIRST_NOT_ASCII = 128;

  private final String root;
  private final Instant time;

  /**
   * Describes a site.
   *
   * @param baseUrl its address with a slash at the end; may be empty
   * @param paths its files
   */
  CapturedSite(String baseUrl, SortedSet<String> paths) {
    root = ascii(baseUrl.isEmpty() ? WITHOUT_ADDRESS : baseUrl);
    SortedSet<String> issues = new TreeSet<>(List.of(OLDEST));
    for (String path : paths) {
      Matcher issue = ISSUE.matcher(path);
      if (issue.matches()) {
        issues.add(issue.group(1));
      }
    }
    time = YearMonth.parse(issues.last()).atEndOfMonth().atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Returns the time of all records: the end of the month of the newest issue. */
  Instant time() {
    return time;
  }

  /** Returns the address of the home page. */
  String home() {
    return address(PAGE);
  }

  /** Returns the address of a file. A page is asked for by its folder, as readers do. */
  String address(String path) {
    String asked =
        path.equals(PAGE) || path.endsWith("/" + PAGE)
            ? path.substring(0, path.length() - PAGE.length())
            : path;
    return root
        + Arrays.stream(asked.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
  }

  /** Returns an address as indexes sort it: the host from its end, all in lower case. */
  static String sorted(String address) {
    URI uri = URI.create(address.toLowerCase(Locale.ROOT));
    Matcher authority = authority(uri);
    List<String> host =
        new ArrayList<>(List.of(authority.group(1).replaceFirst("^www\\d*\\.", "").split("\\.")));
    Collections.reverse(host);
    return String.join(",", host) + port(authority) + ")" + uri.getRawPath();
  }

  /** Returns an address as browsers ask for it: Chinese hosts have an ASCII form of their own. */
  private static String ascii(String address) {
    URI uri = URI.create(address);
    Matcher authority = authority(uri);
    String host = authority.group(1);
    if (host.chars().allMatch(c -> c < FIRST_NOT_ASCII)) {
      return uri.toASCIIString();
    }
    try {
      String path = URI.create(uri.getRawPath()).toASCIIString();
      return uri.getScheme() + "://" + IDN.toASCII(host) + port(authority) + path;
    } catch (IllegalArgumentException e) {
      // What is no name of a host is at least one address for all files.
      return uri.toASCIIString();
    }
  }

  /**
   * Returns the host and the port. Java's own takes hosts with "_" or Chinese characters for none.
   */
  private static Matcher authority(URI uri) {
    Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
    authority.matches();
    return authority;
  }

  private static String port(Matcher authority) {
    return authority.group(2) == null || authority.group(2).length() < 2 ? "" : authority.group(2);
  }
}
