package org.huibian.recovery.boundary;

import java.util.regex.Pattern;
import org.huibian.text.WordList;

/** Recognises the lines below a headline that name who has written or said what follows. */
public final class Bylines {
  private static final String SURNAME = WordList.alternatives(Bylines.class, "surnames.txt");
  private static final String NAME = SURNAME + "[\\s\\u3000]*\\p{IsHan}{1,2}";

  private static final Pattern REPORTER =
      Pattern.compile(
          "(?:本[刊报网]\\S{0,4}|记\\s*者|通讯员|\\S{2,8}记者)[\\s\\u3000:：/]+\\p{IsHan}[\\p{IsHan}\\s\\u3000、]{1,16}");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "本[刊报网台]\\S{0,4}(?:评论员|观察员)(?:[\\s\\u3000].{2,8})?"
              + "|(?:作\\s*者|文)[\\s\\u3000:：/]+\\p{IsHan}[\\p{IsHan}\\s\\u3000、]{1,16}"
              + "|.{2,30}(?:长|主任|书记|主席|总理|委员|教授|研究员|院士|经理|工程师)[\\s\\u3000]+\\p{IsHan}{1,2}[\\s\\u3000]*\\p{IsHan}{1,2}"
              + "|(?:《\\p{IsHan}{2,8}》)?(?!.*关于)\\p{IsHan}{0,24}(?:调研组|课题组|编写组|采访组|报道组|评论部|编辑部|统计部|信息部|研究部|研究室)(?:[\\s\\u3000]+"
              + NAME
              + "){0,3}"
              + "|[（(]作者[^）)]{2,60}[）)]|"
              + NAME
              + "(?:[\\s\\u3000]+"
              + NAME
              + "){0,3}");

  /**
   * Who speaks, with where from: 示例研究院　李　某. A name of two characters has a gap, since words of two
   * start with surnames as well: 方案, 章程.
   */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "\\p{IsHan}{3,30}(?:部|司|局|署|院|厅|会|委|办公室|中心|大学|学院|公司|集团)[\\s\\u3000]+"
              + SURNAME
              + "(?:\\p{IsHan}{2}|[\\s\\u3000]+\\p{IsHan})");

  private Bylines() {}

  /** Returns whether a line names an organ or a firm and a person of it, and nothing else. */
  static boolean isSpeaker(String line) {
    return SPEAKER.matcher(line).matches();
  }

  /** Returns whether a line names an author, with or without office: 周明远, 本报评论员. */
  public static boolean isAuthor(String line) {
    return AUTHOR.matcher(line).matches();
  }

  /** Returns whether a line names an author or a reporter: 本刊记者　李　某. */
  public static boolean isByline(String line) {
    return isAuthor(line) || REPORTER.matcher(line).matches();
  }
}
