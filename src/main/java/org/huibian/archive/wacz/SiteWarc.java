package org.huibian.archive.wacz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.site.MediaTypes;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes the files of a site as WARC records, each compressed by itself, as answers of a web server
 * would be recorded. The names of the records follow from the addresses and the bytes.
 */
final class SiteWarc {
  /** The name of the file in the web archive. */
  static final String NAME = "data.warc.gz";

  private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?)</title>");

  /** The title of a page stands at its beginning. */
  private static final int HEAD = 8192;

  private static final int OK = 200;

  /**
   * The files of the search, of which the search page takes ranges of bytes. Programs that replay
   * web archives change scripts so that they find archived addresses, and the ranges would be
   * wrong.
   */
  private static final String SEARCH = "data/search/";

  private static final String BYTES = "application/octet-stream";

  private final Path site;
  private final CapturedSite captured;
  private final WaczInfo info;

  SiteWarc(Path site, CapturedSite captured, WaczInfo info) {
    this.site = site;
    this.captured = captured;
    this.info = info;
  }

  /**
   * A record of a file.
   *
   * @param url its address
   * @param type its media type without parameters
   * @param digest the sum of its bytes as WARC writes it
   * @param offset where the record begins, in bytes
   * @param length the compressed length of the record in bytes
   * @param title the title of a page; empty for other files
   */
  record Entry(String url, String type, String digest, long offset, long length, String title) {}

  /**
   * Writes the records.
   *
   * @param sums the SHA-256 of the files by their paths
   * @return the records in the order of the paths
   */
  List<Entry> write(Path file, SortedMap<String, String> sums) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (WarcWriter warc =
        new WarcWriter(Channels.newChannel(Files.newOutputStream(file)), WarcCompression.GZIP)) {
      warc.write(
          new Warcinfo.Builder()
              .recordId(id(captured.home() + info))
              .date(captured.time())
              .filename(NAME)
              .fields(
                  Map.of(
                      "software", List.of(info.program()),
                      "format", List.of("WARC File Format 1.0")))
              .build());
      for (Map.Entry<String, String> listed : sums.entrySet()) {
        entries.add(write(warc, listed.getKey(), listed.getValue()));
      }
    }
    return entries;
  }

  private Entry write(WarcWriter warc, String path, String sum) throws IOException {
    Path file = site.resolve(path);
    String url = captured.address(path);
    String type = path.startsWith(SEARCH) ? BYTES : MediaTypes.of(path);
    WarcDigest digest = new WarcDigest("sha256", HexFormat.of().parseHex(sum));
    long offset = warc.position();
    try (FileChannel body = FileChannel.open(file, StandardOpenOption.READ)) {
      HttpResponse answer =
          new HttpResponse.Builder(OK, "OK").body(MediaType.parse(type), body, body.size()).build();
      warc.write(
          new WarcResponse.Builder(url)
              .recordId(id(url + " " + sum))
              .date(captured.time())
              .payloadDigest(digest)
              .body(answer)
              .build());
    }
    return new Entry(
        url,
        type.replaceFirst(";.*", ""),
        digest.toString(),
        offset,
        warc.position() - offset,
        path.endsWith(".html") ? title(file) : "");
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String title(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Matcher title = TITLE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
      return title.find() ? plain(title.group(1)) : "";
    }
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
