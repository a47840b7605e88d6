package org.huibian.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Reads the sums of a site that is to be sent or kept. */
public final class SiteSums {
  private SiteSums() {}

  /**
   * Returns the sums of the files of a site after all files were compared with them.
   *
   * @param site the folder of the site
   * @throws InputException SITE_CHANGED if a file is not as listed; as {@link Verifier#run}
   */
  public static SortedMap<String, String> compared(Path site, Verifier.Progress progress)
      throws IOException {
    for (Difference difference :
        new Verifier(new FolderCopy(site), site).run(progress).differences()) {
      if (difference.kind() != Difference.Kind.EXTRA) {
        throw new InputException(site.resolve(difference.path()), Problem.SITE_CHANGED);
      }
    }
    Path list = site.resolve(SumsFile.NAME);
    return SumsFile.read(new ByteArrayInputStream(Files.readAllBytes(list)), list);
  }
}
