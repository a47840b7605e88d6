package org.huibian.recovery;

import java.util.List;

/** A pass over the segments of an article that assigns roles to some of those that are open. */
@FunctionalInterface
interface RolePass {
  /**
   * Assigns roles.
   *
   * @param article the segments of the article with the title in front; the pass changes their
   *     roles
   * @return the doubts about these roles, in order
   */
  List<Doubt> assign(List<Segment> article);
}
