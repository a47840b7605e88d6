package org.huibian.catalog.relation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.model.RelationKind;
import org.huibian.text.WordList;

/**
 * The wording around cited documents that states a relation. The verbs are word lists among the
 * resources of this package.
 */
final class SentencePatterns {
  private static final String IMPLEMENT =
      WordList.alternatives(SentencePatterns.class, "implementing-verbs.txt");
  private static final String BASIS =
      WordList.alternatives(SentencePatterns.class, "basis-verbs.txt");
  private static final String REPEAL =
      WordList.alternatives(SentencePatterns.class, "repealing-verbs.txt");

  /**
   * 为贯彻落实国务院办公厅《X》: an implementing verb before the document; between them only the issuer or the
   * edition.
   */
  private static final Pattern IMPLEMENTS =
      Pattern.compile(IMPLEMENT + "(?!情况|工作|措施|责任|到位)(?:好|了)?[^，。；：》]{0,24}$");

  /** 扎实推动《X》深入实施: the words before the document; {@link #IMPLEMENTED} matches those after it. */
  private static final Pattern PUSHES = Pattern.compile("(?:推动|推进|促进|加快|确保|保障)\\s*$");

  private static final Pattern IMPLEMENTED =
      Pattern.compile("^\\s*(?:等)?(?:的)?(?:深入|贯彻|全面|有效|落地|顺利)*(?:实施|落实|落地)");

  private static final Pattern BASED_ON = Pattern.compile(BASIS + "[^，。；：》]{0,24}$");

  /**
   * 根据《X》，制定本办法: a document is the basis of a text only if the sentence says that the text was
   * drafted or issued. 依照《X》予以处罚 applies a rule and states no basis.
   */
  private static final Pattern DRAFTS =
      Pattern.compile(
          "(?:制定|制订|编制|修订|起草)(?:形成)?了?(?:\\s*本|\\s*《)|[我]\\p{IsHan}{1,3}(?:组织)?(?:制定|制订|编制|修订|起草)"
              + "|现就|现将|现予|现组织|现开展|提出(?:以下|如下)");

  private static final Pattern AMENDED =
      Pattern.compile("^[^，。；]{0,30}?(?:修改为|修订为|改为|作(?:出)?(?:如下|以下)?修改|予以修改|作相应(?:修改|调整)|调整为)");

  /** 适时修订, 推动修改: a plan to amend or repeal a document has no effect yet. */
  private static final Pattern PLANNED =
      Pattern.compile("(?:推动|推进|加快|适时|研究|及时|逐步|启动|拟|督促|清理|建议|涉及)[^，。；]{0,12}$");

  private static final Pattern REPEALED =
      Pattern.compile(
          "^(?:等[^，。；]{0,10}|的?通知|的?规定)?[，,]?(?:自[^，。；]{4,24}起)?[，,]?(?:即?同时|一并|即行|相应|立即|均|予以|亦|也|随之|全部|相关规定)*(?:"
              + REPEAL
              + ")");

  private static final Pattern REPEALS =
      Pattern.compile("(?:决定|现|同时|一并|将|予以)?(?:废止|停止执行|替代|代替|取代)了?[^，。；》或]{0,12}$");

  /** 下列文件同时废止：, the introduction of a list of repealed documents. */
  private static final Pattern REPEALED_LIST =
      Pattern.compile(
          "(?:下列|以下)[^。；]{0,30}(?:"
              + REPEAL
              + ")[^。；]{0,12}[：:。]?\\s*$|(?:"
              + REPEAL
              + ")[^。；]{0,12}[：:]\\s*$");

  private static final Pattern REPEALING = Pattern.compile(REPEAL);

  /** The characters at the end of an introduction that contain the repealing verb. */
  private static final int REPEALING_END = 64;

  private static final Pattern ISSUED_WITH =
      Pattern.compile("(?:同步|同时|一并|一同|配套)(?:制定|联合)?(?:印发|发布|出台|公布)了?\\s*$");

  private SentencePatterns() {}

  /**
   * Returns the relations that a sentence states between its article and a group of documents, in
   * the order of the enum.
   */
  static Set<RelationKind> kinds(CitationGroup group) {
    String before = group.before();
    String after = group.after();
    Set<RelationKind> out = EnumSet.noneOf(RelationKind.class);
    if (IMPLEMENTS.matcher(before).find()
        || PUSHES.matcher(before).find() && IMPLEMENTED.matcher(after).find()) {
      out.add(RelationKind.IMPLEMENTS);
    } else if (BASED_ON.matcher(before).find() && DRAFTS.matcher(group.sentence()).find()) {
      out.add(RelationKind.BASED_ON);
    }
    boolean planned = PLANNED.matcher(before).find();
    if (!planned && AMENDED.matcher(after).find()) {
      out.add(RelationKind.AMENDS);
    }
    if (REPEALED.matcher(after).find() && !BASED_ON.matcher(before).find()
        || REPEALS.matcher(before).find()
            && !PLANNED.matcher(withoutRepealingVerb(before)).find()) {
      out.add(RelationKind.REPEALS);
    }
    if (ISSUED_WITH.matcher(before).find()) {
      out.add(RelationKind.ISSUED_WITH);
    }
    return out;
  }

  private static String withoutRepealingVerb(String before) {
    return before.replaceFirst("(?:废止|停止执行|替代|代替|取代).*$", "");
  }

  /** Tells whether a text introduces a list of repealed documents. */
  static boolean introducesRepealedList(String text) {
    String end = text.stripTrailing();
    boolean names = text.contains("下列") || text.contains("以下");
    if (!names && !end.endsWith("：") && !end.endsWith(":")) {
      return false;
    }
    // The pattern tries every character of a text, the verb only those at the end.
    return REPEALING.matcher(end.substring(Math.max(0, end.length() - REPEALING_END))).find()
        && REPEALED_LIST.matcher(text).find();
  }
}
