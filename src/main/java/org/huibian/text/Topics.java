package org.huibian.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The topics of the index with the words that indicate each of them, from a data file. */
public final class Topics {
  private static final String DATA = "topics.tsv";

  /**
   * A topic.
   *
   * @param id the permanent name in addresses, in ASCII
   * @param name the name on pages and in front matter
   * @param words the words that indicate the topic in a text
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

  /** Loads the list that is part of the program. */
  public static Topics load() {
    List<Topic> all = new ArrayList<>();
    for (String line : WordList.read(Topics.class, DATA)) {
      List<String> cells = List.of(line.split("\t"));
      all.add(new Topic(cells.get(0), cells.get(1), cells.subList(2, cells.size())));
    }
    return new Topics(all);
  }

  /** Returns all topics in the order of the list. */
  public List<Topic> all() {
    return all;
  }

  /** Returns the topic with this name or identifier. */
  public Optional<Topic> named(String name) {
    return all.stream().filter(t -> t.name().equals(name) || t.id().equals(name)).findFirst();
  }
}
