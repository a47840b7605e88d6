package org.huibian.cli;

import java.nio.file.Path;
import java.util.List;
import org.huibian.check.Finding;

/** Checks a finished site. */
@FunctionalInterface
interface Checker {
  /** Returns the findings in a site, none if it is in order. */
  List<Finding> check(Path site, Progress progress);
}
