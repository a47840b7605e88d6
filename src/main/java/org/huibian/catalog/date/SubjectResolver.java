package org.huibian.catalog.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/**
 * Resolves the document that a sentence is about when it says that something comes into force or
 * ends.
 */
final class SubjectResolver {
  private record UnitKey(int block, int part) {}

  /** 根据《X》: the sentence cites a document but is not about it. */
  private static final Pattern REASON =
      Pattern.compile("(?:根据|按照|依据|依照|参照|遵照|为|落实|贯彻|符合|执行|衔接|[、和与及》])\\s*$");

  /** 现批准《X》为国家标准，编号为GB 1—2025: the notice speaks of what it issues itself. */
  private static final Pattern ISSUED =
      Pattern.compile(
          "^\\s*(?:(?:[^，。；《》]{1,40}[，,])?(?:现|决定|[我本][部委局厅署院会])|经[^，。；《》]{1,24}[，,])?(?:批准发布|批准|发布|公布|印发)[^，。；《》的]{0,12}(?:$|《[^》]*》(?![^，。；]{0,20}的)[^；。]*$)");

  /** 应急管理部批准《X》等3项行业标准，现予公布: the organ that approves standards names itself. */
  private static final Pattern APPROVED =
      Pattern.compile(
          "^\\s*(?:\\p{IsHan}{2,24}(?:部|局|署|委|委员会|厅|协会|联合会|学会|银行))?(?:现|决定)?(?:批准发布|批准)(?:[《》、和及]|《[^》]*》)*$");

  /** The number of a clause, whose mark 、 joins no documents: 一、《X》自…起废止. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:第[^条，。；、]{1,6}条|[一二三四五六七八九十百]{1,4}、|[0-9]{1,3}[.．、]|[（(][一二三四五六七八九十0-9]{1,3}[）)])\\s*");

  /** 决定废止《X》, 对《X》: what is done to a document. */
  private static final Pattern DONE_TO =
      Pattern.compile("(?:废止|修改|修订|修正|调整|替代|代替|取代|停止执行|删去|(?<![针绝相])对|将)\\p{IsHan}{0,6}\\s*$");

  private static final Pattern STANDARDS = Pattern.compile("标准|规范|规程|规则|导则");

  private final Article article;
  private final List<ArticleId> interprets;
  private final Map<UnitKey, List<Reference>> references = new HashMap<>();

  /** The citations of the standards that the article approves. */
  private final Set<Integer> approved = new HashSet<>();

  /**
   * Creates a resolver for an article.
   *
   * @param article the article
   * @param units the units of its text
   * @param interprets the articles that it interprets
   * @param references the references in its text, in order
   */
  SubjectResolver(
      Article article,
      List<TextUnit> units,
      List<ArticleId> interprets,
      List<Reference> references) {
    this.article = article;
    this.interprets = interprets;
    for (Reference reference : references) {
      this.references
          .computeIfAbsent(new UnitKey(reference.block(), reference.part()), k -> new ArrayList<>())
          .add(reference);
    }
    if (STANDARDS.matcher(article.head().title()).find()) {
      units.stream().filter(unit -> unit.text().contains("批准")).forEach(this::readApproved);
    }
  }

  /** 批准《X》等3项标准，现予公布: the article is the document that gives these standards force. */
  private void readApproved(TextUnit unit) {
    for (Reference reference : documents(unit, 0, unit.text().length())) {
      int from = SentenceSplitter.startOf(unit.text(), reference.start());
      String sentence =
          unit.text().substring(from, SentenceSplitter.endOf(unit.text(), reference.end()));
      if (reference.citation().isPresent()
          && sentence.matches("(?s).*(?:(?:现予|予以)(?:公布|发布|批准)|为\\p{IsHan}{0,6}标准).*")
          && APPROVED.matcher(unit.text().substring(from, reference.start())).find()) {
        approved.add(reference.citation().getAsInt());
      }
    }
  }

  /**
   * Returns the subject of a sentence that names none: for an interpretation of exactly one
   * document that document, for one of several or of none that the archive has nothing, otherwise
   * the article itself: an interpretation has no days of its own.
   */
  Optional<ArticleId> defaultSubject() {
    boolean commentary =
        article.head().kind() == Kind.INTERPRETATION || article.head().kind() == Kind.EXPERT;
    if (!commentary) {
      return Optional.of(article.id());
    }
    return interprets.size() == 1 ? Optional.of(interprets.get(0)) : Optional.empty();
  }

  /**
   * Returns the subject of a sentence at an index: the document that the sentence names last before
   * it. Empty if that document is outside the archive.
   *
   * @param unit the text
   * @param at the index in the text
   */
  Optional<ArticleId> at(TextUnit unit, int at) {
    int from = SentenceSplitter.startOf(unit.text(), at);
    List<Reference> here = documents(unit, from, at);
    for (int i = here.size() - 1; i >= 0; i--) {
      Reference reference = here.get(i);
      String before =
          NUMBER.matcher(unit.text().substring(from, reference.start())).replaceFirst("");
      if (reference.state() == State.LINKED && reference.article().isPresent()) {
        if (!isOther(reference) || !isObject(unit, before, reference, at)) {
          return reference.article();
        }
        continue;
      }
      if (reference.citation().isPresent() && approved.contains(reference.citation().getAsInt())) {
        continue;
      }
      if (!REASON.matcher(before).find() && !ISSUED.matcher(before).find()) {
        return Optional.empty();
      }
    }
    return defaultSubject();
  }

  private boolean isOther(Reference reference) {
    return !reference.article().equals(Optional.of(article.id()));
  }

  /**
   * Returns whether something is done to a document, or on its basis, before a clause that has
   * another subject or none: 废止《X》，自7月1日起执行; 根据《X》，本通知自…. The subject of 《X》自…起施行 it is.
   */
  private static boolean isObject(TextUnit unit, String before, Reference reference, int at) {
    String between = unit.text().substring(reference.end(), at);
    boolean ends = between.indexOf('，') >= 0 || between.indexOf('；') >= 0;
    return ends && (DONE_TO.matcher(before).find() || REASON.matcher(before).find());
  }

  /**
   * Returns the document of the archive that a sentence names last before an index; empty if it
   * names none or one outside the archive.
   *
   * @param unit the text
   * @param at the index in the text
   */
  Optional<ArticleId> named(TextUnit unit, int at) {
    List<Reference> here = documents(unit, SentenceSplitter.startOf(unit.text(), at), at);
    return here.isEmpty() || here.get(here.size() - 1).state() != State.LINKED
        ? Optional.empty()
        : here.get(here.size() - 1).article();
  }

  /** Returns the references to documents in a part of a text, in order. */
  private List<Reference> documents(TextUnit unit, int from, int to) {
    return references.getOrDefault(new UnitKey(unit.block(), unit.part()), List.of()).stream()
        .filter(
            r ->
                r.kind() == Reference.Kind.WORK
                    || r.kind() == Reference.Kind.SHORT_NAME
                    || r.kind() == Reference.Kind.SELF)
        .filter(r -> r.start() >= from && r.end() <= to)
        .toList();
  }
}
