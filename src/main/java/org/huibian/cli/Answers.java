package org.huibian.cli;

import java.util.Optional;

/** What a user answers on a terminal. */
@FunctionalInterface
interface Answers {
  /** The answers of somebody who is not there. */
  Answers NONE = Optional::empty;

  /** Returns the next line that the user types; empty if no more can come. */
  Optional<String> next();
}
