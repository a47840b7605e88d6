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
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.huibian.source.Picture.Format;

/**
 * Makes pictures fit for the site: PNG, JPEG and GIF stay as they are, to the byte; bitmaps and
 * TIFF become PNG. Drawings of Windows (EMF, WMF) cannot be shown.
 */
public final class PictureFile {
  /** More pixels than a printed page has at 1,200 dpi are not unpacked. */
  private static final long MOST_PIXELS = 140_000_000;

  private PictureFile() {}

  /**
   * A picture from the bytes of its file.
   *
   * @param bytes the file
   * @param alternative what it shows in words, or empty
   * @return empty if no browser shows it, or if it is broken
   */
  public static Optional<Picture> of(byte[] bytes, String alternative) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader, bytes, alternative);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The decoders throw all sorts of things at broken files.
      return Optional.empty();
    }
  }

  private static Optional<Picture> read(ImageReader reader, byte[] bytes, String alternative)
      throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels <= 0 || pixels > MOST_PIXELS) {
      return Optional.empty();
    }
    return switch (reader.getFormatName().toLowerCase(java.util.Locale.ROOT)) {
      case "png" -> Optional.of(new Picture(Format.PNG, bytes, alternative));
      case "jpeg", "jpg" -> Optional.of(new Picture(Format.JPG, bytes, alternative));
      case "gif" -> Optional.of(new Picture(Format.GIF, bytes, alternative));
      default -> pixels > MOST_PIXELS / 4 ? Optional.empty() : png(reader.read(0), alternative);
    };
  }

  /**
   * The width and height of a picture, read from the head of its file.
   *
   * @return empty if there is no such file, or no picture that is known here
   */
  public static Optional<Dimension> size(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    // Without a cache, which would be a file: a picture of any size is read by its first bytes.
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
      } catch (IIOException | RuntimeException e) {
        // The decoders throw all sorts of things at broken files.
        return Optional.empty();
      } finally {
        reader.dispose();
      }
    }
  }

  /**
   * A picture as PNG.
   *
   * @param alternative what it shows in words, or empty
   */
  public static Optional<Picture> png(BufferedImage image, String alternative) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return ImageIO.write(image, "png", out)
        ? Optional.of(new Picture(Format.PNG, out.toByteArray(), alternative))
        : Optional.empty();
  }
}
