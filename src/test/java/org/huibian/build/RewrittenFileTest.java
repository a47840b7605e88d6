package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.huibian.site.Checksums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewrittenFileTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void aFileWithTheSameBytesKeepsItsTime() throws IOException {
    Path earlier = Files.writeString(folder.resolve("earlier"), "政策汇编");
    Files.setLastModifiedTime(earlier, LONG_AGO);
    RewrittenFile file = new RewrittenFile(earlier, Optional.empty(), folder.resolve("now"));
    try (file) {
      file.write(Files.readAllBytes(earlier));
    }
    assertTrue(file.isUnchanged());
    assertEquals(LONG_AGO, Files.getLastModifiedTime(folder.resolve("now")));
  }

  @Test
  void anEarlierVersionThatIsNoFileIsIgnored() throws IOException {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Files.writeString(folder.resolve("target"), "a"));
    for (Path earlier : new Path[] {folder.resolve("missing"), folder, link}) {
      Path now = folder.resolve("now-" + earlier.getFileName());
      RewrittenFile file = new RewrittenFile(earlier, Optional.empty(), now);
      try (file) {
        file.write('a');
      }
      assertFalse(file.isUnchanged());
      assertEquals("a", Files.readString(now));
    }
    assertEquals("a", Files.readString(folder.resolve("target")));
  }

  @Test
  void aFileWithoutEarlierVersionHasItsBytesAndTheirSum() throws IOException {
    RewrittenFile file = RewrittenFile.first(folder.resolve("now"));
    try (file) {
      file.write("政策".getBytes(StandardCharsets.UTF_8));
      file.write('a');
    }
    assertFalse(file.isUnchanged());
    assertEquals(7, file.size());
    assertEquals("政策a", Files.readString(folder.resolve("now")));
    assertEquals(Checksums.sha256(folder.resolve("now")), file.sha256());
  }

  @Test
  void whateverIsWrittenInWhateverPiecesIsInTheFileAndTheEarlierOneStays() throws IOException {
    Random random = new Random(8128);
    for (int round = 0; round < 400; round++) {
      byte[] before = new byte[random.nextInt(20_000)];
      random.nextBytes(before);
      byte[] bytes = edited(before, random);
      Path earlier = Files.write(folder.resolve("earlier" + round), before);
      Path now = folder.resolve("now" + round);
      Optional<String> known =
          random.nextBoolean() ? Optional.of(Checksums.sha256(before)) : Optional.empty();
      RewrittenFile file = new RewrittenFile(earlier, known, now);
      try (file) {
        int at = 0;
        while (at < bytes.length) {
          int length = Math.min(bytes.length - at, 1 + random.nextInt(9_000));
          file.write(bytes, at, length);
          at += length;
        }
      }
      assertArrayEquals(bytes, Files.readAllBytes(now));
      assertArrayEquals(before, Files.readAllBytes(earlier));
      assertEquals(Arrays.equals(before, bytes), file.isUnchanged());
      assertEquals(bytes.length, file.size());
      assertEquals(Checksums.sha256(bytes), file.sha256());
    }
  }

  /** Returns the same bytes, or with one changed, or a shorter or longer array. */
  private static byte[] edited(byte[] bytes, Random random) {
    byte[] out = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        if (out.length > 0) {
          out[random.nextInt(out.length)]++;
        }
      }
      case 1 -> out = Arrays.copyOf(out, random.nextInt(out.length + 1));
      case 2 -> out = Arrays.copyOf(out, out.length + random.nextInt(9_000));
      default -> {
        // The bytes stay the same.
      }
    }
    return out;
  }
}
