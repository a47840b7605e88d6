package org.huibian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huibian.build.TrainingContent;

/**
 * Builds a site twice, with an edit of an article in between, and imports an issue, so that Java
 * loads the classes of all. The launcher runs it once after each compilation of the program and has
 * Java record these classes in an archive, from which every later start is faster.
 */
public final class ClassTraining {
  private ClassTraining() {}

  /**
   * Builds a copy of a content folder.
   *
   * @param arguments the content folder, and a folder for the copy and its site
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    Path copy = folder.resolve("content");
    TrainingContent content = TrainingContent.copy(Path.of(arguments[0]), copy);
    String[] build = {
      "build", "--content", copy.toString(), "--output", folder.resolve("site").toString()
    };
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Huibian.run(build, nowhere, nowhere, Map.of());
    content.edit();
    Huibian.run(build, nowhere, nowhere, Map.of());
    Optional<Path> original = content.original();
    if (original.isPresent()) {
      Path imported = folder.resolve("imported");
      String issue = original.get().getParent().getFileName().toString();
      String[] again = {
        "import", "--content", imported.toString(), "--issue", issue, original.get().toString()
      };
      Huibian.run(again, nowhere, nowhere, Map.of());
    }
  }
}
