package org.huibian.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibian.markdown.ArticleWriter;
import org.huibian.model.Article;
import org.huibian.model.Decisions;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Imports originals as people have them. Each is {@code X.txt}, {@code X.docx} or another format;
 * {@code X.expected} states what the import must and must not give, one statement a line:
 *
 * <ul>
 *   <li>{@code articles N}, {@code title T}: how many articles there are, and a title among theirs
 *   <li>{@code has T}, {@code lacks T}: characters of the Markdown, {@code \n} for a line's end
 *   <li>{@code line T}: a whole line of the Markdown
 *   <li>{@code account R T}: characters that the accounting has for a reason
 *   <li>{@code doubt K}, {@code sure}: a doubt of a kind, or none at all
 *   <li>{@code fault P}: the problem for which the original is refused
 * </ul>
 */
class FieldCasesTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/huibian/cases").toAbsolutePath();
  private static final String EXPECTED = ".expected";

  private static Map<String, Path> files(boolean expected) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(EXPECTED) == expected)
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replaceAll("[.][a-z]+$", ""),
                  file -> file,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  static List<Path> originals() throws IOException {
    return List.copyOf(files(false).values());
  }

  @Test
  void everyOriginalHasItsStatements() throws IOException {
    assertEquals(files(false).keySet(), files(true).keySet());
  }

  @ParameterizedTest
  @MethodSource("originals")
  void theImportGivesWhatIsStated(Path original) throws IOException {
    String name = original.getFileName().toString().replaceAll("[.][a-z]+$", EXPECTED);
    List<String> statements = Files.readAllLines(FOLDER.resolve(name));
    try {
      RecoveredIssue issue = recover(original);
      statements.stream().filter(s -> !s.isBlank()).forEach(s -> check(s, issue));
    } catch (InputException e) {
      assertTrue(
          statements.contains("fault " + e.problem()), () -> original + ": " + e.getMessage());
    }
  }

  private static RecoveredIssue recover(Path original) {
    SourceText text =
        new OriginalReader(Optional.empty()).read(original, ImportProgress.SILENT).text();
    return Recovery.recover(
        text, Optional.of(new IssueId(2025, 7)), Decisions.NONE, original.toString());
  }

  private static String markdown(RecoveredIssue issue) {
    return issue.issue().articles().stream()
        .map(new ArticleWriter()::write)
        .collect(Collectors.joining("\n"));
  }

  private static void check(String statement, RecoveredIssue issue) {
    int space = statement.indexOf(' ') < 0 ? statement.length() : statement.indexOf(' ');
    String verb = statement.substring(0, space);
    String rest = statement.substring(space).strip().replace("\\n", "\n");
    String markdown = markdown(issue);
    List<Article> articles = issue.issue().articles();
    switch (verb) {
      case "articles" -> assertEquals(Integer.parseInt(rest), articles.size(), markdown);
      case "title" ->
          assertTrue(
              articles.stream().anyMatch(a -> a.head().title().equals(rest)),
              () -> rest + " is no title in\n" + markdown);
      case "has" -> assertTrue(markdown.contains(rest), () -> rest + " is not in\n" + markdown);
      case "lacks" -> assertFalse(markdown.contains(rest), () -> rest + " is in\n" + markdown);
      case "line" ->
          assertTrue(
              markdown.lines().anyMatch(rest::equals), () -> rest + " is no line of\n" + markdown);
      case "account" -> {
        String[] words = rest.split(" ", 2);
        String told =
            issue.ledger().rows().stream()
                .filter(row -> row.role().equals(words[0]))
                .map(row -> row.text())
                .collect(Collectors.joining("\n"));
        assertTrue(told.contains(words[1]), () -> words[1] + " is not told: " + told);
      }
      case "doubt" ->
          assertTrue(
              issue.doubts().stream().anyMatch(d -> d.kind().toString().equals(rest)),
              () -> issue.doubts().toString());
      case "sure" -> assertEquals(List.of(), issue.doubts());
      default -> throw new IllegalArgumentException(statement);
    }
  }
}
