package org.huibian.source.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.ConvertibleFormat;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceReaders;
import org.huibian.source.SourceText;
import org.huibian.source.word.Docx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents without a reader are converted by a program that may be missing, fail or hang. */
class ConvertingReaderTest {
  @TempDir Path folder;
  private Path document;

  @BeforeEach
  void writeDocument() throws IOException {
    document = Files.write(folder.resolve("通知 1.doc"), "{\\rtf1 test}".getBytes(UTF_8));
    Docx.of(Docx.p("关于开展试点的通知") + Docx.p("现将有关事项通知如下。")).write(folder.resolve("converted.docx"));
  }

  /** Writes a script that stands in for LibreOffice. */
  private String program(String commands) throws IOException {
    Path script = folder.resolve("soffice");
    Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script.toString();
  }

  private static SourceReader reader(String program) {
    return new ConvertingReader(ConvertibleFormat.RTF, program);
  }

  private Problem problem(String program) {
    return assertThrows(InputException.class, () -> reader(program).read(document)).problem();
  }

  @Test
  void theConvertedDocumentIsReadAndNothingIsLeftBehind() throws IOException {
    String program =
        program(
            "echo \"$@\" > '"
                + folder
                + "/given'; while [ $# -gt 1 ]; do"
                + " [ \"$1\" = --outdir ] && out=$2; shift; done\n"
                + "cp '"
                + folder
                + "/converted.docx' \"$out/input.docx\"; dirname \"$out\" > '"
                + folder
                + "/where'");
    SourceText text = reader(program).read(document);
    assertEquals(List.of("关于开展试点的通知", "现将有关事项通知如下。"), text.lines());
    assertEquals(document, text.file());
    String given = Files.readString(folder.resolve("given"));
    assertTrue(
        given.contains("--headless") && given.contains("-env:UserInstallation=file:"), given);
    assertFalse(Files.exists(Path.of(Files.readString(folder.resolve("where")).strip())));
  }

  @Test
  void aMissingProgramIsNamed() {
    assertEquals(Problem.CONVERTER_MISSING, problem("no-such-program"));
  }

  @Test
  void aProgramThatFailsIsQuoted() throws IOException {
    String program = program("echo 'Error: source file could not be loaded'; exit 1");
    InputException e = assertThrows(InputException.class, () -> reader(program).read(document));
    assertEquals(Problem.CONVERSION_FAILED, e.problem());
    assertEquals("Error: source file could not be loaded", e.details().get(1));
  }

  @Test
  void aProgramThatHangsIsEndedWithItsChildren() throws IOException {
    String program = program("sleep 600 & echo $! > '" + folder + "/child'; wait");
    InputException e =
        assertThrows(
            InputException.class,
            () -> new LibreOffice(program, document, 1).convert("rtf", Path::toString));
    assertEquals(Problem.CONVERSION_FAILED, e.problem());
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    ProcessHandle.of(child).ifPresent(c -> c.onExit().join());
    assertFalse(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void theBytesDecideWhichFilesAreConverted() {
    SourceReaders readers =
        new SourceReaders(
            Stream.of(ConvertibleFormat.values())
                .map(format -> (SourceReader) new ConvertingReader(format, "soffice"))
                .toList());
    assertEquals("source.rtf", readers.readerFor(document).sourceName());
  }
}
