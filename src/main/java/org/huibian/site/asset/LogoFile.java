package org.huibian.site.asset;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.huibian.markdown.ContentLink;
import org.huibian.markdown.RegularFile;
import org.huibian.markdown.SiteSettings;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.view.LogoView;
import org.huibian.source.PictureFile;

/**
 * The logo of a site, a picture in the content folder.
 *
 * @param path the file
 * @param isVector whether it is an SVG file, otherwise it is a PNG file
 */
public record LogoFile(Path path, boolean isVector) {
  /** A logo is loaded with every page. */
  private static final int MOST_BYTES = 200_000;

  /**
   * Returns the logo that the settings name.
   *
   * @param content the content folder
   */
  static Optional<LogoFile> of(SiteSettings settings, Path content) {
    String name = settings.logo();
    return name.isEmpty() ? Optional.empty() : Optional.of(at(content.resolve(name)));
  }

  /** Returns a file that is to be a logo; its name tells which kind of picture it is. */
  public static LogoFile at(Path file) {
    return new LogoFile(file, file.toString().toLowerCase(Locale.ROOT).endsWith(".svg"));
  }

  /** Returns the name of the file in the site. */
  String name() {
    return isVector ? "logo.svg" : "logo.png";
  }

  /**
   * Returns the content of the file.
   *
   * @throws InputException if it is missing, leads out of the content folder, or is no picture that
   *     may be published
   */
  public byte[] bytes() {
    RegularFile.require(path);
    try {
      ContentLink.requireWithin(path.resolveSibling("."), path);
      if (Files.size(path) > MOST_BYTES) {
        throw new InputException(path, Problem.LOGO_UNFIT, "> " + MOST_BYTES / 1000 + " kB");
      }
      byte[] bytes = Files.readAllBytes(path);
      if (isVector) {
        InertSvg.fault(bytes)
            .ifPresent(
                fault -> {
                  throw new InputException(path, Problem.LOGO_UNFIT, fault);
                });
      } else {
        size(bytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(path, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }

  private Dimension size(byte[] bytes) throws IOException {
    boolean isPng = bytes.length > 1 && bytes[1] == 'P';
    return (isPng ? PictureFile.size(path) : Optional.<Dimension>empty())
        .orElseThrow(() -> new InputException(path, Problem.LOGO_UNFIT, "PNG?"));
  }

  /** Returns what pages say about the logo. */
  LogoView view() {
    byte[] bytes = bytes();
    if (isVector) {
      return new LogoView(name(), "image/svg+xml", "any");
    }
    try {
      Dimension size = size(bytes);
      return new LogoView(name(), "image/png", size.width + "x" + size.height);
    } catch (IOException e) {
      throw new InputException(path, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
  }
}
