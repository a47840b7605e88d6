package org.huibian.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The topics by which articles are indexed, with the words that tell of each: a data file. */
public final class Topics {
  private static final String DATA = "topics.tsv";

  /**
   * A topic.
   *
   * @param id its address for good, in ASCII
   * @param name its name for readers and for front matter
   * @param words what tells of it
   */
  public record Topic(String id, String name, List<String> words) {
    /** Copies the list. */
    public Topic {
      words = List.copyOf(words);
    }
  }

  private final List<Topic> all;

  private Topics(List<Topic> all) {
    this.all = List.copyOf(all);
  }

  /** Reads the list that comes with the program. */
  public static Topics load() {
    List<Topic> all = new ArrayList<>();
    for (String line : WordList.read(Topics.class, DATA)) {
      List<String> cells = List.of(line.split("\t"));
      all.add(new Topic(cells.get(0), cells.get(1), cells.subList(2, cells.size())));
    }
    return new Topics(all);
  }

  /** All topics, in the list's order. */
  public List<Topic> all() {
    return all;
  }

  /** The topic with this name or address. */
  public Optional<Topic> named(String name) {
    return all.stream().filter(t -> t.name().equals(name) || t.id().equals(name)).findFirst();
  }
}
