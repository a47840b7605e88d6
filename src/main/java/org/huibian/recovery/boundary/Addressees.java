package org.huibian.recovery.boundary;

import java.util.regex.Pattern;
import org.huibian.text.Authorities;
import org.huibian.text.TextKey;

/** Recognises the addressee of a document: names of organs that end with a colon. */
public final class Addressees {
  private static final int LONGEST = 600;
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?:各|中国|中共|国务院|中央|全国|有关|本|北京|科技|教育|工业|财政|国家|地方|部内|机关|委|局)?.*"
              + "(?:部|委|局|厅|会|院|署|行|办|司|府|军|团|企业|公司|单位|部门|机构|协会|学校|高校|中心|集团|所|院校|商会|学院|大学"
              + "|司局|组织|同志|人员|）|\\))[：:]");
  private static final Pattern OTHER =
      Pattern.compile(".*(?:如下|以下|附件|问|答|包括|联系人|方式|要求|通知|条件).{0,3}");
  private static final Pattern GENERAL = Pattern.compile("(?:中央|中国|全国|部|机关|国务院|省|市|县).*");

  private Addressees() {}

  /** Returns whether a text names organs and ends with the colon of an addressee. */
  public static boolean isAddressee(String text, Authorities authorities) {
    if (text.isEmpty() || text.indexOf('。') >= 0 || TextKey.count(text) > LONGEST) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    if (last != '：' && last != ':') {
      return false;
    }
    String names = text.substring(0, text.length() - 1);
    if (OTHER.matcher(names).matches()) {
      return false;
    }
    return ADDRESSED.matcher(text).matches()
        && (names.startsWith("各")
            || names.startsWith("有关")
            || authorities.leading(names).isPresent()
            || GENERAL.matcher(names).matches()
            || names.indexOf('，') > 0
            || names.indexOf('、') > 0);
  }
}
