package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.text.Numerals;

/** Reads one text of an article for days and what happens on them. */
final class TextUnitDates {
  private record Found(int start, DatedFact fact) {}

  /** How many characters around a day say what happens on it. */
  private static final int AROUND = 30;

  /** An issue prints texts of the months before, too; a duty cannot lie before its text. */
  private static final int MONTHS_IN_PRINT = 2;

  private static final int MIDDLE = 14;

  private static final Pattern BOOK = Pattern.compile("《[^》]*》");
  private static final Pattern FORCE_LEAD = Pattern.compile("(?:自|从|于|拟于|，|。|：|^)\\s*$");
  private static final Pattern UP_TO = Pattern.compile("(?:至|到)\\s*$");

  private final Article article;
  private final Map<ArticleId, Article> articles;
  private final TextUnit unit;
  private final String text;
  private final SubjectResolver subject;
  private final Optional<LocalDate> start;
  private final List<Found> found = new ArrayList<>();

  /**
   * For one text.
   *
   * @param start the day from which the article is in force, as far as known from before
   */
  TextUnitDates(
      Article article,
      Map<ArticleId, Article> articles,
      TextUnit unit,
      SubjectResolver subject,
      Optional<LocalDate> start) {
    this.article = article;
    this.articles = articles;
    this.unit = unit;
    this.text = unit.text();
    this.subject = subject;
    this.start = start;
  }

  /** Whether a look is worth its while: without one of these characters there is no day. */
  static boolean canHold(String text) {
    return text.indexOf('日') >= 0
        || text.indexOf('底') >= 0
        || text.indexOf('月') >= 0
        || text.indexOf('期') >= 0;
  }

  List<DatedFact> find() {
    LocalDate month = LocalDate.of(article.id().issue().year(), article.id().issue().month(), 1);
    LocalDate written = article.date().orElse(month.plusDays(MIDDLE));
    List<DayExpression> days = new DayFinder(written).find(text);
    List<int[]> books = books();
    days.removeIf(d -> books.stream().anyMatch(b -> b[0] < d.start() && d.start() < b[1]));
    LocalDate earliest = article.date().orElse(month.minusMonths(MONTHS_IN_PRINT));
    for (int i = 0; i < days.size(); i++) {
      day(days, i, earliest);
    }
    fromIssue();
    terms();
    found.sort(Comparator.comparingInt(Found::start));
    return found.stream().map(Found::fact).toList();
  }

  private List<int[]> books() {
    List<int[]> out = new ArrayList<>();
    Matcher m = BOOK.matcher(text);
    while (m.find()) {
      out.add(new int[] {m.start(), m.end()});
    }
    return out;
  }

  private void day(List<DayExpression> days, int index, LocalDate earliest) {
    DayExpression day = days.get(index);
    String before = text.substring(Math.max(0, day.start() - AROUND), day.start());
    String after = text.substring(day.end(), Math.min(text.length(), day.end() + AROUND));
    Matcher force = FactPatterns.FORCE_BEHIND.matcher(after);
    Matcher end = FactPatterns.END_BEHIND.matcher(after);
    Matcher stop = FactPatterns.STOP.matcher(after);
    if (end.find()) {
      about(DatedFact.Kind.REPEALED_FROM, day, day.start(), day.end() + end.end());
    } else if (force.find()
        && FORCE_LEAD.matcher(before).find()
        && !FactPatterns.PAST.matcher(before.replaceFirst("[自从于]\\s*$", "")).find()) {
      about(DatedFact.Kind.IN_FORCE, day, day.start(), day.end() + force.end());
    } else if (day.precise() && isOwnTerm(before)) {
      plain(DatedFact.Kind.VALID_UNTIL, day, day.end());
    } else if (day.precise() && UP_TO.matcher(before).find() && stop.find()) {
      plain(DatedFact.Kind.VALID_UNTIL, day, day.end() + stop.end());
    } else if (day.precise()) {
      deadline(days, index, before, after, earliest);
    }
  }

  private static boolean isOwnTerm(String before) {
    Matcher m = FactPatterns.VALID_BEFORE.matcher(before);
    return m.find() && FactPatterns.OWN_TERM.matcher(before.substring(0, m.start())).find();
  }

  private void deadline(
      List<DayExpression> days, int index, String before, String after, LocalDate earliest) {
    DayExpression day = days.get(index);
    if (day.date().isPresent() && day.date().get().isBefore(earliest)) {
      return;
    }
    Matcher last = FactPatterns.BEFORE.matcher(after);
    Matcher stop = FactPatterns.STOP.matcher(after);
    if (last.find()) {
      String rest = text.substring(day.end() + last.end());
      boolean acts = FactPatterns.ACTS.matcher(rest).find();
      if (acts || !FactPatterns.ATTRIBUTE.matcher(rest).find()) {
        plain(DatedFact.Kind.DEADLINE, day, day.end() + last.end());
      }
    } else if (stop.find()) {
      plain(DatedFact.Kind.DEADLINE, day, day.end() + stop.end());
    } else if (FactPatterns.STOP_BEFORE.matcher(before).find() && !isMoved(days, index)
        || FactPatterns.MOVED.matcher(before).find() && speaksOfDuty(day.start())
        || endsRange(days, index)) {
      plain(DatedFact.Kind.DEADLINE, day, day.end());
    }
  }

  /** 截止日期由3月31日调整至6月30日: the first of the two days is past. */
  private boolean isMoved(List<DayExpression> days, int index) {
    return index + 1 < days.size()
        && FactPatterns.MOVED
            .matcher(text.substring(days.get(index).end(), days.get(index + 1).start()))
            .find();
  }

  private boolean speaksOfDuty(int at) {
    return FactPatterns.DUE.matcher(text.substring(SentenceSplitter.startOf(text, at), at)).find();
  }

  private boolean endsRange(List<DayExpression> days, int index) {
    if (index == 0) {
      return false;
    }
    DayExpression first = days.get(index - 1);
    DayExpression last = days.get(index);
    return FactPatterns.TO.matcher(text.substring(first.end(), last.start())).matches()
        && FactPatterns.RANGE_BEFORE
            .matcher(text.substring(Math.max(0, first.start() - AROUND), first.start()))
            .find();
  }

  /** A fact about what the sentence names; none if that is not in the archive. */
  private void about(DatedFact.Kind kind, DayExpression day, int from, int to) {
    subject.at(unit, from).ifPresent(id -> add(kind, day.date(), false, from, to, id, day));
  }

  private void plain(DatedFact.Kind kind, DayExpression day, int to) {
    add(kind, day.date(), false, day.start(), to, subject.usual(), day);
  }

  private void add(
      DatedFact.Kind kind,
      Optional<LocalDate> date,
      boolean relative,
      int from,
      int to,
      ArticleId about,
      DayExpression day) {
    found.add(
        new Found(
            from,
            new DatedFact(
                kind,
                date,
                day == null ? Optional.empty() : day.yearly(),
                relative,
                text.substring(from, to).strip(),
                unit.evidence(from, to),
                about.equals(article.id()) ? Optional.empty() : Optional.of(about))));
  }

  /** 自印发之日起施行, 自本通知印发之日起30日内. */
  private void fromIssue() {
    Matcher m = FactPatterns.FROM_ISSUE.matcher(text);
    while (m.find()) {
      Optional<ArticleId> about = subject.at(unit, m.group().contains("》") ? m.end() : m.start());
      if (about.isEmpty()) {
        continue;
      }
      Optional<LocalDate> issued =
          Optional.ofNullable(articles.get(about.get())).flatMap(Article::date);
      String rest = text.substring(m.end());
      Matcher force = FactPatterns.FORCE_AFTER_EVENT.matcher(rest);
      boolean within = "内".equals(m.group(3));
      if (!within && force.find()) {
        Optional<LocalDate> day = issued.flatMap(d -> plus(d, m.group(1), m.group(2)));
        int end = m.end() + force.end();
        add(DatedFact.Kind.IN_FORCE, day, true, m.start(), end, about.get(), null);
      } else if (within && (m.group().contains("本") || m.group().matches(".*(?:印发|下发|发文).*"))) {
        Optional<LocalDate> day = issued.flatMap(d -> plus(d, m.group(1), m.group(2)));
        add(DatedFact.Kind.DEADLINE, day, true, m.start(), m.end(), about.get(), null);
      }
    }
  }

  /** The day so much later; empty for working days, which no calendar of ours knows. */
  private static Optional<LocalDate> plus(LocalDate day, String count, String unit) {
    if (count == null) {
      return Optional.of(day);
    }
    int n = Numerals.parse(count).orElse(0);
    return switch (unit) {
      case "日", "天" -> Optional.of(day.plusDays(n));
      case "个月" -> Optional.of(day.plusMonths(n));
      case "年" -> Optional.of(day.plusYears(n));
      default -> Optional.empty();
    };
  }

  /** 有效期五年, 实施期限为2020-2024年. */
  private void terms() {
    Matcher term = FactPatterns.VALID_FOR.matcher(text);
    while (term.find()) {
      if (FactPatterns.OWN_TERM.matcher(text.substring(0, term.start())).find()) {
        String unit = term.group(2);
        String count = term.group(1);
        Optional<LocalDate> day =
            startBefore(term.start()).flatMap(d -> plus(d, count, unit)).map(d -> d.minusDays(1));
        add(DatedFact.Kind.VALID_UNTIL, day, true, term.start(), term.end(), subject.usual(), null);
      }
    }
    Matcher years = FactPatterns.VALID_YEARS.matcher(text);
    while (years.find()) {
      if (FactPatterns.OWN_TERM.matcher(text.substring(0, years.start())).find()) {
        Optional<LocalDate> day =
            Optional.of(LocalDate.of(Integer.parseInt(years.group(1)), 12, 31));
        add(
            DatedFact.Kind.VALID_UNTIL,
            day,
            false,
            years.start(),
            years.end(),
            subject.usual(),
            null);
      }
    }
  }

  /** The day of coming into force that the same text names before, or that is known. */
  private Optional<LocalDate> startBefore(int at) {
    Optional<LocalDate> day = start;
    for (Found one : found) {
      if (one.start() < at && one.fact().kind() == DatedFact.Kind.IN_FORCE) {
        day = one.fact().date();
      }
    }
    return day;
  }
}
