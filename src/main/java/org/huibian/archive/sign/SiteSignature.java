package org.huibian.archive.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.archive.SumsFile;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Signs a built site before it is published. */
public final class SiteSignature {
  private final Path content;
  private final Path site;
  private final Signature signature = new Signature();

  /**
   * Names the folders.
   *
   * @param content the content folder, which names the public key
   * @param site the site
   */
  public SiteSignature(Path content, Path site) {
    this.content = content;
    this.site = site;
  }

  /**
   * Signs the list of sums, unless it has a signature that holds: some kinds of keys give another
   * signature each time.
   *
   * @param named the file of the key as {@code publish.yaml} names it
   * @throws InputException SIGNING_KEY_INSIDE if the key lies where it would be published;
   *     FIELD_MISSING if {@code site.yaml} has no public key; SIGNING_OTHER_KEY if it has another
   *     one
   */
  public void sign(String named) throws IOException {
    Path key = place(named);
    for (Path published : new Path[] {content, site}) {
      if (real(key).startsWith(real(published))) {
        throw new InputException(key, Problem.SIGNING_KEY_INSIDE);
      }
    }
    Path settings = content.resolve(SiteSettings.NAME);
    String publicKey = SiteSettings.read(settings).publicKey();
    if (publicKey.isEmpty()) {
      throw new InputException(settings, Problem.FIELD_MISSING, "publicKey");
    }
    byte[] list = Files.readAllBytes(site.resolve(SumsFile.NAME));
    Path file = site.resolve(Signature.NAME);
    if (Files.exists(file) && holds(list, Files.readAllBytes(file), publicKey)) {
      return;
    }
    byte[] signed = signature.sign(list, key);
    if (!holds(list, signed, publicKey)) {
      throw new InputException(settings, Problem.SIGNING_OTHER_KEY, key.toString());
    }
    Files.write(file, signed);
  }

  /** Removes a signature, since the site is no longer signed. */
  public void remove() throws IOException {
    Files.deleteIfExists(site.resolve(Signature.NAME));
  }

  private boolean holds(byte[] list, byte[] signed, String publicKey) throws IOException {
    return signature.check(list, signed, publicKey) == Signature.Check.HOLDS;
  }

  /** Returns the place of the key. A relative one counts from the content folder. */
  private Path place(String named) {
    return named.startsWith("~/")
        ? Path.of(System.getProperty("user.home")).resolve(named.substring(2))
        : content.resolve(named).normalize();
  }

  private static Path real(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
  }
}
