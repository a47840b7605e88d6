package org.huibian.catalog.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/** Which document a sentence speaks about when it says that something comes into force. */
final class SubjectResolver {
  private record Text(int block, int part) {}

  /** 根据《X》: the document is a reason, not what the sentence speaks about. */
  private static final Pattern REASON =
      Pattern.compile("(?:根据|按照|依据|依照|参照|遵照|为|落实|贯彻|符合|执行|衔接|[、和与及》])\\s*$");

  private final Article article;
  private final List<ArticleId> explains;
  private final Map<Text, List<Reference>> references = new HashMap<>();

  SubjectResolver(Article article, List<ArticleId> explains, List<Reference> references) {
    this.article = article;
    this.explains = explains;
    for (Reference reference : references) {
      this.references
          .computeIfAbsent(new Text(reference.block(), reference.part()), k -> new ArrayList<>())
          .add(reference);
    }
  }

  /** What an interpretation speaks about where nothing else is named: the one text it explains. */
  ArticleId usual() {
    boolean commentary = article.kind() == Kind.INTERPRETATION || article.kind() == Kind.EXPERT;
    return commentary && explains.size() == 1 ? explains.get(0) : article.id();
  }

  /**
   * The article that the sentence speaks about at this place: what it names last before it; empty
   * if that is a document outside of the archive.
   */
  Optional<ArticleId> at(TextUnit unit, int at) {
    int from = SentenceSplitter.startOf(unit.text(), at);
    List<Reference> here = references.getOrDefault(new Text(unit.block(), unit.part()), List.of());
    for (int i = here.size() - 1; i >= 0; i--) {
      Reference reference = here.get(i);
      boolean document =
          reference.kind() == Reference.Kind.WORK
              || reference.kind() == Reference.Kind.SHORT_NAME
              || reference.kind() == Reference.Kind.SELF;
      if (!document || reference.end() > at || reference.start() < from) {
        continue;
      }
      if (reference.state() == State.LINKED && reference.article().isPresent()) {
        return reference.article();
      }
      if (!REASON.matcher(unit.text().substring(from, reference.start())).find()) {
        return Optional.empty();
      }
    }
    return Optional.of(usual());
  }
}
