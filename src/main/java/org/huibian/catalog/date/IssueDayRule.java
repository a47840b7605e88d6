package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.huibian.model.ArticleId;

/** Reads days that count from the issue of a document: 自印发之日起施行, 自本通知印发之日起30日内. */
final class IssueDayRule implements FactRule {
  @Override
  public List<LocatedFact> find(UnitContext context) {
    List<LocatedFact> out = new ArrayList<>();
    if (!context.text().contains("之日") && !context.text().contains("即日起")) {
      // Most texts name no such day and need no slow search.
      return out;
    }
    Matcher m = FactPatterns.FROM_ISSUE.matcher(context.text());
    while (m.find()) {
      if (DocumentSubject.isQuoted(context.text(), m.start())
          || DocumentSubject.isHistoryOfTitle(context.text(), m.start())) {
        continue;
      }
      // 自《X》发布之日起: the title within the phrase names the subject.
      int at = m.group().contains("》") ? m.end() : m.start();
      Optional<ArticleId> about = context.subjects().at(context.unit(), at);
      about.flatMap(document -> fact(context, m, document)).ifPresent(out::add);
    }
    return out;
  }

  private static Optional<LocatedFact> fact(UnitContext context, Matcher m, ArticleId about) {
    Optional<LocalDate> day =
        context.dateOf(about).flatMap(issued -> When.plus(issued, m.group(1), m.group(2)));
    if ("内".equals(m.group(3))) {
      return namesDocument(m.group())
          ? Optional.of(
              context.fact(
                  HearingPhrase.kind(context, m.start(), m.end()),
                  When.relative(day),
                  m.start(),
                  m.end(),
                  about))
          : Optional.empty();
    }
    When when =
        context
            .published()
            .filter(published -> about.equals(context.article().id()))
            .flatMap(published -> When.plus(published, m.group(1), m.group(2)))
            .map(When::published)
            .orElseGet(() -> When.relative(day));
    return ForceClause.afterEvent(context, m.start(), m.end())
        .map(end -> context.fact(DatedFact.Kind.IN_FORCE, when, m.start(), m.end() + end, about));
  }

  /** Tells apart 自本通知印发之日起30日内 and a period that counts from another event. */
  private static boolean namesDocument(String phrase) {
    return phrase.contains("本") || phrase.matches(".*(?:印发|下发|发文).*");
  }
}
