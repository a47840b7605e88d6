package org.huibian.cli;

import java.io.PrintWriter;

/** Shows progress in one line of a terminal and clears the line at the end. */
final class TerminalProgress implements Progress, AutoCloseable {
  /** Moves to the start of the line and clears it; no other control sequence is used. */
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter terminal;
  private final Messages messages;
  private String shown = "";

  TerminalProgress(PrintWriter terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  @Override
  public synchronized void at(Stage stage, int done, int total) {
    String share = total > 0 ? " " + 100L * done / total + " %" : "";
    String line = messages.text("progress." + stage) + share;
    if (!line.equals(shown)) {
      terminal.print(CLEAR + line);
      terminal.flush();
      shown = line;
    }
  }

  @Override
  public synchronized void close() {
    if (!shown.isEmpty()) {
      terminal.print(CLEAR);
      terminal.flush();
      shown = "";
    }
  }
}
