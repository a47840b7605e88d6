package org.huibian.markdown;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.model.Issue;

/**
 * All that an issue's folder holds.
 *
 * @param issue the issue with its articles, in order of their numbers
 * @param file what issue.yaml says
 * @param accounting what became of the source; absent if no import wrote it
 * @param folder the folder
 */
public record IssueContent(
    Issue issue, IssueFile file, Optional<Accounting> accounting, Path folder) {}
