package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Makes the folder of a publication that does not exist yet. Nothing is written over. */
public final class NewPublication {
  /** The folder of the issues, below that of the publication. */
  public static final String CONTENT = "content";

  /** The names that are told of a folder that is not empty. */
  private static final int SHOWN = 5;

  private final Path folder;

  /**
   * Prepares a publication.
   *
   * @param folder its folder, which must be empty or missing
   */
  public NewPublication(Path folder) {
    this.folder = folder;
  }

  /** Returns the place of the settings. */
  public Path settings() {
    return folder.resolve(CONTENT).resolve(SiteSettings.NAME);
  }

  /**
   * Checks that nothing would be written over.
   *
   * @throws InputException FOLDER_TAKEN, with the first names in it, if the folder has files; what
   *     is in the way if it is none
   */
  public void requireEmpty() {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> names = entries.map(e -> e.getFileName().toString()).sorted().toList();
      if (!names.isEmpty()) {
        String more = names.size() > SHOWN ? ", …" : "";
        String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        throw new InputException(folder, Problem.FOLDER_TAKEN, shown + more);
      }
    } catch (IOException e) {
      throw ChangeApplier.unwritable(folder, e);
    }
  }

  /**
   * Writes the files. The settings come last, since they make the folder that of a publication.
   *
   * @param settings the text of site.yaml
   * @param files the other files by their paths below the folder, with slashes
   * @throws InputException as {@link #requireEmpty} says, or if a file cannot be written
   */
  public void create(String settings, SortedMap<String, byte[]> files) {
    requireEmpty();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      Files.createDirectories(settings().getParent());
      Files.writeString(settings(), settings);
    } catch (IOException e) {
      throw ChangeApplier.unwritable(folder, e);
    }
  }
}
