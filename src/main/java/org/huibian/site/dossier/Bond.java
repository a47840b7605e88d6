package org.huibian.site.dossier;

import java.util.Locale;

/** The relation of an entry of a dossier to the policy, in the order of the timeline's lines. */
public enum Bond {
  /** The policy implements it or cites it. */
  BASIS,
  /** The policy changes it or repeals it. */
  CHANGED,
  /** It is the policy itself. */
  SELF,
  /** The same notice has issued both. */
  TOGETHER,
  /** It explains the policy. */
  EXPLANATION,
  /** It cites the policy. */
  CITING,
  /** It changes the policy or repeals it. */
  CHANGING,
  /** It is a day that a document names. */
  DAY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
