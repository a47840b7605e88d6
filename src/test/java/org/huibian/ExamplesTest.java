package org.huibian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tests that the examples of the documentation can be used as they stand. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("docs/examples");

  private static String example(String name) throws IOException {
    return Files.readString(EXAMPLES.resolve(name));
  }

  /** Returns the packages that the README installs for a build. */
  private static String packages() throws IOException {
    Matcher m =
        Pattern.compile("--no-install-recommends (.+?) && \\./huibian build")
            .matcher(Files.readString(Path.of("README.md")));
    assertTrue(m.find());
    return m.group(1);
  }

  @Test
  void theContainerIsBuiltWithTheLineOfTheReadme() throws IOException {
    String file = example("Containerfile").replace("\\\n", "").replaceAll(" +", " ");
    assertTrue(file.contains("--no-install-recommends " + packages() + " && ./huibian build"));
  }

  @Test
  void theWorkflowBuildsChecksAndPublishesInThisOrder() throws IOException {
    Map<?, ?> file =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(example("publish.yml"));
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) file.get("jobs")).get("publish");
    List<String> commands =
        ((List<?>) job.get("steps"))
            .stream()
                .map(step -> String.valueOf(((Map<?, ?>) step).get("run")))
                .flatMap(run -> Pattern.compile("\\./huibian \\w+").matcher(run).results())
                .map(found -> found.group())
                .toList();
    assertEquals(List.of("./huibian build", "./huibian check", "./huibian publish"), commands);
    assertTrue(example("publish.yml").contains(packages()));
  }

  @Test
  void theScriptForCronStopsAtTheFirstMistakeAndNeverRunsTwiceAtOnce() throws IOException {
    String script = example("publish.sh");
    assertTrue(script.contains("\nset -eu\n") && script.contains("flock -n 9 || exit 0"));
    assertTrue(Files.isExecutable(EXAMPLES.resolve("publish.sh")));
  }
}
