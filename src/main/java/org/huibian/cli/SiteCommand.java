package org.huibian.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What the commands have in common: the folders, help, and the trace. */
abstract class SiteCommand implements Callable<Integer> {
  /** What this run works with. */
  protected final Session session;

  @Option(names = "--content", paramLabel = "DIR", descriptionKey = "option.content")
  private Path content;

  @Option(names = "--output", paramLabel = "DIR", descriptionKey = "option.output")
  private Path output;

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "option.templates")
  private Path templates;

  @Option(names = "--trace", descriptionKey = "option.trace")
  private boolean trace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;

  SiteCommand(Session session) {
    this.session = session;
  }

  /** The folder of the issues' Markdown. */
  Path content() {
    return content == null ? session.home().resolve("content") : content;
  }

  /** The folder of the finished site. */
  Path output() {
    return output == null ? session.home().resolve("site") : output;
  }

  /** The folder of templates, style sheets and browser scripts. */
  Path templates() {
    return templates == null ? session.home().resolve("templates") : templates;
  }

  /** Whether the user wants to see where an unforeseen fault came from. */
  boolean trace() {
    return trace;
  }
}
