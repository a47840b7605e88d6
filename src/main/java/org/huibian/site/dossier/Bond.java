package org.huibian.site.dossier;

/**
 * How an entry of a dossier hangs together with its policy, in the order of the picture's lines.
 */
public enum Bond {
  /** The policy builds on it: carries it out, or cites it. */
  BASIS,
  /** The policy changes it or ends it. */
  CHANGED,
  /** The policy itself. */
  SELF,
  /** One notice has issued both. */
  TOGETHER,
  /** It explains the policy. */
  EXPLANATION,
  /** It cites the policy. */
  CITING,
  /** It changes the policy or ends it. */
  CHANGING,
  /** A day that matters. */
  DAY;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
