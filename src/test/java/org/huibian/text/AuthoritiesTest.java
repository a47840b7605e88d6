package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoritiesTest {
  private static final Authorities AUTHORITIES = Authorities.load();

  @ParameterizedTest
  @CsvSource({
    "应急管理部财政部金融监管总局,应急管理部|财政部|金融监管总局",
    "应急管理部 财政部 金融监管总局,应急管理部|财政部|金融监管总局",
    "应急管理部　财政部,应急管理部|财政部",
    "国家发展改革委办公厅财政部办公厅,国家发展改革委办公厅|财政部办公厅",
    "工业和信息化部办公厅,工业和信息化部办公厅",
    "工业和信息化部 办公厅,工业和信息化部办公厅",
    "国家能源局综合司,国家能源局综合司",
    "国务院办公厅,国务院办公厅",
    "国 务 院,国务院",
    "财 政 部,财政部",
    "中共中央 国务院,中共中央|国务院",
    "中国重型机械工业协会,中国重型机械工业协会",
    "河北省工业和信息化厅,河北省工业和信息化厅",
  })
  void aRunOfNamesIsSplitByTheList(String text, String organs) {
    assertEquals(List.of(organs.split("\\|")), AUTHORITIES.split(text));
  }

  @Test
  void namesInTheCellsOfATableAreSplit() {
    assertEquals(List.of("工业和信息化部", "国家发展改革委", "财政部"), AUTHORITIES.split("工业和信息化部\t国家发展改革委\t财政部"));
    assertEquals(List.of("财政部", "商务部"), AUTHORITIES.split("\t财政部\t\t商务部\t"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "为加强管理，财政部会同有关部门",
        "总体要求",
        "财政部：",
        "财政部2025年",
        "各有关部门",
        "财政部关于印发办法的通知",
        "企业",
        "a",
        "\t"
      })
  void aTextWithAnythingElseIsNotSplit(String text) {
    assertEquals(List.of(), AUTHORITIES.split(text));
  }

  @ParameterizedTest
  @CsvSource({
    "工信部,工业和信息化部",
    "工业和信息化部,工业和信息化部",
    "发改委,国家发展和改革委员会",
    "国家发展改革委,国家发展和改革委员会",
    "住房城乡建设部,住房和城乡建设部",
    "国务院国资委,国务院国有资产监督管理委员会",
  })
  void aShortNameHasAFullName(String name, String full) {
    assertEquals(Optional.of(full), AUTHORITIES.fullName(name));
  }

  @Test
  void anOfficeIsAnOrganButNotItsMinistry() {
    assertEquals(Optional.empty(), AUTHORITIES.fullName("工业和信息化部办公厅"));
    assertTrue(AUTHORITIES.isOrgan("工业和信息化部办公厅"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"关于开展试点工作的通知", "实施方案", "第一章", "各单位", "2025年", "一、总体要求"})
  void titlesAndSentencesAreNotOrgans(String text) {
    assertFalse(AUTHORITIES.isOrgan(text));
  }

  @Test
  void theLeadingOrganIncludesItsOffice() {
    assertEquals(Optional.of("财政部办公厅"), AUTHORITIES.leading("财政部办公厅关于开展工作的通知"));
    assertEquals(Optional.of("工信部"), AUTHORITIES.leading("工信部等九部门联合印发"));
    assertEquals(Optional.empty(), AUTHORITIES.leading("关于开展工作的通知"));
  }

  @Test
  void everyNameInTheListBelongsToOneAuthority() {
    Set<String> seen = new HashSet<>();
    AUTHORITIES
        .names()
        .forEach(
            (full, shorts) -> {
              assertTrue(seen.add(full), full);
              shorts.forEach(s -> assertTrue(seen.add(s), s));
            });
    assertTrue(AUTHORITIES.names().size() > 40);
  }
}
