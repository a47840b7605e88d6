package org.huibian.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("source.txt"), bytes);
  }

  private List<String> lines(String text) throws IOException {
    return new TextReader().read(file(text.getBytes(StandardCharsets.UTF_8))).lines();
  }

  private InputException refused(Path file, Problem problem) {
    InputException e = assertThrows(InputException.class, () -> new TextReader().read(file));
    assertEquals(problem, e.problem());
    assertEquals(Optional.of(file), e.file());
    return e;
  }

  @Test
  void aMissingFileIsRefused() {
    refused(folder.resolve("none.txt"), Problem.FILE_MISSING);
    refused(folder.resolve("none/none.txt"), Problem.FILE_MISSING);
  }

  @Test
  void aFolderIsRefused() {
    refused(folder, Problem.FILE_IS_FOLDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t\n", "\u3000\n", "\uFEFF", "\uFEFF\n\n", "\f"})
  void aFileWithoutTextIsRefused(String text) throws IOException {
    refused(file(text.getBytes(StandardCharsets.UTF_8)), Problem.FILE_EMPTY);
  }

  @Test
  void aPictureIsRefused() throws IOException {
    refused(file(PNG), Problem.FILE_BINARY);
  }

  @Test
  void utf16NeedsAByteOrderMark() throws IOException {
    byte[] marked = "Policy 政策\n汇编".getBytes(StandardCharsets.UTF_16);
    assertEquals(List.of("Policy 政策", "汇编"), new TextReader().read(file(marked)).lines());
    byte[] little = "\uFEFF政策\n汇编".getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of("政策", "汇编"), new TextReader().read(file(little)).lines());
    byte[] odd = Arrays.copyOf(marked, marked.length - 1);
    refused(file(odd), Problem.FILE_ENCODING_UNKNOWN);
    refused(file("Policy 政策".getBytes(StandardCharsets.UTF_16LE)), Problem.FILE_BINARY);
  }

  @Test
  void aControlCharacterIsReportedWithItsLine() throws IOException {
    InputException e =
        refused(file("政策\n汇\u0000编".getBytes(StandardCharsets.UTF_8)), Problem.FILE_BINARY);
    assertEquals(OptionalInt.of(2), e.line());
  }

  @Test
  void aSingleControlCharacterIsNamed() throws IOException {
    InputException e =
        refused(file("政策\n汇\u0001编".getBytes(StandardCharsets.UTF_8)), Problem.FILE_HAS_CONTROL);
    assertEquals(OptionalInt.of(2), e.line());
    assertEquals(List.of("U+0001"), e.details());
  }

  @Test
  void theLineBreakOfWordProcessorsEndsALine() throws IOException {
    byte[] pasted = "坚持稳中\u000b求进\n工作".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("坚持稳中", "求进", "工作"), new TextReader().read(file(pasted)).lines());
  }

  @ParameterizedTest
  @MethodSource("committed")
  void everyIssueIsReadFromGb18030Too(Path source) throws IOException {
    List<String> lines = new TextReader().read(source).lines();
    byte[] bytes = Files.readString(source).getBytes(Charset.forName("GB18030"));
    assertEquals(lines, new TextReader().read(file(bytes)).lines());
  }

  static List<Path> committed() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("content"))) {
      return folders.map(f -> f.resolve("source.txt")).filter(Files::exists).sorted().toList();
    }
  }

  @Test
  void aShortTextInGb18030IsRead() throws IOException {
    byte[] bytes = "第一行\n中国重型机械工业协会〔2025〕①㎡€𠮷".getBytes(Charset.forName("GB18030"));
    assertEquals(
        List.of("第一行", "中国重型机械工业协会〔2025〕①㎡€𠮷"), new TextReader().read(file(bytes)).lines());
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    String text = "政策彙編：關於推動機械工業發展的通知，各有關單位應當認真執行";
    refused(file(text.getBytes(Charset.forName("Big5"))), Problem.FILE_ENCODING_UNKNOWN);
    byte[] latin = "déjà vu, à côté".getBytes(StandardCharsets.ISO_8859_1);
    refused(file(latin), Problem.FILE_ENCODING_UNKNOWN);
  }

  @Test
  void anInvalidByteIsReportedWithLineAndOffset() throws IOException {
    byte[] bytes = "政策\n汇编\n\n通知".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    InputException e = refused(file(bytes), Problem.FILE_NOT_UTF8);
    assertEquals(OptionalInt.of(4), e.line());
    assertEquals(List.of(Integer.toString(bytes.length - 3)), e.details());
  }

  @Test
  void aTruncatedCharacterAtTheEndIsRefused() throws IOException {
    byte[] bytes = "政策\n汇编".getBytes(StandardCharsets.UTF_8);
    InputException e = refused(file(Arrays.copyOf(bytes, bytes.length - 1)), Problem.FILE_NOT_UTF8);
    assertEquals(OptionalInt.of(2), e.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndWithLfCrlfOrCr(String end) throws IOException {
    assertEquals(List.of("政策", "", " 汇编 "), lines("政策" + end + end + " 汇编 " + end));
    assertEquals(List.of("政策", "汇编"), lines("政策" + end + "汇编"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void theLineOfAnErrorIsCountedWithEveryLineEnd(String end) throws IOException {
    byte[] bytes = ("政策" + end + "汇编" + end + "X通知").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 7] = (byte) 0xFF;
    assertEquals(OptionalInt.of(3), refused(file(bytes), Problem.FILE_NOT_UTF8).line());
  }

  @Test
  void aFormFeedEndsALine() throws IOException {
    assertEquals(List.of("政策", "汇编"), lines("政策\f汇编"));
    assertEquals(List.of("政策", "", "汇编"), lines("政策\n\f汇编\n"));
  }

  @Test
  void aByteOrderMarkIsSkippedAtTheStartAndInvisibleElsewhere() throws IOException {
    assertEquals(List.of("政策", "汇编"), lines("\uFEFF政策\n\uFEFF汇编\n"));
  }

  @Test
  void leadingAndTrailingWhiteSpaceIsKeptAndUnusualBlanksThereBecomeIdeographic()
      throws IOException {
    assertEquals(List.of("\t1\t甲 ", "\u3000乙\u3000"), lines("\t1\t甲 \n\u3000乙\u00A0\n"));
  }
}
