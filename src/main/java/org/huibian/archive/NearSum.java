package org.huibian.archive;

/**
 * Tells a list in which a digit was changed from a file that was changed. The sums of two different
 * files agree in a sixteenth of their digits; those that agree in most are one sum with a damage.
 */
public final class NearSum {
  private NearSum() {}

  /**
   * Returns whether two different sums of one length are so near that the list is damaged and the
   * file is not.
   */
  public static boolean isNear(String listed, String found) {
    int same = 0;
    for (int i = 0; i < listed.length() && i < found.length(); i++) {
      same += listed.charAt(i) == found.charAt(i) ? 1 : 0;
    }
    return listed.length() == found.length() && same * 2 > listed.length();
  }
}
