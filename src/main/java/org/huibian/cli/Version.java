package org.huibian.cli;

import org.huibian.site.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"huibian " + number()};
  }

  /** Returns the version, such as {@code 1.2.0}. */
  static String number() {
    return ProgramVersion.number();
  }
}
