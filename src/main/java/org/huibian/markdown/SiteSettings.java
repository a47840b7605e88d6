package org.huibian.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
 * @param color the colour of titles, rules and marks
 * @param logo the name of a picture in the content folder, an SVG or PNG file, for the head of the
 *     pages and as their icon; empty if the site has none
 * @param contact where readers reach the publisher: an e-mail address, a telephone number, or a
 *     sentence with both; may be empty
 * @param publicKey the public key of the publisher's signatures, as ssh-keygen writes it into a
 *     file that ends in {@code .pub}; empty if the site is not signed
 */
public record SiteSettings(
    String title,
    String publisher,
    String baseUrl,
    String language,
    String description,
    SiteColor color,
    String logo,
    String contact,
    String publicKey) {
  /** The name of a compendium where neither settings nor a masthead name it. */
  public static final String DEFAULT_TITLE = "政策汇编";

  /** The settings of a content folder without site.yaml, in which an import can be made. */
  static final SiteSettings NONE = new SiteSettings(DEFAULT_TITLE, "", "", "zh-Hans", "");

  /** The file's name in the content folder. */
  public static final String NAME = "site.yaml";

  private static final String TITLE = "title";
  private static final String PUBLISHER = "publisher";
  private static final String BASE_URL = "baseUrl";
  private static final String LANGUAGE = "language";
  private static final String DESCRIPTION = "description";
  private static final String COLOR = "color";
  private static final String LOGO = "logo";
  private static final String CONTACT = "contact";
  private static final String PUBLIC_KEY = "publicKey";

  /** The names of the fields, in the order in which they are written. */
  static final List<String> NAMES =
      List.of(TITLE, PUBLISHER, BASE_URL, LANGUAGE, DESCRIPTION, COLOR, LOGO, CONTACT, PUBLIC_KEY);

  private static final Pattern BARE_COLOR = Pattern.compile("(?m)^(color: *)(#[0-9A-Fa-f]+) *$");
  private static final Pattern LOGO_FILE = Pattern.compile("(?i).+\\.(?:svg|png)");

  /** Kind and key; a remark behind them, which often names a person, is not kept. */
  private static final Pattern KEY =
      Pattern.compile("((?:ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]{40,2000}={0,3})(?: .*)?");

  private static final String DEFAULT_LANGUAGE = "zh-Hans";
  private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}/._~%@,=+-]*");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /** Creates the settings of a site without colour, logo and contact of its own, not signed. */
  public SiteSettings(
      String title, String publisher, String baseUrl, String language, String description) {
    this(title, publisher, baseUrl, language, description, SiteColor.DEFAULT, "", "", "");
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
    // YAML takes a colour without quotation marks for a remark.
    String unix = BARE_COLOR.matcher(TextFile.unix(text)).replaceFirst("$1\"$2\"");
    YamlFields fields = YamlFields.read(file, unix, 0, NAMES::contains);
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
        color(fields),
        logo(fields),
        fields.text(CONTACT).orElse(""),
        key.isEmpty() ? "" : plain.group(1));
  }

  private static SiteColor color(YamlFields fields) {
    Optional<String> text = fields.text(COLOR);
    if (text.isEmpty()) {
      return SiteColor.DEFAULT;
    }
    SiteColor color =
        SiteColor.parse(text.get())
            .orElseThrow(() -> fields.wrong(COLOR, SiteColor.DEFAULT.light()));
    if (color.contrast() < SiteColor.LEAST_CONTRAST) {
      // Rounded down, so that 4.49 does not read as enough.
      String contrast = Double.toString(Math.floor(color.contrast() * 10) / 10);
      throw fields.at(COLOR, Problem.COLOR_TOO_LIGHT, color.light(), contrast, color.readable());
    }
    return color;
  }

  private static String logo(YamlFields fields) {
    String logo = fields.text(LOGO).orElse("");
    if (!logo.isEmpty() && !(IssueFile.isFileName(logo) && LOGO_FILE.matcher(logo).matches())) {
      throw fields.wrong(LOGO, "logo.svg, logo.png");
    }
    return logo;
  }

  /**
   * Returns the settings with some values.
   *
   * @param file the file that will hold them, for messages
   * @param values the texts by the names of the fields; an empty one is as if it were missing
   * @throws InputException as {@link #read(Path, String)}
   */
  public static SiteSettings of(Path file, Map<String, String> values) {
    YamlText text = new YamlText();
    values.forEach(text::text);
    return read(file, text.toString());
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

  /**
   * Returns the file's text, with line feeds. What a site need not have is left out where it has
   * none.
   */
  public String write() {
    YamlText out = new YamlText();
    for (Map.Entry<String, String> field : fields().entrySet()) {
      boolean isNeeded = NAMES.indexOf(field.getKey()) <= NAMES.indexOf(DESCRIPTION);
      if (isNeeded || !field.getValue().isEmpty()) {
        out.text(field.getKey(), field.getValue());
      }
    }
    return out.toString();
  }

  /**
   * Returns the file's text with all fields, each below a remark, so that an editor finds them.
   *
   * @param remarks returns the remark of a field
   */
  public String write(UnaryOperator<String> remarks) {
    YamlText out = new YamlText();
    fields()
        .forEach(
            (name, value) -> {
              out.remark(remarks.apply(name));
              boolean isDefault = name.equals(COLOR) && value.isEmpty();
              out.text(name, isDefault ? color.light() : value);
            });
    return out.toString();
  }

  /** Returns the values by the names of the fields; the default colour is empty. */
  private Map<String, String> fields() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put(TITLE, CanonicalText.line(title));
    out.put(PUBLISHER, CanonicalText.line(publisher));
    out.put(BASE_URL, baseUrl);
    out.put(LANGUAGE, language);
    out.put(DESCRIPTION, CanonicalText.line(description));
    out.put(COLOR, color.equals(SiteColor.DEFAULT) ? "" : color.light());
    out.put(LOGO, logo);
    out.put(CONTACT, CanonicalText.line(contact));
    out.put(PUBLIC_KEY, publicKey);
    return out;
  }
}
