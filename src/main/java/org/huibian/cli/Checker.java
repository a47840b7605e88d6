package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import org.huibian.check.Finding;

/** Says what does not hold in a finished site. */
@FunctionalInterface
interface Checker {
  /** Checks a site; nothing found means that all holds. */
  List<Finding> check(Path site, Progress progress);
}
