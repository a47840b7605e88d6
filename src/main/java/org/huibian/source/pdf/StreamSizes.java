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
 * Measures the decompressed sizes of a file's streams. PDFBox decompresses a stream into memory
 * without a limit, and a file of two megabytes can hold two gigabytes.
 */
final class StreamSizes {
  /** No Deflate stream decompresses to more than so many times its length. */
  private static final long LARGEST_RATIO = 1032;

  /** A stream that cannot exceed this fraction of the limit, as a divisor, is not measured. */
  private static final long NEGLIGIBLE = 100;

  /** The length of the zlib header, which PDFBox skips too. */
  private static final int ZLIB_HEADER = 2;

  private static final int BUFFER_SIZE = 1 << 16;

  private final Map<COSStream, Long> sizes = new HashMap<>();

  /**
   * Returns the decompressed size of a stream in bytes. A stream that is small in any case, or
   * compressed with another filter than Deflate, counts with its stored size; the time limit bounds
   * it.
   *
   * @param most a size; of a larger stream, only that it is larger is told
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
    boolean deflated = !filters.isEmpty() && filters.stream().allMatch(StreamSizes::isDeflate);
    boolean small = filters.size() == 1 && stream.getLength() * LARGEST_RATIO <= most / NEGLIGIBLE;
    if (!deflated || small) {
      return stream.getLength();
    }
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (int i = 0; i < filters.size(); i++) {
        in.skipNBytes(ZLIB_HEADER);
        in = new InflaterInputStream(in, new Inflater(true));
      }
      byte[] buffer = new byte[BUFFER_SIZE];
      long size = 0;
      for (int n = in.read(buffer); n >= 0 && size <= most; n = in.read(buffer)) {
        size += n;
      }
      return size;
    } catch (IOException e) {
      return stream.getLength(); // Damaged: PDFBox takes only what comes before the damage.
    }
  }

  private static boolean isDeflate(COSName filter) {
    return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }
}
