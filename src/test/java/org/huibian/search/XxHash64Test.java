package org.huibian.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XxHash64Test {
  /** Published hashes with the seed 0. */
  @ParameterizedTest
  @CsvSource({
    "'', ef46db3751d8e999",
    "a, d24ec4f1a98c6e5b",
    "abc, 44bc2cf5ad770999",
    "Nobody inspects the spammish repetition, fbcea83c8a378bf1",
    "The quick brown fox jumps over the lazy dog, 0b242d361fda71bc"
  })
  void theHashIsThatOfTheReferenceImplementation(String text, String hash) {
    assertEquals(hash, "%016x".formatted(XxHash64.of(text.getBytes(US_ASCII), 0)));
  }

  @Test
  void eachBitOfContentsOfEachLengthCounts() {
    Random random = new Random(1);
    for (int length = 1; length < 100; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      Set<Long> hashes = new HashSet<>(Set.of(XxHash64.of(bytes, 0)));
      for (int bit = 0; bit < length * Byte.SIZE; bit++) {
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        assertTrue(hashes.add(XxHash64.of(bytes, 0)), length + " bytes, bit " + bit);
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      }
    }
  }

  @Test
  void aChangedBitChangesHalfOfTheBitsOfTheHash() {
    Random random = new Random(2);
    long changed = 0;
    int trials = 10_000;
    for (int i = 0; i < trials; i++) {
      byte[] bytes = new byte[1 + random.nextInt(200)];
      random.nextBytes(bytes);
      long before = XxHash64.of(bytes, 0);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      changed += Long.bitCount(before ^ XxHash64.of(bytes, 0));
    }
    assertEquals(32, (double) changed / trials, 0.3);
  }

  @Test
  void zerosOfEachLengthAndEachSeedHaveHashesOfTheirOwn() {
    Set<Long> hashes = new HashSet<>();
    for (int length = 0; length < 1000; length++) {
      assertTrue(hashes.add(XxHash64.of(new byte[length], 0)));
      assertTrue(hashes.add(XxHash64.of(new byte[length], 1)));
    }
  }
}
