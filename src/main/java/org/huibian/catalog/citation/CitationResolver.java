package org.huibian.catalog.citation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;
import org.huibian.model.Ruling;
import org.huibian.text.BigramSimilarity;
import org.huibian.text.OfficialDate;
import org.huibian.text.WordList;

/**
 * Resolves a mention among the works of the archive: by its number, then by its title. It never
 * guesses: what is not certain is ambiguous, another edition, or outside the archive. Safe to share
 * between threads.
 */
final class CitationResolver {
  /** The works with a mention's title: in its edition, and in any edition. */
  private record Candidates(Set<Work> sameEdition, Set<Work> anyEdition) {}

  /** The likeness, from 0 to 1, from which two titles differ only by a misprint. */
  private static final double MISPRINT = 0.93;

  /** How many days after a text a document may be signed that the text cites. */
  private static final int DAYS_AHEAD = 31;

  /** How many days lie at most between the signature of a work and its publication. */
  private static final int DAYS_BETWEEN = 120;

  /** 2019年3月1日公布的, 2019年印发的: right before a title. */
  private static final Pattern PUBLISHED_IN =
      Pattern.compile(
          "([12][0-9]{3})\\s*年[^，。；《》]{0,30}?(?:公布|发布|颁布|印发|制定|出台|批准|通过)(?:施行|实施)?的\\s*$");

  /** 工业和信息化部等七部门印发实施: between an issuer and the title there are only verbs. */
  private static final Pattern AFTER_ISSUER =
      Pattern.compile(
          "(?:\\s*(?:等|会同|联合)?\\s*[0-9一二三四五六七八九十]*\\s*个?(?:有关|相关)?(?:部门|部委|单位))?\\s*(?:近日|联合|已|共同|先后|正式|制定|修订|编制|实施|"
              + WordList.alternatives(WorkTitle.class, "issuing-verbs.txt")
              + "|的|了|\\s)*$");

  private final Works works;

  CitationResolver(Works works) {
    this.works = works;
  }

  /**
   * Resolves a mention. An editor's ruling about its title or number takes precedence.
   *
   * @param mention the mention
   * @param citing the article that contains it
   * @return the result; empty if the article names its own document
   */
  Optional<Resolution> resolve(Mention mention, CitingArticle citing) {
    Optional<Ruling> ruling =
        citing.rulings().stream()
            .filter(r -> !r.title().isEmpty() && concerns(r, mention))
            .findFirst();
    if (ruling.isPresent()) {
      Optional<ArticleId> target = ruling.get().article().filter(id -> ruling.get().holds());
      return Optional.of(target.map(works::of).map(Resolution::linked).orElse(Resolution.OUTSIDE));
    }
    return find(mention, citing).map(resolution -> resolution.without(citing.excluded()));
  }

  /**
   * Creates the citation of a resolved mention.
   *
   * @param mention the mention
   * @param resolution the result of {@link #resolve}
   * @param evidence the sentence that contains the mention
   */
  Citation citation(Mention mention, Resolution resolution, Evidence evidence) {
    return new Citation(
        mention.isTitled() ? mention.title() : mention.number().orElseThrow(),
        mention.number(),
        resolution.article(),
        resolution.state(),
        List.copyOf(resolution.candidates()),
        workKey(mention),
        List.of(evidence));
  }

  /** Tells whether a ruling is about this title or number, in any printed form. */
  private boolean concerns(Ruling ruling, Mention mention) {
    if (!mention.isTitled()) {
      String key = NumberNormalizer.key(mention.number().orElseThrow(), works.organs());
      return NumberNormalizer.key(ruling.title(), works.organs()).equals(key);
    }
    return WorkTitle.of(ruling.title(), works.organs()).equals(mention.work());
  }

  private Optional<Resolution> find(Mention mention, CitingArticle citing) {
    Set<Work> byNumber = mention.number().map(works::withNumber).orElse(Set.of());
    if (byNumber.stream().anyMatch(w -> w.article().equals(citing.article()))) {
      return Optional.empty();
    }
    if (!mention.isTitled()) {
      return Optional.of(byNumber.isEmpty() ? Resolution.OUTSIDE : one(byNumber));
    }
    if (byNumber.isEmpty() && isOwn(mention, citing)) {
      return Optional.empty();
    }
    Candidates byTitle = candidates(mention);
    if (!byNumber.isEmpty()) {
      return Optional.of(numbered(byNumber, byTitle.sameEdition()));
    }
    Resolution found = titled(mention, citing, ofOthers(byTitle, mention, citing));
    boolean open = found.state() == State.OUTSIDE || found.state() == State.EDITION;
    return Optional.of(open ? interpreted(mention, citing).orElse(found) : found);
  }

  /** Returns what all mentions of one document have in common, however they are printed. */
  private String workKey(Mention mention) {
    if (!mention.isTitled()) {
      return NumberNormalizer.key(mention.number().orElseThrow(), works.organs());
    }
    WorkTitle title = mention.wrapped().orElse(mention.work());
    return title.core() + title.edition();
  }

  private Candidates candidates(Mention mention) {
    Set<Work> sameEdition = new LinkedHashSet<>(works.same(mention.work()));
    Set<Work> anyEdition = new LinkedHashSet<>(works.sameBase(mention.work()));
    mention.wrapped().ifPresent(title -> sameEdition.addAll(works.same(title)));
    mention.wrapped().ifPresent(title -> anyEdition.addAll(works.sameBase(title)));
    return new Candidates(sameEdition, anyEdition);
  }

  /** Drops the citing article and the works of other issuers than the mention names. */
  private Candidates ofOthers(Candidates candidates, Mention mention, CitingArticle citing) {
    Set<Work> anyEdition = new LinkedHashSet<>(candidates.anyEdition());
    anyEdition.removeIf(w -> w.article().equals(citing.article()) || isOfOtherIssuer(mention, w));
    Set<Work> sameEdition = new LinkedHashSet<>(candidates.sameEdition());
    sameEdition.retainAll(anyEdition);
    return new Candidates(sameEdition, anyEdition);
  }

  /** Tells whether a mention names the citing article, unless its number means another edition. */
  private boolean isOwn(Mention mention, CitingArticle citing) {
    boolean otherNumber =
        mention.number().isPresent() && !works.of(citing.article()).numbers().isEmpty();
    return !otherNumber
        && (works.isOwn(citing.article(), mention.work())
            || mention.wrapped().filter(t -> works.isOwn(citing.article(), t)).isPresent());
  }

  /** Tells whether the words right before the title name issuers that did not issue the work. */
  private boolean isOfOtherIssuer(Mention mention, Work work) {
    String lead = AFTER_ISSUER.matcher(mention.lead()).replaceFirst("");
    Set<String> issuers = new LinkedHashSet<>(works.organs().closing(lead));
    return !issuers.isEmpty() && !work.isIssuedByAny(issuers);
  }

  /** Resolves by number; ambiguous if the title belongs to other works only. */
  private static Resolution numbered(Set<Work> byNumber, Set<Work> byTitle) {
    Set<Work> both = new LinkedHashSet<>(byNumber);
    both.retainAll(byTitle);
    if (!both.isEmpty()) {
      return one(both);
    }
    if (byTitle.isEmpty()) {
      return one(byNumber);
    }
    both.addAll(byNumber);
    both.addAll(byTitle);
    return Resolution.ambiguous(both);
  }

  /**
   * Resolves to the one work that several articles publish. A document that two issues print under
   * one number and title is one work; the first printing stands for it, so that a later issue does
   * not move links.
   */
  private static Resolution one(Set<Work> found) {
    Work first = found.iterator().next();
    return found.stream().allMatch(work -> work == first || work.isReprintOf(first))
        ? Resolution.linked(first)
        : Resolution.ambiguous(found);
  }

  /**
   * Returns whether a number is one of a work's; an announcement's number can lack its organ, which
   * the headline names: 2026年第41号公告.
   */
  private boolean isNumberOf(Work work, String number) {
    String key = NumberNormalizer.key(number, works.organs());
    return work.numbers().stream()
        .anyMatch(n -> n.equals(key) || key.matches("公告[12][0-9]{3}#.*") && n.endsWith(key));
  }

  private Resolution titled(Mention mention, CitingArticle citing, Candidates candidates) {
    Set<Work> existing = new LinkedHashSet<>(candidates.sameEdition());
    existing.removeIf(w -> w.date().isAfter(citing.writtenBy().plusDays(DAYS_AHEAD)));
    if (!existing.isEmpty()) {
      Work first = existing.iterator().next();
      Resolution found = one(existing);
      boolean otherNumber =
          found.state() == State.LINKED
              && mention.number().filter(number -> !isNumberOf(first, number)).isPresent()
              && !first.numbers().isEmpty();
      // The work in the archive has another number, so it is an earlier or a later edition.
      return otherNumber || found.state() == State.LINKED && isOfOtherYear(mention, first)
          ? Resolution.edition(first)
          : found;
    }
    if (candidates.anyEdition().isEmpty()) {
      return Resolution.OUTSIDE;
    }
    Resolution found = one(candidates.anyEdition());
    return found.article().isPresent()
        ? Resolution.edition(candidates.anyEdition().iterator().next())
        : found;
  }

  /**
   * Returns whether the words before a title say that it was published years before or after the
   * work in the archive: 2019年3月1日公布的《X》. A year lies between two days that only belong to one
   * publication at most.
   */
  private static boolean isOfOtherYear(Mention mention, Work work) {
    Matcher published = PUBLISHED_IN.matcher(mention.lead());
    if (!work.signed() || !published.find()) {
      return false;
    }
    Optional<LocalDate> day = OfficialDate.first(published.group());
    return day.isPresent()
        ? Math.abs(ChronoUnit.DAYS.between(day.get(), work.date())) > DAYS_BETWEEN
        : Math.abs(Integer.parseInt(published.group(1)) - work.date().getYear()) > 1;
  }

  /**
   * Resolves to a document that the article is known to interpret. An interpretation often omits
   * the period of the title, or prints the title with a misprint.
   */
  private Optional<Resolution> interpreted(Mention mention, CitingArticle citing) {
    if (mention.number().isPresent() || !mention.edition().isEmpty()) {
      return Optional.empty();
    }
    return citing.interprets().stream()
        .map(works::of)
        .filter(work -> work.titles().stream().anyMatch(t -> isMisprintOf(mention.work(), t)))
        .findFirst()
        .map(Resolution::linked);
  }

  private static boolean isMisprintOf(WorkTitle printed, WorkTitle title) {
    boolean edition = printed.edition().isEmpty() || printed.edition().equals(title.edition());
    return edition
        && digits(title.core()).equals(digits(printed.core()))
        && BigramSimilarity.of(title.core(), printed.core()) >= MISPRINT;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
