package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Tells which files of an issue have been edited since the last import wrote them. */
public final class HandEditedFiles {
  private HandEditedFiles() {}

  /**
   * Returns the names of the files that differ from what the last import wrote.
   *
   * @param folder the folder
   * @throws InputException if a file cannot be read
   */
  public static Set<String> of(Path folder) {
    Set<String> edited = new TreeSet<>();
    try {
      for (Map.Entry<String, ImportedFiles.Base> file :
          ImportedFiles.read(folder).files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        if (FileTrees.exists(path) && !Fingerprint.ofFile(path).equals(file.getValue().digest())) {
          edited.add(file.getKey());
        }
      }
    } catch (IOException e) {
      throw new InputException(folder, Problem.FILE_UNREADABLE, TextFile.reason(e));
    }
    return edited;
  }
}
