package org.huibian.site.asset;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Writes the public key of the publisher, in the form in which {@code ssh-keygen -Y verify} takes
 * it, if the settings of the site name one.
 */
public final class PublicKeyFile implements SitePart {
  /** The file's name, at the root of the site. */
  public static final String NAME = "allowed_signers";

  /** The name of the signer and of what is signed. */
  public static final String SIGNER = "huibian";

  @Override
  public String name() {
    return "public key";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.SETTINGS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(NAME);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    String key = site.settings().publicKey();
    if (!key.isEmpty()) {
      output.write(NAME, text(key));
    }
  }

  /** Returns the text of the file for a key. */
  public static String text(String key) {
    return SIGNER + " namespaces=\"" + SIGNER + "\" " + key + "\n";
  }
}
