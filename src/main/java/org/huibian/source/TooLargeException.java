package org.huibian.source;

import java.io.IOException;

/** Thrown if a part of a file holds more than a document can sensibly hold. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;
}
