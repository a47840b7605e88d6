package org.huibian.catalog.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;

/**
 * Tells whether a text gives an example: 比如，买受人…; 【例1】李某…; 甲公司应在…. The days of an example are
 * invented, so that nobody has to act by them.
 */
final class ExampleText {
  private static final String WORDS = "(?:例如|比如|譬如|举例(?:来说|而言|说明(?!类|材料))|假设|假如|假定|打个比方)";

  private static final String TAKEN = "以[^，。；]{1,24}为例[，,]";

  /** A paragraph that is an example as a whole: 【例2】, 答：比如，. */
  private static final Pattern OPENS =
      Pattern.compile(
          "^\\s*(?:答\\s*[：:]\\s*)?(?:[【\\[（(]?(?:案|示|举)?例\\s*[0-9一二三四五六七八九十]{0,3}\\s*[】\\]）)：:、，,.．]|"
              + WORDS
              + "|如[：:，,]|"
              + TAKEN
              + ")");

  /** 假设企业6月1日开工，应于…前备案: what is assumed governs its whole sentence. */
  private static final Pattern ASSUMES =
      Pattern.compile("(?:^|[，,；;：:。])\\s*(?:假设|假如|假定)(?!性|条件|检验)");

  /** A sentence or clause that begins an example within a paragraph; not one in brackets. */
  private static final Pattern BEGINS =
      Pattern.compile("(?:^|[，,；;：:”])\\s*(?:" + TAKEN + "|" + WORDS + "(?=[，,：:]|[^，。；]{0,40}$))");

  private static final String SURNAMES =
      "王李张刘陈杨黄赵周吴徐孙马朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡余杜叶程苏魏吕丁姚卢姜崔钟谭汪" + "范廖邹熊陆郝孔康毛邱秦侯邵孟龙雷钱汤尹黎贺赖龚欧";

  private static final String KINDS = "(?:(?:股份|有限|责任|集团)*公司|企业|集团|工?厂|银行|单位|商场|机构|纳税人)";

  /** 某企业, 某重型机械公司, 甲公司, A企业, ××公司: none that exists. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "某(?:某|甲|乙|申请人|职工|员工|[省市县区州](?![级内外]))"
              + "|某\\s?(?![些一种类项个几年月日次批款])[\\p{IsHan}A-Z&&[^的等及和与、]]{0,10}?\\s?"
              + KINDS
              + "|[甲乙丙丁]\\s?"
              + KINDS
              + "|(?<![A-Za-z为级])[A-EXYZ]\\s?"
              + KINDS
              + "|(?:[×Xx＊*○]{2,3})\\s?"
              + KINDS
              + "|(?:企业|公司|单位)\\s?(?:[A-E](?![A-Za-z0-9级类])|[甲乙丙丁](?=[于在自向应须将的，、]))");

  /** 李某, 张三, 小王: nobody in particular. */
  private static final Pattern INVENTED =
      Pattern.compile(
          "["
              + SURNAMES
              + "]某(?![些一种类项年月日])|张三|李四|王五|赵六|小["
              + SURNAMES
              + "](?=\\s?[0-9应于在，])|老["
              + SURNAMES
              + "](?=\\s?[0-9应于在，])");

  /** “某企业申报材料” shows how to write something, 联系人：李某某 hides a real name. */
  private static final Pattern REAL =
      Pattern.compile("“[^”]*”|(?:联系人|经办人|联系方式)\\s*[：:]\\s*\\p{IsHan}{1,4}");

  private ExampleText() {}

  /** Returns whether the words at an index belong to an example. */
  static boolean isAt(String text, int at) {
    if (OPENS.matcher(text).find()) {
      return true;
    }
    int from = SentenceSplitter.startOf(text, at);
    Matcher begins = BEGINS.matcher(text).region(from, at);
    while (begins.find()) {
      if (!isInBrackets(text, begins.start(), at)) {
        return true;
      }
    }
    if (ASSUMES.matcher(text.substring(from, at)).find()) {
      return true;
    }
    String said =
        REAL.matcher(text.substring(0, SentenceSplitter.endOf(text, at + 1))).replaceAll("");
    return UNNAMED.matcher(said).find() || INVENTED.matcher(said).find();
  }

  /** Returns whether the brackets that are open at the first index are closed before the second. */
  private static boolean isInBrackets(String text, int start, int end) {
    String before = text.substring(0, start + 1);
    String after = text.substring(start, end);
    return Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
            > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
        && (after.indexOf('）') >= 0 || after.indexOf(')') >= 0);
  }
}
