package org.huibian.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.huibian.model.Problem;

/** All words for users, in one language. */
final class Messages {
  /** Where the words are. */
  static final String BUNDLE = "org.huibian.cli.messages";

  /** No message quotes more details than this. */
  private static final int MOST_DETAILS = 5;

  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    // Without a fallback: a missing word must not come from the machine's own language.
    ResourceBundle.Control own =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, own);
  }

  /**
   * Chinese if the environment asks for any Chinese, otherwise English. The first of LC_ALL,
   * LC_MESSAGES and LANG that is not empty decides, as in every program of the system.
   */
  static Messages forEnvironment(Map<String, String> environment) {
    String locale = "";
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      if (locale.isEmpty()) {
        locale = environment.getOrDefault(name, "");
      }
    }
    return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? chinese() : english();
  }

  /** Simplified Chinese. */
  static Messages chinese() {
    return new Messages(Locale.CHINESE);
  }

  /** English. */
  static Messages english() {
    return new Messages(Locale.ROOT);
  }

  /** The words themselves, for the usage help. */
  ResourceBundle bundle() {
    return bundle;
  }

  /** Whether there are words for this. */
  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The words for a key with details put in. Control characters of details are shown, not obeyed: a
   * source's text must not steer a terminal.
   */
  String text(String key, Object... details) {
    Object[] quoted = new Object[Math.max(MOST_DETAILS, details.length)];
    Arrays.fill(quoted, "?");
    for (int i = 0; i < details.length; i++) {
      quoted[i] = visible(String.valueOf(details[i]));
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(quoted);
  }

  /** What is wrong. */
  String problem(Problem problem, List<String> details) {
    return text("problem." + problem, details.toArray());
  }

  /** What to do about it. */
  String remedy(Problem problem, List<String> details) {
    return text("remedy." + problem, details.toArray());
  }

  /** Text in one line without control characters. */
  static String visible(String text) {
    return text.replaceAll("[\\r\\n\\t]+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
