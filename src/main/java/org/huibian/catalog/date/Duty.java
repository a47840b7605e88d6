package org.huibian.catalog.date;

import java.util.Locale;

/**
 * Who has to act on a day, with the words that say so.
 *
 * @param bearer who has to act
 * @param basis the words of the text that say so, as printed; empty if nothing says so
 */
public record Duty(Bearer bearer, String basis) {
  /** A duty of which the text does not say whose it is. */
  public static final Duty UNKNOWN = new Duty(Bearer.OTHERS, "");

  /** Who has to act. */
  public enum Bearer {
    /** Companies and other members of an association: 企业, 申报单位. */
    MEMBERS,
    /** Authorities alone: 省级主管部门. */
    AUTHORITIES,
    /** Others, or nobody whom the text names. */
    OTHERS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
