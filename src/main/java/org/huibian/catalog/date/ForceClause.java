package org.huibian.catalog.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;

/** Reads that a document comes into force: 本办法自2025年7月1日起施行, 自发布之日起施行. */
final class ForceClause {
  /** Between 起 and 施行; anything else limits what comes into force, or says what else happens. */
  private static final String MANNER =
      "(?:(?:正式|开始|全面|统一|一并|同时|同步|先行|率先|试点|印发|发布|公布|并|在全国(?:范围内?)?|在[^，。；的]{1,40}?(?:[省市区县州盟旗]|口岸|海关|等地|范围内?|(?=先行|率先|试点)))\\s*)*";

  /** The verb ends its clause: 起执行新标准 says what somebody does. */
  private static final String VERB = "(?:施行|实施|执行|生效|试行)\\s*(?=$|[，,。；;：:、）)”（(至到]|有效)";

  private static final Pattern AFTER_DAY =
      Pattern.compile("^\\s*(?:起\\s*" + MANNER + "|(?:正式|开始)\\s*)" + VERB);

  private static final Pattern AFTER_EVENT = Pattern.compile("^\\s*起?\\s*" + MANNER + VERB);

  /** A day or event, and the verb, for a look back. */
  private static final Pattern STATED =
      Pattern.compile("(?:[自从于][^，。；]{1,40}?(?:日|起|个月)|自?即日起)\\s*后?\\s*起?\\s*" + MANNER + VERB);

  private static final Pattern LEAD = Pattern.compile("(?:自|从|(?<!拟)于|，|。|：|^)\\s*$");

  /** 本条例2025年9月1日起施行. */
  private static final Pattern OWN_BEFORE_DAY = Pattern.compile(DocumentSubject.SELF + "\\s*$");

  private ForceClause() {}

  /** Returns how many characters after a named day belong to the clause; empty if it is none. */
  static Optional<Integer> end(UnitContext context, DayContext place) {
    Matcher force = AFTER_DAY.matcher(place.rest());
    String before = place.before();
    return force.find()
            && (LEAD.matcher(before).find() || OWN_BEFORE_DAY.matcher(before).find())
            && !FactPatterns.PAST.matcher(before.replaceFirst("[自从于]\\s*$", "")).find()
            && DocumentSubject.isAt(context, place.day().start())
        ? Optional.of(force.end())
        : Optional.empty();
  }

  /**
   * Returns how many characters after 自发布之日起 belong to the clause; empty if it is none.
   *
   * @param start the start of that phrase
   * @param end its end, exclusive
   */
  static Optional<Integer> afterEvent(UnitContext context, int start, int end) {
    Matcher force = AFTER_EVENT.matcher(context.text().substring(end));
    return force.find() && DocumentSubject.isAt(context, start)
        ? Optional.of(force.end())
        : Optional.empty();
  }

  /**
   * Returns whether the sentence before an index, or the one before that sentence, says that the
   * document comes into force, so that a term without a subject is the document's.
   */
  static boolean isStatedBefore(UnitContext context, int at) {
    String text = context.text();
    int sentence = SentenceSplitter.startOf(text, at);
    int from = sentence == 0 ? 0 : SentenceSplitter.startOf(text, sentence - 1);
    Matcher m = STATED.matcher(text).region(from, at);
    while (m.find()) {
      if (DocumentSubject.isAt(context, m.start())) {
        return true;
      }
    }
    return false;
  }
}
