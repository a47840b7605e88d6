package org.huibian.layout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/** Recognises passages by the way they start. */
final class PassageStarts {
  private static final Pattern LABEL = Pattern.compile("^[\\p{L}\\p{N}]{2,16}[：:].+");

  /** No quantity follows: 3 项措施, 06 月底前. */
  private static final String NO_QUANTITY =
      "(?!项(?!目)|[年月日时个家名台套人次条款件份种类万亿千百元级位只座辆艘吨米天周岁倍部省市县区点分小期号轮届])";

  /** The title of a section by its number alone: 1 项目背景, 01 税率下调. */
  private static final Pattern SECTION =
      Pattern.compile(
          "0[1-9] +"
              + NO_QUANTITY
              + "\\p{IsHan}[^。，；：！？]{1,24}|(?:[1-9]|1[0-9]) +"
              + NO_QUANTITY
              + "\\p{IsHan}{2,10}");

  private static final Pattern URL = Pattern.compile("^<?https?://\\S+>?$");

  /** A path of the compiler's disk, complete with the ending of a file's name. */
  private static final Pattern LOCAL_FILE =
      Pattern.compile("^<?file:/[^。]{1,400}\\.[A-Za-z0-9]{2,4}>?$");

  private PassageStarts() {}

  /** Returns whether a text starts as only a paragraph starts: with a mark, a dash or a label. */
  static boolean opensParagraph(String text) {
    Optional<Mark> mark = Mark.of(text);
    if (mark.isPresent()) {
      return true;
    }
    return SECTION.matcher(text).matches()
        || text.startsWith("——")
        || text.startsWith("- ")
        || LABEL.matcher(text).matches();
  }

  /** Returns whether a passage is a document number or a date and nothing else. */
  static boolean isDocumentHead(Passage passage) {
    String text = passage.text();
    return DocumentNumber.whole(text).isPresent() && !text.startsWith("〔")
        || OfficialDate.whole(text).isPresent();
  }

  /** Returns whether a text is a URL and nothing else. */
  static boolean isUrl(String text) {
    return URL.matcher(text).matches();
  }

  /** Returns whether a text is the path of a file on a disk and nothing else. */
  static boolean isLocalFile(String text) {
    return LOCAL_FILE.matcher(text).matches();
  }

  /**
   * Returns the form in which titles are compared. The bar after 解读 does not count: contents and
   * body differ in it.
   */
  static String titleKey(String title) {
    return TextKey.normalized(title).replace("|", "");
  }
}
