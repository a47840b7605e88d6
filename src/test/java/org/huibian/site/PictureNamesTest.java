package org.huibian.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibian.site.PictureNames.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"x.png", "figure-0123456789ab.jpg", "图1.png", "a_b-c.2.webp"})
  void aPlainNameKeepsItsAddress(String name) {
    assertEquals(Optional.of(new Picture(name, name)), PictureNames.picture(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "图（1）.png | 图（1）.png | 图-1",
        "图 1.png | 图 1.png | 图-1",
        "%E5%9B%BE%201.png | 图 1.png | 图-1",
        "images/a.png | images/a.png | images-a",
        "./images/a.png | images/a.png | images-a",
        "附件/图/流程图（修订版）.png | 附件/图/流程图（修订版）.png | 附件-图-流程图-修订版",
        "a+b.png | a+b.png | a-b",
        "100%.png | 100%.png | 100",
        "a'b&c.png | a'b&c.png | a-b-c",
        "表1-2、3.JPG | 表1-2、3.JPG | 表1-2-3",
        "（一）.png | （一）.png | 一",
        "【图】～1.png | 【图】～1.png | 图-1",
      })
  void anySensibleNameIsAFileOfTheIssueWithAPlainNameInTheSite(
      String image, String path, String stem) {
    Picture picture = PictureNames.picture(image).orElseThrow();
    assertEquals(path, picture.path());
    assertTrue(picture.name().matches("[\\p{L}\\p{N}._-]+"), picture.name());
    assertTrue(picture.name().startsWith(stem + "-"), picture.name());
    assertTrue(picture.name().matches(".*-[0-9a-f]{8}\\.(png|jpg)"), picture.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/a.png",
        "https://example.org/图.png",
        "//example.org/a.png",
        "../a.png",
        "images/../../a.png",
        "%2e%2e/a.png",
        "/etc/a.png",
        "images//a.png",
        "images/",
        ".a.png",
        "images/.a.png",
        "C:\\图\\a.png",
        "images\\a.png",
        "a.png?v=1",
        "a.png#x",
        "%00.png",
        "%ff.png",
        "index.html",
        "02.md",
        "data:image/png;base64,AA"
      })
  void whatIsNoPathOfTheIssueIsNotShown(String image) {
    assertTrue(PictureNames.isUnshown(image));
    assertEquals("", PictureNames.fileName(image));
  }

  @Test
  void aFigureWithoutAFileIsNotMissingOne() {
    assertTrue(!PictureNames.isUnshown("") && !PictureNames.isUnshown(" "));
  }

  @Test
  void picturesOfAlikeNamesHaveDifferentAddresses() {
    Set<String> names = new HashSet<>();
    for (String image : List.of("a+b.png", "a b.png", "a/b.png", "a-b.png", "a（b.png", "a、b.png")) {
      names.add(PictureNames.fileName(image));
    }
    assertEquals(6, names.size());
  }
}
