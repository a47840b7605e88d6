package org.huibian.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.model.IssueId;

/**
 * What a user asks of an import.
 *
 * @param source the file to read
 * @param issue the issue, if the user named it; otherwise the text must
 * @param recogniser the program that reads pages without text, if the user wants them read
 * @param content the content folder
 * @param templates the folder of the templates, for the page on which the editor goes over it
 * @param keepEdits whether an editor's lines stand where the new import differs at the same place
 */
record ImportRequest(
    Path source,
    Optional<IssueId> issue,
    Optional<String> recogniser,
    Path content,
    Path templates,
    boolean keepEdits) {}
