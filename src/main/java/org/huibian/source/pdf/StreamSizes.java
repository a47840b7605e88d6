package org.huibian.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * How long the streams of a file are when they are unpacked. The library unpacks into memory and as
 * far as it goes; a file of two megabytes can hold two gigabytes.
 */
final class StreamSizes {
  /** No stream of Deflate unpacks to more than so many times its length. */
  private static final long RATIO = 1032;

  private final Map<COSStream, Long> sizes = new HashMap<>();

  /**
   * The length of a stream, unpacked; less than that if it is small anyway. Streams of other
   * packings count as they are: the clock bounds them.
   *
   * @param most from here on it does not matter how much longer the stream is
   */
  long of(COSStream stream, long most) throws IOException {
    Long size = sizes.get(stream);
    if (size == null) {
      size = measure(stream, most);
      sizes.put(stream, size);
    }
    return size;
  }

  private static long measure(COSStream stream, long most) throws IOException {
    List<COSName> filters = new PDStream(stream).getFilters();
    boolean deflated =
        !filters.isEmpty()
            && filters.stream()
                .allMatch(
                    f ->
                        f.equals(COSName.FLATE_DECODE)
                            || f.equals(COSName.FLATE_DECODE_ABBREVIATION));
    boolean small = filters.size() == 1 && stream.getLength() * RATIO <= most / 100;
    if (!deflated || small) {
      return stream.getLength();
    }
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (int i = 0; i < filters.size(); i++) {
        in.skipNBytes(2); // A head, which the library does not look at either.
        in = new InflaterInputStream(in, new Inflater(true));
      }
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int n = in.read(buffer); n >= 0 && size <= most; n = in.read(buffer)) {
        size += n;
      }
      return size;
    } catch (IOException e) {
      return stream.getLength(); // Damaged; the library takes what comes before the damage.
    }
  }
}
