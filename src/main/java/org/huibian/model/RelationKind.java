package org.huibian.model;

import java.util.Optional;

/** The kinds of relations of an article to a document. */
public enum RelationKind {
  /** The article explains the document. */
  INTERPRETS("interprets"),
  /** Article and document were issued together, under one number or in one notice. */
  ISSUED_WITH("issuedWith"),
  /** The article implements the document (贯彻落实《…》). */
  IMPLEMENTS("implements"),
  /** The document is the legal basis of the article (根据《…》，制定本办法). */
  BASED_ON("basedOn"),
  /** The article amends the document (将《…》第三条修改为). */
  AMENDS("amends"),
  /** The article repeals or replaces the document (《…》同时废止). */
  REPEALS("repeals"),
  /** The article names the document; it may have other relations to it at the same time. */
  CITES("cites");

  private final String name;

  RelationKind(String name) {
    this.name = name;
  }

  /** Parses the name; returns nothing if it is not the name of a kind. */
  public static Optional<RelationKind> parse(String text) {
    for (RelationKind kind : values()) {
      if (kind.name.equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Returns the name in front matter and data. */
  @Override
  public String toString() {
    return name;
  }
}
