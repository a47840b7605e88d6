package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.model.ArticleId;

/**
 * Reads until when a document is valid: 本办法有效期至…, 自…起施行，有效期五年. Terms of funds, trials, lists and
 * certificates are not the document's and state nothing about it.
 */
final class Validity {
  /** 本办法的有效期, 本公告规定的税收政策执行至: the document is the subject. */
  private static final Pattern OWN =
      Pattern.compile(DocumentSubject.SELF + "(?:的|规定的[^，。；]{1,12}政策)?\\s*$");

  /** Nothing but the number of a clause before the term. */
  private static final Pattern NO_SUBJECT = Pattern.compile("(?:^|[，,；;（(])\\s*$");

  /** 取得的资格，有效期: the clause before names whose term it is. */
  private static final Pattern OF_SOMETHING =
      Pattern.compile(
          "(?:证书?|资格|资质|许可|批件|认定|产品|项目|合同|标识|名单|称号|试点)(?:自[^，。；]{1,24}(?:起|后))?[，,]\\s*$|》(?:\\s*[（(][^（）()]*[）)])*\\s*[，,]\\s*$");

  /** 本通知自印发之日起至2027年12月31日有效: the verb stands behind the last day. */
  private static final Pattern OWN_UNTIL =
      Pattern.compile(DocumentSubject.SELF + "(?:自[^，。；]{2,12}之日起)?\\s*(?:至|到|在)\\s*$");

  private static final Pattern VALID_AFTER_DAY =
      Pattern.compile("^\\s*(?:止|前)?\\s*(?:有效|施行|执行)\\s*(?=[，,。；;]|$)");

  private static final Pattern PERIOD_BEFORE_DAY =
      Pattern.compile("(?:有效期|(?:执行|实施|施行|试行)期)限?\\s*(?:为|是|：|:)?\\s*(?:自|从)?\\s*$");

  private static final Pattern FORCE_TO =
      Pattern.compile("^\\s*起\\s*(?:正式)?(?:施行|实施|执行|试行|生效)[，,]?\\s*(?:有效期)?截?(?:至|到)\\s*$");

  /** 《某办法》（某号）有效期延长至: the document before the term is its subject. */
  private static final Pattern NAMED =
      Pattern.compile(
          "》\\s*(?:[（(][^（）()]*[）)]\\s*)*(?:的|规定的[^，。；]{1,16}政策[，,]?|第[一二三四五六七八九十0-9]{1,3}条规定的[^，。；]{1,16}政策[，,]?)?\\s*(?:继续有效[，,])?(?:继续)?$");

  /** 有效期至2028年12月31日的说明, 至2028年12月31日期间: nothing is said of the term itself. */
  private static final Pattern OF_THE_TERM = Pattern.compile("^\\s*(?:的|期间|之前|以前|前)");

  private Validity() {}

  /** Returns the document of the archive whose last day a sentence names: 《某办法》有效期延长至2028年3月31日. */
  static Optional<ArticleId> ofNamed(UnitContext context, DayContext place) {
    Matcher term = FactPatterns.VALID_BEFORE_DAY.matcher(place.before());
    if (!term.find() || OF_THE_TERM.matcher(place.after()).find()) {
      return Optional.empty();
    }
    int at = place.day().start() - place.before().length() + term.start();
    String text = context.text();
    String before = text.substring(SentenceSplitter.startOf(text, at), at);
    return NAMED.matcher(before).find()
        ? context.subjects().named(context.unit(), at)
        : Optional.empty();
  }

  /** Returns whether a last day lies after the date of a document. */
  static boolean isAfterDateOf(UnitContext context, ArticleId document, Optional<LocalDate> day) {
    return day.flatMap(d -> context.dateOf(document).filter(d::isAfter)).isPresent();
  }

  /** Returns whether a named day is the document's last. */
  static boolean endsOn(UnitContext context, DayContext place) {
    if (place.untilNext().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent()) {
      return false;
    }
    int day = place.day().start();
    Matcher term = FactPatterns.VALID_BEFORE_DAY.matcher(place.before());
    if (term.find() && isOwn(context, day - place.before().length() + term.start())) {
      return true;
    }
    if (OWN_UNTIL.matcher(place.before()).find() && VALID_AFTER_DAY.matcher(place.after()).find()) {
      return !DocumentSubject.isQuoted(context.text(), day);
    }
    Optional<String> between = place.sincePrevious();
    if (between.filter(words -> FORCE_TO.matcher(words).matches()).isPresent()) {
      return DocumentSubject.isAt(context, place.previous().start());
    }
    Matcher period = PERIOD_BEFORE_DAY.matcher(between.isPresent() ? place.beforePrevious() : "");
    return between.filter(words -> FactPatterns.TO.matcher(words).matches()).isPresent()
        && period.find()
        && isOwn(
            context, place.previous().start() - place.beforePrevious().length() + period.start());
  }

  /**
   * Returns whether a term is the document's own.
   *
   * @param at the index at which the words of the term start: 有效期
   */
  static boolean isOwn(UnitContext context, int at) {
    String text = context.text();
    String before = text.substring(SentenceSplitter.startOf(text, at), at);
    if (DocumentSubject.isQuoted(text, at)) {
      return false;
    }
    return OWN.matcher(before).find()
        || !OF_SOMETHING.matcher(before).find()
            && NO_SUBJECT.matcher(before).find()
            && ForceClause.isStatedBefore(context, at);
  }

  /** Returns whether a last day lies after the day from which the document counts. */
  static boolean isAfterStart(UnitContext context, Optional<LocalDate> day) {
    Optional<LocalDate> start =
        context.inForceFrom().or(() -> context.dateOf(context.article().id()));
    return day.isEmpty() || start.isEmpty() || day.get().isAfter(start.get());
  }
}
