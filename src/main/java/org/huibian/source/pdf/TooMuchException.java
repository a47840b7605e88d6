package org.huibian.source.pdf;

/** A file demands more time or memory than a document does. */
final class TooMuchException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
