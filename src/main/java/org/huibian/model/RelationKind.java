package org.huibian.model;

import java.util.Optional;

/** How an article and a document hang together, seen from the article. */
public enum RelationKind {
  /** It explains the document. */
  INTERPRETS("interprets"),
  /** Both were issued together, under one number or in one notice. */
  ISSUED_WITH("issuedWith"),
  /** It carries out what the document asks for (贯彻落实《…》). */
  IMPLEMENTS("implements"),
  /** It rests on the document (根据《…》，制定本办法). */
  BASED_ON("basedOn"),
  /** It changes the document (将《…》第三条修改为). */
  AMENDS("amends"),
  /** It ends or replaces the document (《…》同时废止). */
  REPEALS("repeals"),
  /** It names the document; every other relation may, but need not, come with this one. */
  CITES("cites");

  private final String name;

  RelationKind(String name) {
    this.name = name;
  }

  /** Reads the name that front matter and data use; empty if there is no such kind. */
  public static Optional<RelationKind> parse(String text) {
    for (RelationKind kind : values()) {
      if (kind.name.equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}
