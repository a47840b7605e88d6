package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * Tests that both READMEs have the same command lines, and that their commands and options exist.
 */
class ReadmeTest {
  private static final String ENGLISH = "README.md";
  private static final String CHINESE = "README.zh-CN.md";
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[A-Za-z][\\w-]*");
  private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|[`\\s/])huibian ([a-z]+)\\b");

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  /** Returns the lines of all shell blocks, without comments. */
  private static List<String> commandLines(String file) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean shell = false;
    for (String line : read(file).split("\n")) {
      if (line.startsWith("```")) {
        shell = line.equals("```sh");
      } else if (shell && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static CommandLine program() {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    Session session =
        new Session(
            TestCommand.STUBS,
            Messages.english(),
            nowhere,
            nowhere,
            Path.of(""),
            "tesseract",
            "soffice",
            List.of(),
            false);
    return Huibian.commandLine(session, false);
  }

  @Test
  void bothHaveTheSameCommandLines() throws IOException {
    List<String> english = commandLines(ENGLISH);
    assertTrue(english.size() >= 4);
    assertEquals(english, commandLines(CHINESE));
  }

  @Test
  void exactlyOneLineBuildsTheSiteAndOneRunsAllTests() throws IOException {
    List<String> setUp =
        commandLines(ENGLISH).stream().filter(line -> line.contains("apt-get")).toList();
    assertEquals(2, setUp.size());
    assertTrue(setUp.get(0).endsWith(" && ./huibian build"));
    assertTrue(setUp.get(1).endsWith(" && mvn -B verify"));
    String text = read(ENGLISH);
    assertTrue(text.contains("\n# Build the site\n" + setUp.get(0) + "\n"));
    assertTrue(text.contains("\n# Run all tests\n" + setUp.get(1) + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void everyNamedCommandAndOptionExists(String file) throws IOException {
    CommandLine program = program();
    Set<String> options = new TreeSet<>(program.getCommandSpec().optionsMap().keySet());
    for (CommandLine command : program.getSubcommands().values()) {
      options.addAll(command.getCommandSpec().optionsMap().keySet());
    }
    String text = read(file);
    List<String> pieces = new ArrayList<>();
    CODE.matcher(text).results().forEach(m -> pieces.add(m.group(1)));
    commandLines(file).stream().filter(line -> !line.contains("apt-get")).forEach(pieces::add);
    // These options are Maven's.
    pieces.removeIf(piece -> piece.startsWith("mvn "));
    Set<String> named =
        pieces.stream()
            .flatMap(piece -> OPTION.matcher(piece).results())
            .map(m -> m.group())
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(named.contains("--issue"));
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(options);
    assertEquals(Set.of(), unknown);
    Set<String> commands =
        pieces.stream()
            .flatMap(piece -> COMMAND.matcher(piece).results())
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(program.getSubcommands().keySet()), commands);
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void everyOptionOfTheProgramIsNamed(String file) throws IOException {
    String text = read(file);
    CommandLine program = program();
    List<CommandLine> all = new ArrayList<>(program.getSubcommands().values());
    all.add(program);
    for (CommandLine command : all) {
      for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
        assertTrue(text.contains(option.longestName()), option.longestName());
      }
    }
  }

  @Test
  void theTestScriptRunsTheReadmesLine() throws IOException {
    String script = read(".ci/run");
    assertTrue(script.contains("# Run all tests"));
    assertTrue(script.contains("README.md"));
    assertEquals(-1, script.indexOf("mvn"));
  }
}
