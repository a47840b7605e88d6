package org.huibian.cli;

/**
 * Which engine does each command's work.
 *
 * @param importer for {@code import}
 * @param builder for {@code build}
 * @param checker for {@code check}
 */
record Wiring(Importer importer, Builder builder, Checker checker) {
  /** The engines of the program as it is shipped. */
  static Wiring shipped() {
    return new Wiring(new SourceImporter(), new SiteMaker(), new PagesAndSearchChecker());
  }
}
