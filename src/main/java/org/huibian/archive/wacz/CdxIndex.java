package org.huibian.archive.wacz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.huibian.site.Checksums;

/**
 * The index of the records by address, in parts that are compressed one by one, with a second index
 * that says where each part begins, so that a reader of a large archive fetches one part.
 *
 * @param parts the lines, compressed
 * @param directory where each part begins
 */
record CdxIndex(byte[] parts, byte[] directory) {
  /** The name of the file with the parts. */
  static final String NAME = "index.cdx.gz";

  /** The lines of a part, as other programs have them. */
  private static final int PART = 3000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private record Line(String key, String fields) {
    @Override
    public String toString() {
      return key + " " + fields + "\n";
    }
  }

  static CdxIndex of(List<SiteWarc.Entry> entries, Instant time) throws IOException {
    String stamp = TIME.format(time);
    List<Line> lines =
        entries.stream()
            .map(entry -> new Line(CapturedSite.sorted(entry.url()) + " " + stamp, fields(entry)))
            .sorted(Comparator.comparing(Line::toString))
            .toList();
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    StringBuilder directory =
        new StringBuilder("!meta 0 ")
            .append(
                JsonText.line(
                    json -> {
                      json.writeStringField("format", "cdxj-gzip-1.0");
                      json.writeStringField("filename", NAME);
                    }))
            .append('\n');
    for (int from = 0; from < lines.size(); from += PART) {
      StringBuilder text = new StringBuilder();
      lines.subList(from, Math.min(lines.size(), from + PART)).forEach(text::append);
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(part)) {
        gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
      int offset = parts.size();
      String place =
          JsonText.line(
              json -> {
                json.writeNumberField("offset", offset);
                json.writeNumberField("length", part.size());
                json.writeStringField("digest", "sha256:" + Checksums.sha256(part.toByteArray()));
                json.writeStringField("filename", NAME);
              });
      directory.append(new Line(lines.get(from).key(), place));
      part.writeTo(parts);
    }
    return new CdxIndex(parts.toByteArray(), directory.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String fields(SiteWarc.Entry entry) {
    return JsonText.line(
        json -> {
          json.writeStringField("url", entry.url());
          json.writeStringField("mime", entry.type());
          json.writeStringField("status", "200");
          json.writeStringField("digest", entry.digest());
          json.writeStringField("length", Long.toString(entry.length()));
          json.writeStringField("offset", Long.toString(entry.offset()));
          json.writeStringField("filename", SiteWarc.NAME);
        });
  }
}
