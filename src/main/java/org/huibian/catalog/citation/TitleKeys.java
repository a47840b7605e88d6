package org.huibian.catalog.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibian.text.Authorities;

/**
 * Titles and numbers in the form in which they are compared, for programs that compare them outside
 * of this one, such as the page that checks a reader's citations.
 */
public final class TitleKeys {
  private final OrganNames organs = new OrganNames(Authorities.load());

  /**
   * A title.
   *
   * @param core the title without organs, 关于, edition and punctuation
   * @param edition the year, period or status in the brackets at its end, or empty
   */
  public record Key(String core, String edition) {}

  /** Returns the titles under which others can cite what an article publishes, in order. */
  public static List<Key> of(PublishedWork work) {
    return keys(work.work().titles());
  }

  /** Returns the title of any document; that of 关于印发〈X〉的通知 is followed by X. */
  public List<Key> of(String title) {
    List<WorkTitle> out = new ArrayList<>(List.of(WorkTitle.of(title, organs)));
    WorkTitle.wrapped(title, organs).ifPresent(out::add);
    return keys(Set.copyOf(out).size() == out.size() ? out : out.subList(0, 1));
  }

  private static List<Key> keys(Iterable<WorkTitle> titles) {
    List<Key> out = new ArrayList<>();
    titles.forEach(t -> out.add(new Key(t.core(), t.edition())));
    return out.stream().distinct().toList();
  }
}
