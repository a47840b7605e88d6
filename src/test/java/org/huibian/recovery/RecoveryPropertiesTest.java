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
 * What must hold of an import whatever the source: of the association's own issues and of the same
 * issues damaged in every way that copying damages a text. The damage is the same in every run.
 */
class RecoveryPropertiesTest {
  /** How often each sort of damage is done to each source. */
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

  static List<Arguments> damages() throws IOException {
    List<Arguments> damages = new ArrayList<>();
    for (Path source : sources()) {
      for (Mutations mutation : Mutations.values()) {
        damages.add(Arguments.of(source, mutation));
      }
    }
    return damages;
  }

  @Test
  void theAssociationsIssuesAreThere() throws IOException {
    assertEquals(4, sources().size());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void anIssueOfTheAssociationIsWholeAndGivesTheSameTwice(Path source) {
    List<String> lines = new TextReader().read(source).lines();
    RecoveredIssue recovered = Imports.of(lines);
    Imports.check(lines, recovered);
    RecoveredIssue again = Imports.of(lines);
    assertEquals(recovered.issue(), again.issue());
    assertEquals(recovered.ledger().rows(), again.ledger().rows());
    assertEquals(recovered.doubts(), again.doubts());
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedSourceIsRefusedOrWhole(Path source, Mutations mutation) {
    List<String> lines = new TextReader().read(source).lines();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> damaged = mutation.apply(lines, new Random(1000L * round + mutation.ordinal()));
      Optional<RecoveredIssue> recovered = recover(damaged);
      if (recovered.isPresent()) {
        Imports.check(damaged, recovered.get());
        assertEquals(recovered.get().issue(), recover(damaged).orElseThrow().issue());
      }
    }
  }

  /** Only a text without any article may be refused: the month is given, characters all count. */
  private static Optional<RecoveredIssue> recover(List<String> lines) {
    try {
      return Optional.of(Imports.of(lines));
    } catch (InputException e) {
      assertEquals(Problem.NO_ARTICLES, e.problem(), e.getMessage());
      return Optional.empty();
    }
  }
}
