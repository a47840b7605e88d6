package org.huibian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: prints the help or the version, and otherwise fails. */
@Command(name = "huibian", versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "option.version")
  private boolean version;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new MissingCommandException(spec.commandLine());
  }

  /** Thrown if the command line contains no command. */
  static final class MissingCommandException extends CommandLine.ParameterException {
    private static final long serialVersionUID = 1L;

    MissingCommandException(CommandLine commandLine) {
      super(commandLine, "no command");
    }
  }
}
