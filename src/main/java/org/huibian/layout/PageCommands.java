package org.huibian.layout;

import java.util.regex.Pattern;

/**
 * Recognises the lines of a web site that come along when its page is copied or printed: the path
 * to the page, and the buttons beside the article. Each is told by a form that documents do not
 * have.
 */
final class PageCommands {
  /** 当前位置：首页 > 政务公开 > 政策发布. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?:您?的?当前的?位置|您?(?:现在)?(?:的|所在的?)位置|现在位置)(?:是)?\\s*[:：].{0,80}"
              + "|首页(?:\\s*(?:>+|＞+|»|›|→|/)\\s*[\\p{IsHan}（）A-Za-z0-9]{2,20}){1,6}\\s*(?:>+|＞+|»|›)?");

  private static final String COMMAND =
      "(?:打\\s?印(?:本页|此页|文章)?|关\\s?闭(?:本页|窗口|此页)?|返回(?:顶部|首页|上一页|列表)|收藏(?:本页)?"
          + "|分享(?:到|至)?|我要纠错|纠错|字[体号](?:大小)?|下载全文|加入收藏|[大中小])";

  /** A line of several commands, or one in brackets or before a colon: 【打印】【关闭】, 分享到：. */
  private static final Pattern COMMANDS =
      Pattern.compile(
          "(?:[\\s|｜]*[【\\[]\\s*"
              + COMMAND
              + "\\s*[】\\]]){1,8}\\s*"
              + "|(?:分享(?:到|至)?|字[体号](?:大小)?)\\s*[:：](?:[\\s|｜【\\[\\]】]*"
              + COMMAND
              + "){0,8}[\\s|｜】\\]]*"
              + "|打\\s?印(?:本页|此页|文章)(?:[\\s|｜]+"
              + COMMAND
              + "){0,6}|(?:扫一扫|手机扫码).{0,20}(?:手机打开|当前页|分享).{0,10}");

  private static final int LONGEST = 120;

  private PageCommands() {}

  /** Returns whether a line is the path to a page or consists of its buttons. */
  static boolean isLine(String line) {
    String text = line.strip();
    return text.length() <= LONGEST
        && (PATH.matcher(text).matches() || COMMANDS.matcher(text).matches());
  }
}
