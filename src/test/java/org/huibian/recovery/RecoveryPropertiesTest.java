package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the properties of every recovery with the real issues and with the same issues damaged in
 * many ways. The damage is the same in every run.
 */
class RecoveryPropertiesTest {
  /** How often each mutation is applied to each source. */
  private static final int ROUNDS = Integer.getInteger("huibian.mutations", 2);

  static List<Path> sources() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("content"))) {
      return folders
          .map(folder -> folder.resolve("source.txt"))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  static List<Arguments> mutations() throws IOException {
    List<Arguments> mutations = new ArrayList<>();
    for (Path source : sources()) {
      for (Mutations mutation : Mutations.values()) {
        mutations.add(Arguments.of(source, mutation));
      }
    }
    return mutations;
  }

  @Test
  void allRealIssuesAreTested() throws IOException {
    assertEquals(5, sources().size());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aRealIssueIsCompleteAndItsRecoveryIsRepeatable(Path source) {
    List<String> lines = new TextReader().read(source).lines();
    RecoveredIssue recovered = RecoveryFixture.of(lines);
    RecoveryFixture.check(lines, recovered);
    RecoveredIssue again = RecoveryFixture.of(lines);
    assertEquals(recovered.issue(), again.issue());
    assertEquals(recovered.ledger().rows(), again.ledger().rows());
    assertEquals(recovered.doubts(), again.doubts());
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void aDamagedIssueIsCompleteOrRefused(Path source, Mutations mutation) {
    List<String> lines = new TextReader().read(source).lines();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> damaged = mutation.apply(lines, new Random(1000L * round + mutation.ordinal()));
      Optional<RecoveredIssue> recovered = recover(damaged);
      if (recovered.isPresent()) {
        RecoveryFixture.check(damaged, recovered.get());
        assertEquals(recovered.get().issue(), recover(damaged).orElseThrow().issue());
      }
    }
  }

  /** Recovers a text; only one without any article may be refused. */
  private static Optional<RecoveredIssue> recover(List<String> lines) {
    try {
      return Optional.of(RecoveryFixture.of(lines));
    } catch (InputException e) {
      assertEquals(Problem.NO_ARTICLES, e.problem(), e.getMessage());
      return Optional.empty();
    }
  }
}
