package org.huibian.model;

/**
 * An editor's decision that an article has a topic or does not have it. It overrides what the words
 * of the article suggest.
 *
 * @param forbids whether the article does not have the topic
 * @param topic the name of the topic
 */
public record TopicRuling(boolean forbids, String topic) {
  private static final String NOT = "not ";

  /** Parses {@code 标准化} or {@code not 标准化}; does not check whether the topic exists. */
  public static TopicRuling parse(String text) {
    return text.startsWith(NOT)
        ? new TopicRuling(true, text.substring(NOT.length()).strip())
        : new TopicRuling(false, text.strip());
  }

  /** Returns the text for front matter. */
  @Override
  public String toString() {
    return (forbids ? NOT : "") + topic;
  }
}
