package org.huibian.catalog.relation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.model.RelationKind;
import org.huibian.text.WordList;

/** What the words around documents say that the text is to them. Stateless. */
final class SentenceRules {
  private static final String IMPLEMENT =
      WordList.alternatives(SentenceRules.class, "implementing-verbs.txt");
  private static final String BASIS = WordList.alternatives(SentenceRules.class, "basis-verbs.txt");
  private static final String REPEAL =
      WordList.alternatives(SentenceRules.class, "repealing-verbs.txt");

  /** 为贯彻落实国务院办公厅《X》: what stands between names who issued it, or which edition. */
  private static final Pattern IMPLEMENTS =
      Pattern.compile(IMPLEMENT + "(?!情况|工作|措施|责任|到位)(?:好|了)?[^，。；：》]{0,24}$");

  /** 扎实推动《X》深入实施. */
  private static final Pattern PUSHES = Pattern.compile("(?:推动|推进|促进|加快|确保|保障)\\s*$");

  private static final Pattern CARRIED_OUT =
      Pattern.compile("^\\s*(?:等)?(?:的)?(?:深入|贯彻|全面|有效|落地|顺利)*(?:实施|落实|落地)");

  private static final Pattern RESTS = Pattern.compile(BASIS + "[^，。；：》]{0,24}$");

  /** A rule that is applied in a single case is no basis; a text is made on a basis. */
  private static final Pattern MAKES =
      Pattern.compile(
          "(?:制定|制订|编制|修订|起草)(?:形成)?了?(?:\\s*本|\\s*《)|[我]\\p{IsHan}{1,3}(?:组织)?(?:制定|制订|编制|修订|起草)"
              + "|现就|现将|现予|现组织|现开展|提出(?:以下|如下)");

  private static final Pattern AMENDED =
      Pattern.compile("^[^，。；]{0,30}?(?:修改为|修订为|改为|作(?:出)?(?:如下|以下)?修改|予以修改|作相应(?:修改|调整)|调整为)");

  /** 适时修订, 推动修改: somebody will, some day. */
  private static final Pattern SOME_DAY =
      Pattern.compile("(?:推动|推进|加快|适时|研究|及时|逐步|启动|拟|督促|清理|建议|涉及)[^，。；]{0,12}$");

  private static final Pattern REPEALED =
      Pattern.compile(
          "^(?:等[^，。；]{0,10}|的?通知|的?规定)?[，,]?(?:自[^，。；]{4,24}起)?[，,]?(?:即?同时|一并|即行|相应|立即|均|予以|亦|也|随之|全部|相关规定)*(?:"
              + REPEAL
              + ")");

  private static final Pattern REPEALS =
      Pattern.compile("(?:决定|现|同时|一并|将|予以)?(?:废止|停止执行|替代|代替|取代)了?[^，。；》或]{0,12}$");

  /** 下列文件同时废止：. */
  private static final Pattern LIST_OF_REPEALED =
      Pattern.compile(
          "(?:下列|以下)[^。；]{0,30}(?:"
              + REPEAL
              + ")[^。；]{0,12}[：:。]?\\s*$|(?:"
              + REPEAL
              + ")[^。；]{0,12}[：:]\\s*$");

  private static final Pattern TOGETHER =
      Pattern.compile("(?:同步|同时|一并|一同|配套)(?:制定|联合)?(?:印发|发布|出台|公布)了?\\s*$");

  private SentenceRules() {}

  /** What the sentence says that its text is to the documents of the chain. */
  static Set<RelationKind> kinds(CitationGroup chain) {
    String before = chain.before();
    String after = chain.after();
    Set<RelationKind> out = EnumSet.noneOf(RelationKind.class);
    if (IMPLEMENTS.matcher(before).find()
        || PUSHES.matcher(before).find() && CARRIED_OUT.matcher(after).find()) {
      out.add(RelationKind.IMPLEMENTS);
    } else if (RESTS.matcher(before).find() && MAKES.matcher(chain.sentence()).find()) {
      out.add(RelationKind.BASED_ON);
    }
    boolean some = SOME_DAY.matcher(before).find();
    if (!some && AMENDED.matcher(after).find()) {
      out.add(RelationKind.AMENDS);
    }
    if (REPEALED.matcher(after).find() && !RESTS.matcher(before).find()
        || REPEALS.matcher(before).find() && !SOME_DAY.matcher(verbless(before)).find()) {
      out.add(RelationKind.REPEALS);
    }
    if (TOGETHER.matcher(before).find()) {
      out.add(RelationKind.ISSUED_WITH);
    }
    return out;
  }

  private static String verbless(String before) {
    return before.replaceFirst("(?:废止|停止执行|替代|代替|取代).*$", "");
  }

  /** Whether the text announces that what is listed below it ends. */
  static boolean opensListOfRepealed(String text) {
    return LIST_OF_REPEALED.matcher(text).find();
  }
}
