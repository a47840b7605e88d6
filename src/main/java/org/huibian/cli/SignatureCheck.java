package org.huibian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.huibian.archive.Difference;
import org.huibian.archive.SiteCopy;
import org.huibian.archive.SumsFile;
import org.huibian.archive.sign.Signature;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Checks the signature of a copy of the site with a key that the user names, or with that of the
 * content folder. The key that a copy carries itself proves nothing.
 */
final class SignatureCheck {
  /** The name and what may stand before a key in a file of allowed signers. */
  private static final String BEFORE_KEY = "^\\s*(?:[^\\s#]+\\s+)?(?:namespaces=\\S+\\s+)?";

  private static final String KEY = "((?:ssh|ecdsa|sk)-\\S+\\s+[A-Za-z0-9+/=]+).*$";

  /** The page that every site has. */
  private static final String HOME = "index.html";

  private final Path file;
  private final Path content;

  /**
   * Prepares a check.
   *
   * @param file a file with the public key, or null
   * @param content the content folder; it may be missing
   */
  SignatureCheck(Path file, Path content) {
    this.file = file;
    this.content = content;
  }

  /** What is known of the signature. Its text for users has the key of this name. */
  enum Result {
    /** The copy is not signed, and no key is known. */
    NONE,
    /** The list of sums was signed by the key. */
    HOLDS,
    /** It was not, or the signature is damaged. */
    FAILS,
    /** A key is known and the copy has no signature. */
    MISSING,
    /** A key is known and the copy is none that {@code publish} signs. */
    UNSIGNED,
    /** The copy has a signature and no key is known. */
    KEY_UNKNOWN,
    /** ssh-keygen is missing. */
    IMPOSSIBLE;

    /**
     * Returns what is wrong with the copy.
     *
     * @param demanded whether the user has named the key that must have signed it
     */
    Optional<Difference> difference(boolean demanded) {
      if (this == FAILS) {
        return Optional.of(new Difference(Difference.Kind.CHANGED, Signature.NAME));
      }
      if (!demanded || this == HOLDS) {
        return Optional.empty();
      }
      Difference.Kind kind =
          this == IMPOSSIBLE ? Difference.Kind.UNREADABLE : Difference.Kind.MISSING;
      return Optional.of(new Difference(kind, Signature.NAME));
    }
  }

  /** Returns what is known of a bag or a web archive, which nobody signs. */
  Result ofUnsigned() throws IOException {
    return file == null || key().isEmpty() ? Result.NONE : Result.UNSIGNED;
  }

  /**
   * Checks a copy.
   *
   * @param copy a copy whose list has the bytes that its files were compared with
   */
  Result of(SiteCopy copy) throws IOException {
    String key = key();
    Optional<byte[]> signature = read(copy, Signature.NAME, Signature.MOST_BYTES);
    if (signature.isEmpty()) {
      return key.isEmpty() ? Result.NONE : isSite(copy) ? Result.MISSING : ofUnsigned();
    }
    if (key.isEmpty()) {
      return Result.KEY_UNKNOWN;
    }
    byte[] list = read(copy, SumsFile.NAME, Integer.MAX_VALUE).orElseThrow();
    return Result.valueOf(new Signature().check(list, signature.get(), key).name());
  }

  /** Returns whether the list is that of a site; an exported issue has a list too. */
  private static boolean isSite(SiteCopy copy) throws IOException {
    try (InputStream list = copy.open(SumsFile.NAME).orElseThrow()) {
      return SumsFile.read(list, Path.of(SumsFile.NAME)).containsKey(HOME);
    }
  }

  private static Optional<byte[]> read(SiteCopy copy, String path, int most) {
    try {
      Optional<InputStream> in = copy.open(path);
      if (in.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream open = in.get()) {
        return Optional.of(open.readNBytes(most));
      }
    } catch (IOException e) {
      // What cannot be read is no signature; a damaged entry is among the differences.
      return Optional.of(new byte[0]);
    }
  }

  private String key() throws IOException {
    if (file == null) {
      Path settings = content.resolve(SiteSettings.NAME);
      return Files.exists(settings) ? SiteSettings.read(settings).publicKey() : "";
    }
    for (String line : Files.readString(file).split("\\R")) {
      if (line.matches(BEFORE_KEY + KEY)) {
        return line.replaceFirst(BEFORE_KEY + KEY, "$1");
      }
    }
    throw new InputException(file, Problem.KEY_MISSING);
  }
}
