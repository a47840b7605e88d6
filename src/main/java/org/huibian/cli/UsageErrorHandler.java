package org.huibian.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints in the user's language what is wrong with a command line. */
final class UsageErrorHandler implements CommandLine.IParameterExceptionHandler {
  private final Session session;

  UsageErrorHandler(Session session) {
    this.session = session;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    session.err().println("huibian: " + message(fault));
    if (fault instanceof RootCommand.MissingCommandException) {
      command.usage(session.err());
    } else {
      String name = command.getCommandSpec().qualifiedName();
      session.err().println(session.messages().text("usage.seeHelp", name));
    }
    session.err().flush();
    return Huibian.COMMAND_LINE_AT_FAULT;
  }

  private String message(ParameterException fault) {
    Messages messages = session.messages();
    if (fault instanceof RootCommand.MissingCommandException) {
      return messages.text("usage.commandMissing");
    }
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return messages.text("usage.optionUnknown", argument);
      }
      boolean command = fault.getCommandLine().getCommandSpec().parent() == null;
      return messages.text(command ? "usage.commandUnknown" : "usage.argumentUnknown", argument);
    }
    if (fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec argument = missing.getMissing().get(0);
      return messages.text(
          argument.isOption() ? "usage.valueMissing" : "usage.argumentMissing", name(argument));
    }
    if (fault instanceof OverwrittenOptionException twice && twice.getOverwritten() != null) {
      return messages.text("usage.optionTwice", name(twice.getOverwritten()));
    }
    if (fault.getArgSpec() != null && fault.getValue() != null) {
      return messages.text("usage.valueWrong", name(fault.getArgSpec()), fault.getValue());
    }
    return messages.text("usage.wrong", fault.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
