package org.huibian.model;

/**
 * What an editor says about a topic of an article.
 *
 * @param forbids whether the article is not about it, whatever its words tell
 * @param topic the topic's name
 */
public record TopicRuling(boolean forbids, String topic) {
  private static final String NOT = "not ";

  /** Reads {@code 标准化} or {@code not 标准化}; whether there is such a topic is another question. */
  public static TopicRuling parse(String text) {
    return text.startsWith(NOT)
        ? new TopicRuling(true, text.substring(NOT.length()).strip())
        : new TopicRuling(false, text.strip());
  }

  /** The form of front matter. */
  @Override
  public String toString() {
    return (forbids ? NOT : "") + topic;
  }
}
