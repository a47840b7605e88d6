package org.huibian.catalog.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.huibian.text.Authorities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The titles and numbers that a text names, and which number belongs to which title. */
class MentionFinderTest {
  private static final MentionFinder FINDER = new MentionFinder(new OrganNames(Authorities.load()));

  private static String found(String text) {
    return FINDER.find(text).stream()
        .map(m -> (m.isTitled() ? "《" + m.title() + "》" : "") + m.number().orElse(""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "按《甲办法》（国办发〔2024〕39号）执行。 | 《甲办法》国办发〔2024〕39号",
        "按《甲办法》国办发〔2024〕39号执行。 | 《甲办法》国办发〔2024〕39号",
        "国务院令第802号公布的《甲条例》。 | 《甲条例》国务院令第802号",
        "根据国办发〔2024〕39号要求。 | 国办发〔2024〕39号",
        "本办法所称目录是指甲税〔2023〕25号文所附的目录。 | 甲税〔2023〕25号",
        "有关开发费用按甲税〔2015〕119号文归集。 | 甲税〔2015〕119号",
        "按国家税务总局 2017 年第 40 号公告执行。 | 国家税务总局2017年第40号公告",
        "按甲税〔2015〕1 号及国家税务总局 2017 年第 40 号公告执行。 | 甲税〔2015〕1号 国家税务总局2017年第40号公告",
        "落实国经贸投资〔2001〕12号要求。 | 国经贸投资〔2001〕12号",
        "《关于印发〈甲办法〉的通知》。 | 《关于印发〈甲办法〉的通知》",
        "《甲《乙》办法》。 | 《甲《乙》办法》",
        "《甲办法。乙 | ''",
        "没有文件。 | ''",
      })
  void aNumberNextToATitleBelongsToIt(String text, String mentions) {
    assertEquals(mentions, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "《甲办法（2024年版）》 | ''",
        "《甲办法》（2024年版） | 2024年版",
        "2024年版《甲办法》 | 2024年版",
        "《甲办法》（试行） | 试行",
        "《甲办法》（以下简称《办法》） | ''",
      })
  void anEditionOutsideOfTheTitleMarksIsRecognised(String text, String edition) {
    assertEquals(edition, FINDER.find(text).get(0).edition());
  }
}
