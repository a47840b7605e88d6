package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.ArticleId;

/**
 * Reads that parts of a document come into force later than the whole:
 * 本办法自2025年7月1日起施行，其中第四条自2026年7月1日起施行. The day of a part says nothing of a document of which no
 * other day is stated, so that the whole has to come into force before.
 */
final class PartialForceRule implements FactRule {
  private static final String NUMBER = "\\s*[（(]?[一二三四五六七八九十百零0-9.]{1,6}[）)]?\\s*";

  /** 其中第四条, 但第八条第二款, 关于报告制度的第八条; the group is the title of another document, if one is named. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:^|[，,。；;：:])\\s*(?:其中|但是?)?[，,]?\\s*(?:本\\p{IsHan}{1,6}?)?除?(?:(?:关于|有关)[^，。；《》]{1,30}的)?(《[^》]{1,60}》)?"
              + "(?:(?:[A-Z]{1,4}(?:/[A-Z])?\\s*[0-9.]+\\s*[-—–－]\\s*[0-9]{4}\\s*(?:中的?|的)?)?(?:第"
              + NUMBER
              + "[条章节款项](?:[、和及与至到]|以及)?)+(?:[中内]?的?(?:有关|关于|涉及|规定的)[^，。；《》]{1,30}?(?:的?规定|的?条款|要求|的?内容)|的?规定)?"
              + "|(?<=其中)[，,]?(?:有关|关于|涉及)[^，。；《》]{1,30}的(?:规定|条款)|(?<=其中)[，,]?(?:[0-9]{1,2}(?:[.．][0-9]{1,2})+[、和及与]?)+)[，,]?\\s*(?:自|从|于)\\s*$");

  private static final Pattern IN_FORCE =
      Pattern.compile("^\\s*起\\s*(?:正式|开始)?\\s*(?:施行|实施|执行|生效)\\s*(?=$|[，,。；;、外）)])");

  private final List<LocatedFact> earlier;

  /**
   * Creates the rule.
   *
   * @param earlier the facts of the other rules in the same unit
   */
  PartialForceRule(List<LocatedFact> earlier) {
    this.earlier = earlier;
  }

  @Override
  public List<LocatedFact> find(UnitContext context) {
    List<LocatedFact> out = new ArrayList<>();
    String text = context.text();
    // Most texts name no part before 自 and need no slow search.
    if (!text.contains("条自")
        && !text.contains("款自")
        && !text.contains("定自")
        && !text.contains("项自")
        && !text.contains("章自")
        && !text.contains("求自")
        && !text.contains("容自")
        && !text.contains("其中")
        && !text.contains("求，自")
        && !text.contains("定，自")) {
      return out;
    }
    List<DayExpression> days = new DayFinder(context.written(), context.yearless()).find(text);
    for (DayExpression day : days) {
      Matcher parts = PARTS.matcher(text.substring(0, day.start()));
      Matcher force = IN_FORCE.matcher(text.substring(day.end()));
      if (day.date().isPresent()
          && parts.find()
          && force.find()
          && !DocumentSubject.isQuoted(text, day.start())) {
        whole(context, day.date().get())
            .filter(
                about ->
                    parts.group(1) == null
                        || context
                            .subjects()
                            .named(context.unit(), day.start())
                            .equals(Optional.of(about)))
            .ifPresent(
                about ->
                    out.add(
                        new LocatedFact(
                            day.start(),
                            context
                                .fact(
                                    DatedFact.Kind.IN_FORCE,
                                    When.named(day),
                                    day.start(),
                                    day.end() + force.end(),
                                    about)
                                .fact()
                                .ofPart())));
      }
    }
    return out;
  }

  /** Returns the document that comes into force before a day. */
  private Optional<ArticleId> whole(UnitContext context, LocalDate day) {
    for (LocatedFact located : earlier) {
      DatedFact fact = located.fact();
      if (fact.kind() == DatedFact.Kind.IN_FORCE && fact.date().filter(day::isAfter).isPresent()) {
        return Optional.of(fact.about().orElse(context.article().id()));
      }
    }
    return context.inForceFrom().filter(day::isAfter).map(from -> context.article().id());
  }
}
