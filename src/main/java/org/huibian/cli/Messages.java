package org.huibian.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.huibian.model.Problem;

/** The texts for users in one language. */
final class Messages {
  /** The name of the resource bundle. */
  static final String BUNDLE = "org.huibian.cli.messages";

  /**
   * The variables that tell the language, the first before the others. The launcher sets it where
   * it has to change the others, so that Java reads the names of files.
   */
  static final List<String> VARIABLES = List.of("HUIBIAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

  /** The maximum number of placeholders in a message. */
  private static final int MAX_DETAILS = 5;

  /** Values of which one has to be chosen, or a range of numbers; anything else is an example. */
  private static final Pattern CHOICE =
      Pattern.compile("[\\p{L}-]+(?:, [\\p{L}-]+)+|[0-9]+–[0-9]+|.*\\|.*");

  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    // Without a fallback, since a missing text must not be taken from the default locale.
    ResourceBundle.Control own =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, own);
  }

  /**
   * Returns the Chinese texts if the locale of the environment is Chinese, otherwise the English
   * texts. The locale is the first of {@link #VARIABLES} that is not empty, as in POSIX.
   */
  static Messages forEnvironment(Map<String, String> environment) {
    String locale = "";
    for (String name : VARIABLES) {
      if (locale.isEmpty()) {
        locale = environment.getOrDefault(name, "");
      }
    }
    return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? chinese() : english();
  }

  /** Returns the texts in simplified Chinese. */
  static Messages chinese() {
    return new Messages(Locale.CHINESE);
  }

  /** Returns the texts in English. */
  static Messages english() {
    return new Messages(Locale.ROOT);
  }

  /** Returns whether these are the Chinese texts. */
  boolean areChinese() {
    return bundle.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** Returns the resource bundle, for the usage help. */
  ResourceBundle bundle() {
    return bundle;
  }

  /** Returns whether there is a text for a key. */
  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * Returns the text for a key with its placeholders replaced by the details. Control characters in
   * the details are made {@linkplain #visible visible}, since a source's text must not control the
   * terminal.
   */
  String text(String key, Object... details) {
    Object[] quoted = new Object[Math.max(MAX_DETAILS, details.length)];
    Arrays.fill(quoted, "?");
    for (int i = 0; i < details.length; i++) {
      quoted[i] = visible(String.valueOf(details[i]));
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(quoted);
  }

  /** Returns the message of a problem. */
  String problem(Problem problem, List<String> details) {
    return text("problem." + problem, details.stream().map(this::reason).toArray());
  }

  /** Returns a reason of the system in words if it is one of those that have a text. */
  private String reason(String detail) {
    String key = "reason." + detail;
    return has(key) ? text(key) : detail;
  }

  /** Returns the advice on how to solve a problem. */
  String remedy(Problem problem, List<String> details) {
    boolean isExample =
        problem == Problem.FIELD_WRONG
            && details.size() > 2
            && !CHOICE.matcher(details.get(2)).matches();
    return text((isExample ? "example." : "remedy.") + problem, details.toArray());
  }

  /**
   * Returns a text in one line, with each control character, and each that turns text round,
   * replaced by U+FFFD.
   */
  static String visible(String text) {
    return text.replaceAll("[\\r\\n\\t]+", " ")
        .replaceAll("[\\p{Cc}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "\uFFFD");
  }
}
