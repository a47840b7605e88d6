package org.huibian.source.pdf;

/** Signals that a file takes more time or memory than any document does. */
final class LimitExceededException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
