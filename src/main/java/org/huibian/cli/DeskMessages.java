package org.huibian.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.check.Finding;
import org.huibian.desk.ProblemText;
import org.huibian.model.InputException;

/** The words of the desk for problems, in the language of each request. */
final class DeskMessages implements ProblemText.Words {
  private final Messages zh = Messages.chinese();
  private final Messages en = Messages.english();
  private final Path content;

  /**
   * Creates the words.
   *
   * @param content the content folder, below which files are named
   */
  DeskMessages(Path content) {
    this.content = content.toAbsolutePath().normalize();
  }

  private Messages messages(boolean chinese) {
    return chinese ? zh : en;
  }

  @Override
  public ProblemText of(InputException problem, boolean chinese) {
    Messages messages = messages(chinese);
    return new ProblemText(
        problem.file().map(file -> Messages.visible(shown(file))).orElse(""),
        problem.line().orElse(0),
        messages.problem(problem.problem(), problem.details()),
        messages.remedy(problem.problem(), problem.details()));
  }

  private String shown(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(content) && !absolute.equals(content)
        ? content.relativize(absolute).toString().replace('\\', '/')
        : Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
  }

  @Override
  public String of(Finding finding, boolean chinese) {
    return messages(chinese).text("finding." + finding.fault(), finding.detail());
  }

  @Override
  public String unshown(String image, boolean chinese) {
    return messages(chinese).text("desk.unshown", image);
  }
}
