package org.huibian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InputExceptionTest {
  private static final Path FILE = Path.of("01.md");

  @Test
  void aProblemOnALineHasItsFileAndLine() {
    InputException e = new InputException(FILE, 4, Problem.FIELD_UNKNOWN, "datum");
    assertEquals(Optional.of(FILE), e.file());
    assertEquals(OptionalInt.of(4), e.line());
    assertEquals(List.of("datum"), e.details());
    assertEquals("FIELD_UNKNOWN 01.md:4 [datum]", e.getMessage());
  }

  @Test
  void aProblemOfAFileHasNoLine() {
    InputException e = new InputException(FILE, Problem.FILE_EMPTY);
    assertEquals(OptionalInt.empty(), e.line());
    assertEquals("FILE_EMPTY 01.md []", e.getMessage());
  }

  @Test
  void aProblemCanConcernNoFile() {
    InputException e = new InputException(Problem.PORT_TAKEN, "8080");
    assertEquals(Optional.empty(), e.file());
    assertEquals(OptionalInt.empty(), e.line());
  }

  @Test
  void lineNumbersStartAt1() {
    assertThrows(
        IllegalArgumentException.class, () -> new InputException(FILE, 0, Problem.FILE_EMPTY));
  }
}
