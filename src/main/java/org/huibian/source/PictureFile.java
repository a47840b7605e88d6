package org.huibian.source;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.huibian.source.Picture.Format;

/**
 * Reads picture files. PNG, JPEG and GIF are kept byte for byte; bitmaps and TIFF are converted to
 * PNG. Windows metafiles (EMF, WMF) cannot be read.
 */
public final class PictureFile {
  /** The maximum number of pixels; a printed page at 1,200 dpi has about as many. */
  private static final long MOST_PIXELS = 140_000_000;

  /** The maximum number of pixels of a picture that has to be converted, which takes memory. */
  private static final long MOST_CONVERTED_PIXELS = MOST_PIXELS / 4;

  private PictureFile() {}

  /**
   * Returns a picture, given the content of its file.
   *
   * @param bytes the content of the file
   * @param alternative the alternative text, or empty
   * @return empty if the picture is damaged, too large, or in a format that cannot be shown
   */
  public static Optional<Picture> of(byte[] bytes, String alternative) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      return read(in, reader -> picture(reader, bytes, alternative));
    } catch (IOException | RuntimeException e) {
      // The decoders throw many kinds of exceptions at damaged files.
      return Optional.empty();
    }
  }

  private static Optional<Picture> picture(ImageReader reader, byte[] bytes, String alternative)
      throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels <= 0 || pixels > MOST_PIXELS) {
      return Optional.empty();
    }
    return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
      case "png" -> Optional.of(new Picture(Format.PNG, bytes, alternative));
      case "jpeg", "jpg" -> Optional.of(new Picture(Format.JPG, bytes, alternative));
      case "gif" -> Optional.of(new Picture(Format.GIF, bytes, alternative));
      default ->
          pixels > MOST_CONVERTED_PIXELS ? Optional.empty() : png(reader.read(0), alternative);
    };
  }

  /**
   * Returns the width and height of a picture, which its header states.
   *
   * @return empty if there is no such file, or if it is not a picture that can be read
   * @throws IOException if the file cannot be opened
   */
  public static Optional<Dimension> size(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    // ImageIO would cache the stream in a file, although the header is all that is read.
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
      return read(in, PictureFile::size);
    }
  }

  private static Optional<Dimension> size(ImageReader reader) throws IOException {
    try {
      return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
    } catch (IIOException | RuntimeException e) {
      // The decoders throw many kinds of exceptions at damaged files.
      return Optional.empty();
    }
  }

  /** Uses the decoder for a picture. */
  private interface Action<T> {
    Optional<T> apply(ImageReader reader) throws IOException;
  }

  private static <T> Optional<T> read(ImageInputStream in, Action<T> action) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(in, true, true);
      return action.apply(reader);
    } finally {
      reader.dispose();
    }
  }

  /**
   * Returns an image as PNG; empty if it has a kind of pixels that PNG cannot hold.
   *
   * @param alternative the alternative text, or empty
   */
  public static Optional<Picture> png(BufferedImage image, String alternative) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return ImageIO.write(image, "png", out)
        ? Optional.of(new Picture(Format.PNG, out.toByteArray(), alternative))
        : Optional.empty();
  }
}
