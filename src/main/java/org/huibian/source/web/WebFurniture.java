package org.huibian.source.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what belongs to a web site rather than to the article on the page: menus, the path to the
 * page, buttons, footers.
 */
final class WebFurniture {
  private static final Set<String> ELEMENTS =
      Set.of("nav", "aside", "footer", "button", "menu", "select", "textarea");

  /** Words in the names of classes and identifiers of furniture. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|foot|footer|footers|share|crumbs?|breadcrumbs?"
              + "|toolbar|sidebar|related|qrcode|ewm|erweima|copyright|search|login|fontsize"
              + "|bdsharebuttonbox|dqwz|weizhi|mbx|mbxnav|dyj)(?:[\\s_-]|\\d|$)");

  /** What only the foot of a site says. */
  private static final Pattern FOOT =
      Pattern.compile(
          "版权所有|[京沪津渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀黔贵滇云陕秦甘陇青桂蒙藏宁新]\\s*ICP\\s*[备证]|公网安备"
              + "|网站标识码|网站地图|建议使用.{0,40}浏览器|^(?:主办|承办|协办|运行维护|技术支持)(?:单位)?[:：]");

  /** Commands and counters that stand beside an article on a page; possessive, to stay linear. */
  private static final Pattern COMMANDS =
      Pattern.compile(
          "(?:打\\s?印(?:本页|此页|文章)?|关\\s?闭(?:本页|窗口|此页)?|返回(?:顶部|首页|上一页|列表)?"
              + "|收藏(?:本页)?|分享(?:到|至)?|我要(?:纠错|评论)|纠错|字[体号](?:大小)?|[大中小]|放大|缩小|默认|繁体|简体|无障碍"
              + "|微信|微博|新浪微博|QQ空间|朋友圈|下载全文|正文下载|保存|首页"
              + "|(?:浏览|点击|阅读|访问)(?:次数|量|数)?[:：]?\\s?\\d*\\s?次?"
              + "|[\\[\\]【】（）()：:|｜/、\\s]++)++");

  /** Lines that lead elsewhere. */
  private static final Pattern LEADING_ELSEWHERE =
      Pattern.compile(
          "(?:(?:上|下)一[篇条页]\\s?[:：]|当前位置|您?(?:现在)?(?:的|所在)的?位置\\s?[:：]|扫一扫|手机扫码"
              + "|[（(【\\[]?(?:责任|网站|值班)?编辑\\s?[:：].{0,20}$"
              + "|相关(?:链接|阅读|文章|稿件|报道|新闻)\\s?[:：]?$).*");

  /** Files that a text attaches. */
  private static final Pattern ATTACHED =
      Pattern.compile(
          "(?is).*\\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|pptx?|txt|jpe?g|png)(?:[?#].*)?");

  private static final int LONGEST_COMMAND = 200;

  private WebFurniture() {}

  /** Returns whether an element is furniture by its name, class or identifier. */
  static boolean isNamed(Element element) {
    if (ELEMENTS.contains(element.normalName())) {
      return true;
    }
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAME.matcher(names.toLowerCase(Locale.ROOT)).find();
  }

  /** Returns whether a link leads to a file that the text attaches. */
  static boolean isFile(Element link) {
    return ATTACHED.matcher(link.attr("href")).matches();
  }

  /** Returns whether a line is a command, a counter or the foot of a site. */
  static boolean isLine(String line) {
    String text = line.strip();
    return text.length() <= LONGEST_COMMAND
        && (FOOT.matcher(text).find()
            || COMMANDS.matcher(text).matches()
            || LEADING_ELSEWHERE.matcher(text).matches());
  }

  /** Returns whether a text stands in the foot of a site. */
  static boolean isFoot(String text) {
    return text.length() <= LONGEST_COMMAND && FOOT.matcher(text.strip()).find();
  }
}
