package org.huibian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.check.Fault;
import org.huibian.check.Finding;
import org.huibian.check.SearchCheck;
import org.huibian.check.SiteCheck;

/** Checks pages and links first, then the search as a browser would run it. */
final class WholeCheck implements Checker {
  private static final String SEARCH_PAGE = "search/index.html";

  @Override
  public List<Finding> check(Path site, Progress progress) {
    progress.at(Progress.Stage.CHECKING, 0, 0);
    List<Finding> findings = new ArrayList<>(SiteCheck.check(site));
    for (SearchCheck.Finding finding : new SearchCheck().run(site)) {
      String detail = finding.fault() + " " + finding.query() + " " + finding.detail();
      findings.add(new Finding(SEARCH_PAGE, 0, Fault.SEARCH_WRONG, detail));
    }
    return findings;
  }
}
