package org.huibian.desk;

import java.util.Optional;

/** Answers the calls of one field of the desk's work. It is used by several threads at once. */
@FunctionalInterface
interface DeskPart {
  /**
   * Answers a call.
   *
   * @return the answer; empty if the call is none of this part
   * @throws org.huibian.model.InputException if what the editor wants is at fault
   */
  Optional<DeskAnswer> answer(DeskRequest request);
}
