package org.huibian.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of published addresses is read whatever became of its file. */
class AddressRegisterTest {
  @TempDir private Path content;

  private AddressRegister read(String text) throws IOException {
    Files.writeString(content.resolve(AddressRegister.NAME), text);
    return AddressRegister.read(content).orElseThrow();
  }

  @Test
  void anArticleMayHaveAnyNumberOfAnchors() throws IOException {
    String anchors =
        IntStream.range(0, 50_000).mapToObj(i -> "t" + i).collect(Collectors.joining(" "));
    assertEquals(
        50_000,
        read("2025-06/01/\t" + anchors + "\t题\n").pages().get("2025-06/01/").anchors().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD",
        "2025-06/01/\t<b>\t题",
        "2025-06/01/\ts1;s2\t题",
        "../../etc/\t\t题",
        "2025-99/\t\t题",
        "2025-06/2025-07.epub\t\t",
        "2025-99/2025-99.epub\t\t",
        "2025-06/01\ts1\t题",
        "\u00002025-06/01/\ts1\t题",
        "/2025-06/01/\ts1\t题"
      })
  void aDamagedLineIsNamed(String line) {
    InputException e = assertThrows(InputException.class, () -> read("# 登记\n" + line + "\n"));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(2, e.line().orElseThrow());
  }
}
