package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

  /** Names of fields, files, programs, formats and commands; all other words are Chinese. */
  private static final Set<String> NAMES =
      Set.copyOf(
          List.of(
              ("AAAA Apache BagIt Chrome Chromium Ctrl-C CustomLog DOCTYPE Debian Edge GB HTML JSON"
                      + " LibreOffice MB Markdown OFD PDF PNG SHA-256 SVG WACZ WPS Word YAML ZIP"
                      + " access.log apt-get archive article bagit.txt base baseUrl before build charset"
                      + " check chromium combined common compendium content datapackage.json"
                      + " decisions.yaml edit epub example.org export exports folder fonts-noto-cjk git"
                      + " html http https huibian id import install issue.yaml kB kind lang"
                      + " libreoffice-writer-nogui log meta nginx only openjdk pdf pub publicKey publish"
                      + " publish.yaml publisher rclone redirect rsync serve sign signingKey site"
                      + " site.yaml soffice source.pdf ssh ssh-agent ssh-ed25519 ssh-keygen templates"
                      + " tessdata tesseract tesseract-ocr tesseract-ocr-chi-sim title top traineddata"
                      + " undo utf-8 var verify withdrawn www zh-Hans zh-Hant zip UTF-8 SHA256SUMS"
                      + " addresses.tsv rrggbb s2-1 s3-1 f n Y D")
                  .split(" ")));

  @Test
  void aChineseTextHasNoEnglishWord() {
    Pattern word = Pattern.compile("(?<![A-Za-z0-9_./#-])[A-Za-z][A-Za-z0-9_.-]*");
    List<String> found = new ArrayList<>();
    for (String key : new TreeSet<>(CHINESE.bundle().keySet())) {
      String text = CHINESE.bundle().getString(key).replace("%n", " ");
      Matcher words = word.matcher(text);
      while (words.find()) {
        String one = words.group().replaceAll("[.-]+$", "");
        if (!NAMES.contains(one) && !one.startsWith("HUIBIAN_")) {
          found.add(key + ": " + one);
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void anExampleIsNotToldAsIfItWereTheOnlyValue() {
    List<String> date = List.of("date", "明天", "2025-06-13");
    assertEquals("写法如 2025-06-13", CHINESE.remedy(Problem.FIELD_WRONG, date));
    assertEquals("Write it like 2025-06-13", ENGLISH.remedy(Problem.FIELD_WRONG, date));
    List<String> kind = List.of("kind", "x", "policy, interpretation, other");
    assertEquals("可用的值：policy, interpretation, other", CHINESE.remedy(Problem.FIELD_WRONG, kind));
    List<String> month = List.of("month", "13", "1–12");
    assertEquals("可用的值：1–12", CHINESE.remedy(Problem.FIELD_WRONG, month));
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
