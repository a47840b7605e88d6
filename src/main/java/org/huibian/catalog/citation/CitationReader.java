package org.huibian.catalog.citation;

import java.util.List;
import java.util.Optional;
import org.huibian.catalog.passage.Passage;
import org.huibian.model.ArticleId;

/** Reads all citations of an article: each document once, at the first place that names it. */
public final class CitationReader {
  private final MentionFinder finder = new MentionFinder();
  private final CitationResolver resolver;

  /** A reader that looks documents up with this. */
  public CitationReader(CitationResolver resolver) {
    this.resolver = resolver;
  }

  /** The documents that the passages of the article cite. */
  public List<Citation> read(ArticleId article, List<Passage> passages) {
    ShortNames shortNames = ShortNames.in(passages.stream().map(Passage::text).toList());
    CitationList found = new CitationList();
    for (Passage passage : passages) {
      for (Mention mention : finder.find(passage.text())) {
        if (!mention.title().isEmpty()
            && mention.number().isEmpty()
            && shortNames.has(mention.title())) {
          continue;
        }
        Optional<CitationResolver.Result> result = resolver.resolve(mention, article);
        result.ifPresent(r -> found.add(citation(mention, r, passage), !mention.title().isEmpty()));
      }
    }
    return found.toList();
  }

  private static Citation citation(
      Mention mention, CitationResolver.Result result, Passage passage) {
    String title = mention.title();
    Optional<String> number = mention.number();
    if (title.isEmpty()) {
      title = MentionFinder.bare(number.orElseThrow());
      number = Optional.of(title);
    }
    return new Citation(
        title,
        number,
        result.article(),
        result.state(),
        List.copyOf(result.candidates()),
        List.of(passage.evidence(mention.start(), mention.end())));
  }
}
