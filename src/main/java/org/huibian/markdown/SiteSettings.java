package org.huibian.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The content of {@code site.yaml}: the settings of the whole site.
 *
 * @param title the site's name; required
 * @param publisher the publisher; required
 * @param baseUrl the site's address, an http(s) address that ends in a slash (one is added if it is
 *     missing), or empty if it is not known; only feeds and canonical links need it
 * @param language the language of the texts as a BCP 47 tag; {@code zh-Hans} if the file has none
 * @param description a sentence for search engines and feeds; may be empty
 * @param publicKey the public key of the publisher's signatures, as ssh-keygen writes it into a
 *     file that ends in {@code .pub}; empty if the site is not signed
 */
public record SiteSettings(
    String title,
    String publisher,
    String baseUrl,
    String language,
    String description,
    String publicKey) {
  /** The file's name in the content folder. */
  public static final String NAME = "site.yaml";

  private static final String TITLE = "title";
  private static final String PUBLISHER = "publisher";
  private static final String BASE_URL = "baseUrl";
  private static final String LANGUAGE = "language";
  private static final String DESCRIPTION = "description";
  private static final String PUBLIC_KEY = "publicKey";
  private static final Set<String> KNOWN =
      Set.of(TITLE, PUBLISHER, BASE_URL, LANGUAGE, DESCRIPTION, PUBLIC_KEY);

  /** Kind and key; a remark behind them, which often names a person, is not kept. */
  private static final Pattern KEY =
      Pattern.compile("((?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]{40,2000}={0,3})(?: .*)?");

  private static final String DEFAULT_LANGUAGE = "zh-Hans";
  private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}/._~%@,=+-]*");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /** Creates the settings of a site that is not signed. */
  public SiteSettings(
      String title, String publisher, String baseUrl, String language, String description) {
    this(title, publisher, baseUrl, language, description, "");
  }

  /** Adds the slash at the end of the base address. */
  public SiteSettings {
    baseUrl = baseUrl.isEmpty() || baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
  }

  /**
   * Reads the file.
   *
   * @throws InputException if it is missing or unreadable, no YAML, or a field is missing, unknown
   *     or wrong
   */
  public static SiteSettings read(Path file) {
    if (Files.isDirectory(file.toAbsolutePath().getParent()) && !Files.exists(file)) {
      throw new InputException(file, Problem.SETTINGS_MISSING);
    }
    return read(file, TextFile.read(file));
  }

  /**
   * Parses the file's text.
   *
   * @param file the file, for messages; it is not opened
   * @throws InputException if it is no YAML, or a field is missing, unknown or wrong
   */
  public static SiteSettings read(Path file, String text) {
    YamlFields fields = YamlFields.read(file, TextFile.unix(text), 0, KNOWN::contains);
    String title = fields.required(TITLE);
    String publisher = fields.required(PUBLISHER);
    String baseUrl = fields.text(BASE_URL).orElse("");
    if (!baseUrl.isEmpty() && !isBase(baseUrl)) {
      throw fields.wrong(BASE_URL, "https://example.org/huibian/");
    }
    String language = fields.text(LANGUAGE).orElse(DEFAULT_LANGUAGE);
    if (!TAG.matcher(language).matches()) {
      throw fields.wrong(LANGUAGE, DEFAULT_LANGUAGE);
    }
    String key = fields.text(PUBLIC_KEY).orElse("").strip();
    Matcher plain = KEY.matcher(key);
    if (!key.isEmpty() && !plain.matches()) {
      throw fields.wrong(PUBLIC_KEY, "ssh-ed25519 AAAA…");
    }
    return new SiteSettings(
        title,
        publisher,
        baseUrl,
        language,
        fields.text(DESCRIPTION).orElse(""),
        key.isEmpty() ? "" : plain.group(1));
  }

  /**
   * Returns whether addresses can begin with a text. A query or fragment would be in the middle of
   * every address, a password would be published, and what else is refused has a meaning of its own
   * in the rules for servers.
   */
  private static boolean isBase(String text) {
    try {
      URI uri = new URI(text);
      return BlockForms.isWeb(text)
          && uri.getRawAuthority() != null
          && uri.getRawAuthority().indexOf('@') < 0
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && isPath(uri.getRawPath());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPath(String path) {
    return PATH.matcher(path).matches()
        && !path.contains("//")
        && Stream.of(path.split("/")).noneMatch(part -> part.equals(".") || part.equals(".."));
  }

  /** Returns the file's text, with line feeds and with all fields, so that an editor finds them. */
  public String write() {
    YamlText text =
        new YamlText()
            .text(TITLE, CanonicalText.line(title))
            .text(PUBLISHER, CanonicalText.line(publisher))
            .text(BASE_URL, baseUrl)
            .text(LANGUAGE, language)
            .text(DESCRIPTION, CanonicalText.line(description));
    return (publicKey.isEmpty() ? text : text.text(PUBLIC_KEY, publicKey)).toString();
  }
}
