package org.huibian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tests that the examples of the documentation can be used as they stand. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("docs/examples");

  @TempDir Path folder;

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

  private void git(Path in, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", in.toString()));
    command.addAll(List.of(arguments));
    assertEquals(0, run(command), String.join(" ", arguments));
  }

  /** Runs a program as somebody whose settings of git are unknown. */
  private int run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("output.txt").toFile());
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "cron");
      builder.environment().put("GIT_" + who + "_EMAIL", "cron@example.org");
    }
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    return builder.start().waitFor();
  }

  private void commit(Path in, String file, String text) throws Exception {
    Files.writeString(in.resolve(file), text);
    git(in, "add", "--all");
    git(in, "commit", "--quiet", "--message", "Change");
  }

  /** The registers of such a clone have commits that are nowhere else. */
  @Test
  void theScriptForCronGoesOnInACloneThatMayNotPush() throws Exception {
    String path = System.getenv("PATH");
    assumeTrue(
        Stream.of("git", "flock", "sh")
            .allMatch(
                program ->
                    Stream.of(path.split(":"))
                        .anyMatch(in -> Files.isExecutable(Path.of(in, program)))));
    Path origin = Files.createDirectories(folder.resolve("origin/content")).getParent();
    git(origin, "init", "--quiet");
    Path program =
        Files.writeString(
            origin.resolve("huibian"),
            "#!/bin/sh\n[ $1 != publish ] || date +%N >>content/addresses.tsv\n");
    assertTrue(program.toFile().setExecutable(true));
    Files.writeString(origin.resolve(".gitignore"), ".huibian\n");
    Files.writeString(origin.resolve("content/editions.tsv"), "");
    commit(origin, "content/addresses.tsv", "");
    Path clone = folder.resolve("clone");
    git(folder, "clone", "--quiet", origin.toString(), clone.toString());
    git(clone, "remote", "set-url", "--push", "origin", folder.resolve("nowhere").toString());
    List<String> script =
        List.of(
            "sh", EXAMPLES.resolve("publish.sh").toAbsolutePath().toString(), clone + "", "here");
    for (String version : List.of("1", "2", "3")) {
      commit(origin, "content/site.yaml", version);
      Files.writeString(clone.resolve("content/editions.tsv"), "left by a run that stopped");
      assertEquals(0, run(script), Files.readString(folder.resolve("output.txt")));
      assertEquals(version, Files.readString(clone.resolve("content/site.yaml")));
    }
    assertEquals(3, Files.readAllLines(clone.resolve("content/addresses.tsv")).size());
    assertEquals(0, run(script));
    assertEquals("", Files.readString(folder.resolve("output.txt")), "nothing has changed");
  }

  @Test
  void theScriptForCronStopsAtTheFirstMistakeAndNeverRunsTwiceAtOnce() throws IOException {
    String script = example("publish.sh");
    assertTrue(script.contains("\nset -eu\n") && script.contains("flock -n 9 || exit 0"));
    assertTrue(Files.isExecutable(EXAMPLES.resolve("publish.sh")));
  }
}
