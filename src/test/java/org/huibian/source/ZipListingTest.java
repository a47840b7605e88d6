package org.huibian.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which parts a file is found to have. */
class ZipListingTest {
  @TempDir Path folder;

  private Path zip() throws IOException {
    Path file = folder.resolve("a.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[5000]);
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void thePartsOfAFileAreListed() throws IOException {
    assertEquals(
        Set.of("word/document.xml"), ZipListing.of(zip()).map(ZipListing::names).orElseThrow());
  }

  @Test
  void theNamesOfPartsMayBeInChineseEncodings() throws IOException {
    for (String charset : List.of("UTF-8", "GBK")) {
      Path file = folder.resolve("b.docx");
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(file), Charset.forName(charset))) {
        zip.putNextEntry(new ZipEntry("word/media/示意图，第一张.png"));
        zip.write(1);
        zip.closeEntry();
      }
      assertEquals(
          Set.of("word/media/示意图，第一张.png"),
          ZipListing.of(file).map(ZipListing::names).orElseThrow());
    }
  }

  @Test
  void noChangedByteOfTheEndMakesAnUnforeseenError() throws IOException {
    Path file = zip();
    byte[] bytes = Files.readAllBytes(file);
    for (int at = bytes.length - 22; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << bit);
        Files.write(file, changed);
        Optional<ZipListing> listing = ZipListing.of(file);
        listing.ifPresent(found -> assertEquals(Set.of("word/document.xml"), found.names()));
      }
    }
  }
}
