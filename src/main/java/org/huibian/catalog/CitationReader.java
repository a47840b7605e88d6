package org.huibian.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Article;
import org.huibian.model.Block;

/** Reads all citations of an article: each document once, at the first place that names it. */
final class CitationReader {
  /** A text with the address that a citation in it gets. */
  private record Place(String text, String anchor) {}

  private final MentionFinder finder = new MentionFinder();
  private final CitationResolver resolver;

  CitationReader(CitationResolver resolver) {
    this.resolver = resolver;
  }

  List<Citation> read(Article article, Permalinks permalinks) {
    List<Place> places = new ArrayList<>();
    collect(permalinks.blocks(), "", places);
    ShortNames shortNames = ShortNames.in(places.stream().map(Place::text).toList());
    CitationList found = new CitationList();
    for (Place place : places) {
      for (Mention mention : finder.find(place.text())) {
        if (!mention.title().isEmpty()
            && mention.number().isEmpty()
            && shortNames.has(mention.title())) {
          continue;
        }
        Optional<CitationResolver.Result> result = resolver.resolve(mention, article.id());
        result.ifPresent(
            r -> found.add(citation(mention, r, place.anchor()), !mention.title().isEmpty()));
      }
    }
    return found.toList();
  }

  private static Citation citation(Mention mention, CitationResolver.Result result, String anchor) {
    String title = mention.title();
    Optional<String> number = mention.number();
    if (title.isEmpty()) {
      title = MentionFinder.bare(number.orElseThrow());
      number = Optional.of(title);
    }
    return new Citation(title, number, result.article(), result.state(), anchor);
  }

  private static String collect(List<AnchoredBlock> blocks, String above, List<Place> out) {
    String anchor = above;
    for (AnchoredBlock anchored : blocks) {
      if (!anchored.anchor().isEmpty()) {
        anchor = anchored.anchor();
      }
      if (anchored.block() instanceof Block.Box) {
        collect(anchored.children(), anchor, out);
      } else {
        for (String text : texts(anchored.block())) {
          out.add(new Place(text, anchor));
        }
      }
    }
    return anchor;
  }

  private static List<String> texts(Block block) {
    List<String> out = new ArrayList<>();
    if (block instanceof Block.Heading heading) {
      out.add(heading.text().plain());
    } else if (block instanceof Block.Paragraph paragraph) {
      out.add(paragraph.text().plain());
    } else if (block instanceof Block.Bullets list) {
      list.items().forEach(item -> out.add(item.plain()));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> row.forEach(cell -> out.add(cell.text())));
    } else if (block instanceof Block.Note note) {
      out.add(note.text());
    }
    return out;
  }
}
