package org.huibian.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Decides which calls are let in: only those of the desk's own page, which knows the token of this
 * process. A page of another site can send requests to this machine, but it can neither read the
 * token nor set the header that carries it; another program of this machine does not know it.
 */
final class DeskGate {
  /** The header that carries the token. A foreign page cannot set it without being asked first. */
  static final String HEADER = "X-Huibian-Token";

  private static final int TOKEN_BYTES = 24;
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");

  private final String token;

  /** Creates a gate with a token that nobody can guess. */
  DeskGate() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Returns the token. */
  String token() {
    return token;
  }

  /**
   * Returns the status with which a call is refused; 0 if it is let in. The server has checked the
   * host before.
   */
  int refusal(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return 405;
    }
    String site = headers.getFirst("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return 403;
    }
    String origin = headers.getFirst("Origin");
    if (origin != null && !isOwn(origin, headers.getFirst("Host"))) {
      return 403;
    }
    String given = headers.getFirst(HEADER);
    boolean isKnown =
        given != null
            && headers.get(HEADER).size() == 1
            && MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    if (!isKnown) {
      return 403;
    }
    String type = String.valueOf(headers.getFirst("Content-Type")).toLowerCase(Locale.ROOT);
    boolean isJson = type.equals("application/json") || type.startsWith("application/json;");
    return exchange.getRequestMethod().equals("POST") && !isJson ? 415 : 0;
  }

  private static boolean isOwn(String origin, String host) {
    try {
      URI uri = URI.create(origin);
      return "http".equals(uri.getScheme()) && host != null && host.equals(uri.getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
