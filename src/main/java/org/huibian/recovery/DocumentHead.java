package org.huibian.recovery;

import java.util.List;
import java.util.regex.Pattern;
import org.huibian.text.Authorities;
import org.huibian.text.DocumentNumber;
import org.huibian.text.TextKey;

/** Recognises the parts of a document's head: number, order, addressee. */
final class DocumentHead {
  private static final int LONGEST_ADDRESSEE = 600;
  private static final Pattern ORDER = Pattern.compile("[\\p{IsHan}\\s]{2,30}(?:令|公告)");
  private static final Pattern ORDER_NUMBER = Pattern.compile(".*(?:令|公告)[^〔\\[（(]*号");
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?:各|中国|中共|国务院|中央|全国|有关|本|北京|科技|教育|工业|财政|国家|地方|部内|机关|委|局)?.*"
              + "(?:部|委|局|厅|会|院|署|行|办|司|府|军|团|企业|公司|单位|部门|机构|协会|学校|高校|中心|集团|所"
              + "|司局|组织|同志|人员|）|\\))[：:]");

  private DocumentHead() {}

  /**
   * Returns how many segments from an index on make up one document number: 2 for an order, which
   * prints 第 999 号 below the words 国务院令; 0 if there is none.
   */
  static int numberLength(List<Segment> segments, int i) {
    if (i >= segments.size()) {
      return 0;
    }
    String text = segments.get(i).text();
    if (DocumentNumber.whole(text).isPresent()) {
      return 1;
    }
    boolean order = i + 1 < segments.size() && ORDER.matcher(text).matches();
    return order && DocumentNumber.whole(text + segments.get(i + 1).text()).isPresent() ? 2 : 0;
  }

  /** Returns whether a text is the first line of the head of an order or an announcement. */
  static boolean isOrder(String text) {
    return ORDER.matcher(text).matches()
        || DocumentNumber.whole(text).isPresent() && ORDER_NUMBER.matcher(text).matches();
  }

  /** Returns whether a text names organs and ends with the colon of an addressee. */
  static boolean isAddressee(String text, Authorities authorities) {
    if (text.isEmpty() || text.indexOf('。') >= 0 || TextKey.count(text) > LONGEST_ADDRESSEE) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    if (last != '：' && last != ':') {
      return false;
    }
    String names = text.substring(0, text.length() - 1);
    if (names.matches(".*(?:如下|以下|附件|问|答|包括|联系人|方式|要求|通知|条件).{0,3}")) {
      return false;
    }
    return ADDRESSED.matcher(text).matches()
        && (names.startsWith("各")
            || names.startsWith("有关")
            || authorities.leading(names).isPresent()
            || names.matches("(?:中央|中国|全国|部|机关|国务院|省|市|县).*")
            || names.indexOf('，') > 0
            || names.indexOf('、') > 0);
  }
}
