package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.check.Fault;
import org.huibian.layout.LeftOut;
import org.huibian.model.Problem;
import org.huibian.recovery.Doubt;
import org.junit.jupiter.api.Test;

/** Tests that all texts for users exist in both languages, and how the language is chosen. */
class MessagesTest {
  private static final Messages ENGLISH = Messages.english();
  private static final Messages CHINESE = Messages.chinese();
  private static final Pattern DETAIL = Pattern.compile("\\{[0-9]\\}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static Set<String> details(ResourceBundle bundle, String key) {
    return DETAIL
        .matcher(bundle.getString(key))
        .results()
        .map(m -> m.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyProblemHasAMessageAndARemedyInBothLanguages() {
    for (Problem problem : Problem.values()) {
      for (Messages messages : new Messages[] {ENGLISH, CHINESE}) {
        assertTrue(messages.has("problem." + problem), problem.name());
        assertTrue(messages.has("remedy." + problem), problem.name());
      }
    }
  }

  @Test
  void everyFindingAndEveryStageHasAText() {
    for (Fault fault : Fault.values()) {
      assertTrue(ENGLISH.has("finding." + fault), fault.name());
    }
    for (Progress.Stage stage : Progress.Stage.values()) {
      assertTrue(ENGLISH.has("progress." + stage), stage.name());
    }
  }

  @Test
  void everyDoubtAndEveryReasonForLeavingOutTextHasAText() {
    for (Doubt.Kind kind : Doubt.Kind.values()) {
      assertTrue(ENGLISH.has("doubt." + kind.name().toLowerCase(Locale.ROOT)), kind.name());
    }
    for (LeftOut.Reason reason : LeftOut.Reason.values()) {
      assertTrue(ENGLISH.has("leftOut." + reason.label()), reason.label());
    }
  }

  @Test
  void noTextIsLeftForRemovedProblemsAndFindings() {
    for (String key : ENGLISH.bundle().keySet()) {
      String name = key.substring(key.indexOf('.') + 1);
      if (key.startsWith("problem.") || key.startsWith("remedy.")) {
        Problem.valueOf(name);
      } else if (key.startsWith("finding.")) {
        Fault.valueOf(name);
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    assertEquals(
        new TreeSet<>(ENGLISH.bundle().keySet()), new TreeSet<>(CHINESE.bundle().keySet()));
    assertAll(
        ENGLISH.bundle().keySet().stream()
            .map(
                key ->
                    () ->
                        assertEquals(
                            details(ENGLISH.bundle(), key), details(CHINESE.bundle(), key), key)));
  }

  @Test
  void chineseTextsAreChineseAndEnglishTextsAreNot() {
    for (String key : CHINESE.bundle().keySet()) {
      String text = CHINESE.bundle().getString(key);
      boolean words = Pattern.compile("\\p{L}").matcher(text).find();
      assertTrue(!words || HAN.matcher(text).find(), key);
      assertEquals(-1, text.indexOf('\''), key + ": a single quotation mark hides details");
      assertEquals(-1, ENGLISH.bundle().getString(key).indexOf('\''), key);
    }
    for (String key : ENGLISH.bundle().keySet()) {
      assertTrue(!HAN.matcher(ENGLISH.bundle().getString(key)).find(), key);
    }
  }

  @Test
  void theLocaleOfMessagesDecidesOnTheLanguage() {
    String english = ENGLISH.text("progress.PAGES");
    String chinese = CHINESE.text("progress.PAGES");
    assertEquals(english, language(Map.of()));
    assertEquals(english, language(Map.of("LANG", "C.UTF-8")));
    assertEquals(english, language(Map.of("LANG", "de_DE.UTF-8")));
    assertEquals(chinese, language(Map.of("LANG", "zh_CN.UTF-8")));
    assertEquals(chinese, language(Map.of("LANG", "zh_TW")));
    assertEquals(chinese, language(Map.of("LANG", "en_US.UTF-8", "LC_MESSAGES", "zh_CN")));
    assertEquals(english, language(Map.of("LC_MESSAGES", "zh_CN", "LC_ALL", "C")));
    assertEquals(chinese, language(Map.of("LANG", "zh_CN", "LC_ALL", "")));
  }

  private static String language(Map<String, String> environment) {
    return Messages.forEnvironment(environment).text("progress.PAGES");
  }

  @Test
  void controlCharactersAndPlaceholdersInDetailsHaveNoEffect() {
    String text = ENGLISH.text("usage.optionUnknown", "\u001b[2J{0}\n'x'\u0007");
    assertEquals("unknown option: \uFFFD[2J{0} 'x'\uFFFD", text);
  }

  @Test
  void stagesAndCommandsAreWordedAlike() {
    for (Progress.Stage stage : Progress.Stage.values()) {
      String text = ENGLISH.bundle().getString("progress." + stage);
      assertTrue(Character.isUpperCase(text.charAt(0)), text);
    }
    for (String key : ENGLISH.bundle().keySet()) {
      if (key.matches("huibian\\..*usage\\.description\\.0")) {
        String text = ENGLISH.bundle().getString(key);
        assertTrue(text.matches("[A-Z][a-z]+s .*"), text);
      }
    }
  }
}
