package org.huibian.site.asset;

/**
 * Identifies the compiler and its options. It is a class of its own so that no compiler is loaded.
 */
final class CompilerVersion {
  /** Changes with the version of the compiler in {@code pom.xml} and with its options. */
  static final String TEXT = "closure-compiler v20240317, options 1";

  private CompilerVersion() {}
}
