package org.huibian.markdown;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.model.Issue;

/**
 * The content of an issue's folder.
 *
 * @param issue the issue with its articles, in order of their numbers
 * @param file the content of issue.yaml
 * @param accounting the accounting of the source; empty if no import has written it
 * @param folder the folder
 */
public record IssueContent(
    Issue issue, IssueFile file, Optional<Accounting> accounting, Path folder) {}
