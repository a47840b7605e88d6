package org.huibian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.check.Fault;
import org.huibian.check.Finding;
import org.huibian.check.SearchCheck;
import org.huibian.check.SearchFinding;
import org.huibian.check.SiteCheck;
import org.huibian.search.SearchFiles;

/** Checks the pages of a site and then its search. */
final class PagesAndSearchChecker implements Checker {
  private static final String CORE = SearchFiles.FOLDER + "core.js";

  @Override
  public List<Finding> check(Path site, Progress progress) {
    progress.at(Progress.Stage.CHECKING, 0, 2);
    List<Finding> findings = new ArrayList<>(SiteCheck.check(site));
    progress.at(Progress.Stage.CHECKING, 1, 2);
    if (Files.isRegularFile(site.resolve(CORE))) {
      new SearchCheck().run(site).forEach(found -> findings.add(finding(found)));
    } else {
      findings.add(Finding.ofFile(CORE, Fault.SEARCH_BROKEN, CORE));
    }
    return findings;
  }

  private static Finding finding(SearchFinding found) {
    Fault fault =
        switch (found.fault()) {
          case BROKEN -> Fault.SEARCH_BROKEN;
          case OTHER_ARTICLES -> Fault.SEARCH_OTHER_ARTICLES;
          case OTHER_ANSWER -> Fault.SEARCH_OTHER_ANSWER;
          case NOT_FOUND -> Fault.SEARCH_NOT_FOUND;
        };
    String detail =
        found.query().isEmpty() ? found.detail() : found.query() + " → " + found.detail();
    return Finding.ofFile(CORE, fault, detail);
  }
}
