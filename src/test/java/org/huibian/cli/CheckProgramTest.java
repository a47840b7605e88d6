package org.huibian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckProgramTest {
  @Test
  void nothingIsAddedWhereTheLibrariesAreThere() throws Exception {
    assertEquals(List.of(), CheckProgram.missing(CheckProgram.program()));
  }

  @Test
  void noOtherCommandNeedsTheLibrariesOfACheck() throws Exception {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("graalvm"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "org.huibian.cli.Huibian",
                "build",
                "--content",
                Files.createTempDirectory("empty").toString())
            .redirectErrorStream(true)
            .start();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    process.getInputStream().transferTo(said);
    assertEquals(1, process.waitFor());
    assertEquals(false, said.toString().contains("Error"), said.toString());
  }
}
