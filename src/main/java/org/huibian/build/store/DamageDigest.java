package org.huibian.build.store;

import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A digest that tells damage of what a build keeps, not malice. */
public final class DamageDigest {
  private DamageDigest() {}

  /** Returns 64 bits as hexadecimal digits. SHA-256 would take ten times as long. */
  public static String of(byte[] bytes) {
    CRC32 first = new CRC32();
    first.update(bytes);
    CRC32C second = new CRC32C();
    second.update(bytes);
    return HexFormat.of().toHexDigits(first.getValue() << Integer.SIZE | second.getValue());
  }
}
